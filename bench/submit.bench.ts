import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalogue } from '../lib/limits/catalogue';
import type { AssociationType, DraftRow } from '../lib/limits/limit';
import type { HubSpotPortal } from '../lib/portals/hubspot-portal';
import type { Portal } from '../lib/portals/portal';
import { succeed } from '../lib/result';
import { openStore, type Store } from '../lib/store/connection';
import { newId } from '../lib/store/new-id';
import type { Actor, PortalAccess } from '../lib/submissions/portal-access';
import { previewSubmission } from '../lib/submissions/preview';
import { submitPlan } from '../lib/submissions/submit';
import { median, report } from './report';

const ROWS = 10_000;
const PAIRS = 400;
const ROUNDS = 7;
const ACCEPTED_MS_MAX = 1_000;
const GROWTH_MB_MAX = 60;
const MEGABYTE = 1_048_576;

const ACTOR: Actor = { personId: 'person-1', name: 'Ada' };
const PORTAL: Portal = {
  hubId: 8_001_001,
  name: 'Bench',
  accountType: 'sandbox',
  connection: 'demo',
  apiVersion: '2026-09',
  timeZone: null,
  uiDomain: null,
};

/** A portal of many labels that has no limit yet, and answers at once: what is left is ours. */
function buildAccess(): PortalAccess {
  const side = Math.sqrt(PAIRS);
  const ids = Array.from({ length: side }, (_, index) => `2-${index + 1}`);
  const objectTypes = ids.map((objectTypeId, index) => ({
    objectTypeId,
    name: `p1_object_${index}`,
    singular: `Object ${index}`,
    plural: `Objects ${index}`,
    isCustom: true,
  }));
  const pairs = ids.flatMap((from) => ids.map((to) => ({ from, to })));
  const associationTypes = Array.from({ length: ROWS }, (_, index): AssociationType => {
    const { from, to } = pairs[index % PAIRS] ?? { from: '2-1', to: '2-1' };
    return {
      fromObjectTypeId: from,
      toObjectTypeId: to,
      category: 'USER_DEFINED',
      typeId: index + 1,
      label: `Label ${index + 1}`,
      inverseTypeId: null,
    };
  });
  const catalogue: Catalogue = { objectTypes, associationTypes };
  const read = () => Promise.resolve(succeed({ catalogue, fetchedAt: Date.now() }));
  const none = () => Promise.resolve(succeed([]));
  const hubspot: Pick<HubSpotPortal, 'readAllLimits' | 'readPairLimits'> = {
    readAllLimits: none,
    readPairLimits: none,
  };
  return {
    portal: PORTAL,
    hubspot: onlyReads(hubspot),
    catalogue: {
      kept: () => Promise.resolve({ catalogue, fetchedAt: Date.now() }),
      load: read,
      refresh: read,
      loadWithLabels: read,
    },
    callsPer10s: 100,
  };
}

/** Accepting a plan sends nothing. */
function onlyReads(reads: Pick<HubSpotPortal, 'readAllLimits' | 'readPairLimits'>): HubSpotPortal {
  return reads as HubSpotPortal;
}

function buildDraft({ associationTypes }: Catalogue, limit: number): DraftRow[] {
  return associationTypes.map(({ fromObjectTypeId, toObjectTypeId, category, typeId }, index) => ({
    fromObjectTypeId,
    toObjectTypeId,
    category,
    typeId,
    rowNumber: index + 1,
    limit,
  }));
}

async function measure(store: Store, access: PortalAccess, limit: number) {
  const loaded = await access.catalogue.kept();
  if (loaded === null) throw new Error('No catalogue.');
  const { submissions } = store;
  const startedAt = performance.now();
  const preview = await previewSubmission(
    { actor: ACTOR, access, submissions, nowMs: Date.now, newId: () => newId(Date.now()) },
    buildDraft(loaded.catalogue, limit),
  );
  if (!preview.ok || preview.value.planId === null) throw new Error('There is nothing to apply.');
  const previewedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  const outcome = await submitPlan(
    { actor: ACTOR, access, submissions, nowMs: Date.now, onAccepted: () => undefined },
    {
      planId: preview.value.planId,
      excludedRowNumbers: [],
      note: '',
      idempotencyKey: crypto.randomUUID(),
      hasConsent: true,
    },
  );
  if (!outcome.ok || outcome.value.kind !== 'accepted') throw new Error('Not accepted.');
  const cpu = process.cpuUsage(cpuBefore);
  return {
    previewMs: previewedAt - startedAt,
    submitMs: performance.now() - previewedAt,
    cpuMs: (cpu.user + cpu.system) / 1_000,
  };
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'linkcap-bench-'));
  const store = await openStore({ dataDir });
  try {
    await store.portals.upsertPortal(PORTAL);
    const access = buildAccess();
    await measure(store, access, 2);
    globalThis.gc?.();
    const before = process.memoryUsage.rss();
    const rounds = [];
    let highest = before;
    for (let round = 0; round < ROUNDS; round += 1) {
      globalThis.gc?.();
      rounds.push(await measure(store, access, round + 3));
      highest = Math.max(highest, process.memoryUsage.rss());
    }
    const submitMs = median(rounds.map((round) => round.submitMs));
    const growthMb = (highest - before) / MEGABYTE;
    report([
      {
        name: '10,000 rows previewed, HubSpot answering at once',
        figure: `${Math.round(median(rounds.map((round) => round.previewMs)))} ms`,
        bar: '',
        holds: null,
      },
      {
        name: '10,000 rows accepted: read, planned, stored whole',
        figure: `${Math.round(submitMs)} ms`,
        bar: `≤ ${ACCEPTED_MS_MAX} ms`,
        holds: submitMs <= ACCEPTED_MS_MAX,
      },
      {
        name: 'the same in CPU time, which a busy machine does not stretch',
        figure: `${Math.round(median(rounds.map((round) => round.cpuMs)))} ms`,
        bar: '',
        holds: null,
      },
      {
        name: 'memory that one of them takes, at most, of seven',
        figure: `${Math.round(growthMb)} MB`,
        bar: `≤ ${GROWTH_MB_MAX} MB`,
        holds: growthMb <= GROWTH_MB_MAX,
      },
    ]);
  } finally {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
