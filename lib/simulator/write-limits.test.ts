import { describe, expect, test } from 'vitest';
import { withLimit } from './association-types';
import type { Direction, PortalState, Rules, TypeRef } from './portal-state';
import {
  CONTACTS_TO_DEALS,
  DEALS_TO_CONTACTS,
  direction,
  hubspotType,
  ownType,
  plainPortal,
} from './testing';
import { createLimits, purgeLimits, updateLimits } from './write-limits';

const CONTACTS_TO_CONTACTS = direction('0-1', '0-1');
const TICKETS_TO_CONTACTS = direction('0-5', '0-1');

type Set = readonly [pair: Direction, type: TypeRef, maxToObjectIds: number];

function portalWith(sets: readonly Set[], rules: Partial<Rules> = {}): PortalState {
  const state = plainPortal(rules);
  const limits = sets.reduce<PortalState['limits']>(
    (soFar, [pair, type, max]) => withLimit(soFar, { ...pair, ...type }, max),
    state.limits,
  );
  return { ...state, limits };
}

function limitsOf(state: PortalState): string[] {
  return state.limits.map((limit) => `${limit.typeId}:${limit.maxToObjectIds}`);
}

describe('a row on its own', () => {
  const objectLimit: Set = [DEALS_TO_CONTACTS, hubspotType(3), 10];
  const labelLimit: Set = [DEALS_TO_CONTACTS, ownType(141), 5];
  test.each<{
    name: string;
    given: Set[];
    wanted: Set;
    rules?: Partial<Rules>;
    refusal: string | null;
  }>([
    { name: 'a limit is set', given: [], wanted: objectLimit, refusal: null },
    {
      name: 'a label limit may equal the object limit',
      given: [objectLimit],
      wanted: [DEALS_TO_CONTACTS, ownType(141), 10],
      refusal: null,
    },
    {
      name: 'a label limit equal to the object limit is refused when the portal is strict',
      given: [objectLimit],
      wanted: [DEALS_TO_CONTACTS, ownType(141), 10],
      rules: { labelEqualToObject: 'refuse' },
      refusal:
        'The limit 10 of the label "Decision maker" must be below the object limit 10 (simulated)',
    },
    {
      name: 'a label limit above the object limit is refused',
      given: [objectLimit],
      wanted: [DEALS_TO_CONTACTS, ownType(141), 11],
      refusal:
        'The limit 11 of the label "Decision maker" must be at most the object limit 10 (simulated)',
    },
    {
      name: 'an object limit below a label limit is refused',
      given: [labelLimit],
      wanted: [DEALS_TO_CONTACTS, hubspotType(3), 4],
      refusal:
        'The limit 5 of the label "Decision maker" must be at most the object limit 4 (simulated)',
    },
    {
      name: 'an object limit in the other direction binds no label',
      given: [[CONTACTS_TO_DEALS, hubspotType(4), 1]],
      wanted: labelLimit,
      refusal: null,
    },
    {
      name: "HubSpot's own labels are labels, too",
      given: [[direction('0-3', '0-2'), hubspotType(341), 1]],
      wanted: [direction('0-3', '0-2'), hubspotType(5), 2],
      refusal: 'The limit 2 of the label "Primary" must be at most the object limit 1 (simulated)',
    },
    {
      name: 'the technical limit itself is allowed',
      given: [],
      wanted: [TICKETS_TO_CONTACTS, hubspotType(16), 50],
      refusal: null,
    },
    {
      name: 'a limit above the technical limit is refused',
      given: [],
      wanted: [TICKETS_TO_CONTACTS, hubspotType(16), 51],
      refusal: 'The limit must be at most 50 from TICKET to CONTACT (simulated)',
    },
    {
      name: 'the usual technical limit is 500,000',
      given: [],
      wanted: [DEALS_TO_CONTACTS, hubspotType(3), 500_001],
      refusal: 'The limit must be at most 500000 from DEAL to CONTACT (simulated)',
    },
    {
      name: 'the type of the other direction is not valid',
      given: [],
      wanted: [CONTACTS_TO_DEALS, hubspotType(3), 1],
      refusal: '0-3 is not a valid association type between CONTACT and DEAL',
    },
    {
      name: 'a type of another category with the same id is not valid',
      given: [],
      wanted: [direction('0-1', '0-2'), ownType(279), 1],
      refusal: '1-279 is not a valid association type between CONTACT and COMPANY',
    },
    {
      name: 'a custom object is named in full',
      given: [],
      wanted: [direction('2-31870015', '0-1'), hubspotType(279), 1],
      refusal: '0-279 is not a valid association type between p44127799_contracts and CONTACT',
    },
  ])('$name', ({ given, wanted: [pair, type, maxToObjectIds], rules, refusal }) => {
    const before = portalWith(given, rules);
    for (const write of [createLimits, updateLimits]) {
      const outcome = write(before, pair, [{ ...type, maxToObjectIds }]);
      expect(outcome.errors.map((error) => error.message)).toEqual(
        refusal === null ? [] : [refusal],
      );
      expect(outcome.status).toBe(refusal === null ? 'COMPLETE' : 'CANCELED');
      const expected = refusal === null ? [...given, [pair, type, maxToObjectIds] as const] : given;
      expect(limitsOf(outcome.state)).toEqual(limitsOf(portalWith(expected)));
    }
  });
});

