import { placeDrift } from '@/lib/submissions/place-drift';
import { services } from '@/lib/server/services';

const CHANGES_PER_PAGE = 50;
const STATES_PER_PAGE = 20;
/** As many as can be accepted at once. */
const OPEN_MAX = 1_000;

/** A page of the changes and a page of the states, as the address asks for them. */
export async function loadDrift(hubId: number, params: URLSearchParams) {
  const { drift } = services().store;
  const [before, statesBefore] = [markOf(params.get('before')), markOf(params.get('states'))];
  const [changes, states, open, lastReadAt, kept] = await Promise.all([
    drift.listDrift({ hubId, before, pageSize: CHANGES_PER_PAGE }),
    drift.listSnapshots({ hubId, before: statesBefore, pageSize: STATES_PER_PAGE }),
    drift.listOpenDrift(hubId, OPEN_MAX),
    drift.lastReadAt(hubId),
    services().portals.accessTo(hubId)?.catalogue.kept() ?? null,
  ]);
  return {
    changes: {
      rows: placeDrift(changes.changes, kept?.catalogue ?? null),
      before,
      olderThan: changes.olderThan,
    },
    states: { rows: states.snapshots, before: statesBefore, olderThan: states.olderThan },
    openIds: open.map(({ driftId }) => driftId),
    lastReadAt,
  };
}

function markOf(text: string | null): string | null {
  return text !== null && /^[0-9A-Z]{26}$/.test(text) ? text : null;
}
