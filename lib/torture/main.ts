import { createInterface } from 'node:readline';
import { z } from 'zod';
import { draftRowsSchema } from '../limits/draft-schema';
import { fromTuple } from '../limits/draft-tuple';
import { parseEnvironment } from '../server/env';
import { messageOf } from '../server/message-of';
import { openServices } from '../server/open-services';
import type { Services } from '../server/services';
import { stopOnSignal } from '../server/stop-on-signal';
import { newId } from '../store/new-id';
import { previewSubmission } from '../submissions/preview';
import { submitPlan } from '../submissions/submit';

/**
 * The process that is killed in a round: all of Linkcap but the web server. It takes drafts on its
 * standard input, a line of JSON each, and says what it accepted.
 */
async function main(): Promise<void> {
  const parsed = parseEnvironment(process.env);
  if (!parsed.ok) throw new Error(parsed.error.join('\n'));
  const services = await openServices(parsed.value, () => undefined);
  stopOnSignal(services, { first: () => undefined, last: () => undefined });
  services.runner.wake();
  console.log('ready');
  for await (const line of createInterface(process.stdin)) {
    console.log(JSON.stringify(await submit(services, JSON.parse(line))));
  }
  // Whoever plays the round is gone.
  process.exit(0);
}

const orderSchema = z.object({
  hubId: z.number(),
  idempotencyKey: z.string(),
  rows: draftRowsSchema,
});

async function submit({ portals, store, runner }: Services, order: unknown) {
  const { hubId, idempotencyKey, rows } = orderSchema.parse(order);
  const access = portals.accessTo(hubId);
  if (access === null) return { kind: 'not_connected' };
  const { submissions } = store;
  const actor = { personId: 'torture', name: 'Torture' };
  const nowMs = Date.now;
  const preview = await previewSubmission(
    { actor, access, submissions, nowMs, newId: () => newId(Date.now()) },
    rows.map(fromTuple),
  );
  if (!preview.ok) return { kind: 'not_read', error: preview.error };
  const { planId, plan } = preview.value;
  if (planId === null) return { kind: 'nothing', plan: plan.counts };
  const outcome = await submitPlan(
    { actor, access, submissions, nowMs, onAccepted: runner.wake },
    { planId, excludedRowNumbers: [], note: '', idempotencyKey, hasConsent: true },
  );
  return outcome.ok ? outcome.value : { kind: 'refused', error: outcome.error };
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exit(1);
});