describe('same-object pairs', () => {
  test.each([
    { name: 'the unlabeled type is its own mirror', type: hubspotType(449), after: ['449:7'] },
    { name: 'a single label sets its mirror', type: ownType(151), after: ['151:7', '152:7'] },
    { name: 'the mirror sets the single label', type: ownType(152), after: ['152:7', '151:7'] },
    { name: 'a paired label stays alone', type: ownType(153), after: ['153:7'] },
  ])('$name, and a purge mirrors the same way', ({ type, after }) => {
    const set = updateLimits(plainPortal(), CONTACTS_TO_CONTACTS, [{ ...type, maxToObjectIds: 7 }]);
    expect(limitsOf(set.state)).toEqual(after);
    expect(set.results).toEqual([{ ...type, userEnforcedMaxToObjectIds: 7 }]);
    const purged = purgeLimits(set.state, CONTACTS_TO_CONTACTS, [type]);
    expect(purged.kind === 'purged' && limitsOf(purged.state)).toEqual([]);
  });
});

describe('a batch', () => {
  const good = { ...hubspotType(3), maxToObjectIds: 2 };
  const bad = { ...hubspotType(4), maxToObjectIds: 2 };

  test('applies its good rows and names the bad ones', () => {
    const outcome = updateLimits(plainPortal(), DEALS_TO_CONTACTS, [bad, good]);
    expect(outcome).toMatchObject({
      status: 'COMPLETE',
      results: [{ ...hubspotType(3), userEnforcedMaxToObjectIds: 2 }],
      errors: [{ context: { type: ['0-4'] } }],
    });
    expect(limitsOf(outcome.state)).toEqual(['3:2']);
  });

  test('changes nothing when one row is bad and the portal is all or nothing', () => {
    const state = plainPortal({ mixedBatch: 'all_or_nothing' });
    const outcome = updateLimits(state, DEALS_TO_CONTACTS, [good, bad]);
    expect(outcome).toMatchObject({ status: 'CANCELED', results: [], state });
    expect(outcome.errors).toHaveLength(1);
  });

  test('takes its rows in order, so that a label may rely on the object limit before it', () => {
    const state = portalWith([[DEALS_TO_CONTACTS, hubspotType(3), 1]]);
    const rows = [
      { ...hubspotType(3), maxToObjectIds: 9 },
      { ...ownType(141), maxToObjectIds: 8 },
    ];
    expect(updateLimits(state, DEALS_TO_CONTACTS, rows).errors).toEqual([]);
    expect(updateLimits(state, DEALS_TO_CONTACTS, rows.toReversed()).errors).toHaveLength(1);
  });
});

test('a create tells the label, an update does not', () => {
  const inputs = [{ ...ownType(141), maxToObjectIds: 2 }];
  const row = { ...ownType(141), userEnforcedMaxToObjectIds: 2 };
  const state = plainPortal();
  expect(createLimits(state, DEALS_TO_CONTACTS, inputs).results).toEqual([
    { ...row, label: 'Decision maker' },
  ]);
  expect(updateLimits(state, DEALS_TO_CONTACTS, inputs).results).toEqual([row]);
});

test.each([
  { createOnExisting: 'set', after: '3:2', message: undefined },
  {
    createOnExisting: 'refuse',
    after: '3:1',
    message: 'A limit exists already for this association type (simulated)',
  },
] as const)(
  'a create on a limit that exists: $createOnExisting',
  ({ createOnExisting, after, message }) => {
    const state = portalWith([[DEALS_TO_CONTACTS, hubspotType(3), 1]], { createOnExisting });
    const outcome = createLimits(state, DEALS_TO_CONTACTS, [
      { ...hubspotType(3), maxToObjectIds: 2 },
    ]);
    expect(limitsOf(outcome.state)).toEqual([after]);
    expect(outcome.errors[0]?.message).toBe(message);
  },
);

describe('a purge', () => {
  const state = portalWith([[DEALS_TO_CONTACTS, hubspotType(3), 1]]);

  test('of a limit removes it, and of nothing is fine', () => {
    const once = purgeLimits(state, DEALS_TO_CONTACTS, [hubspotType(3)]);
    expect(once).toMatchObject({ kind: 'purged', state: { limits: [] } });
    expect(
      once.kind === 'purged' && purgeLimits(once.state, DEALS_TO_CONTACTS, [hubspotType(3)]),
    ).toEqual(once);
  });

  test.each([hubspotType(4), ownType(3), { category: 'NONSENSE', typeId: 3 }])(
    'of a type that the direction does not have ($category $typeId) changes nothing',
    (stranger) => {
      expect(purgeLimits(state, DEALS_TO_CONTACTS, [hubspotType(3), stranger])).toEqual({
        kind: 'invalid_type',
        message: `${stranger.category} ${stranger.typeId} is not a valid association type between DEAL and CONTACT (simulated)`,
      });
    },
  );
});
