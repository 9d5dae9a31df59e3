import { expect, test } from 'vitest';
import { readLimitsView } from './limits-view';
import { openSeededPortal } from './testing-seeded-portal';

const TIMES = { nowMs: () => 1_000 };

async function demoPairs() {
  const view = await readLimitsView({ access: openSeededPortal('demo'), ...TIMES });
  if (!view.ok) throw new Error(view.error.code);
  expect(view.value.readAt).toBe(1_000);
  return new Map(view.value.pairs.map((pair) => [`${pair.from.plural} → ${pair.to.plural}`, pair]));
}

test('the demo portal shows its limits, any label first, and Many where there is none', async () => {
  const rows = (await demoPairs()).get('Deals → Contacts')?.rows ?? [];
  expect(rows.map(({ label, limit }) => [label, limit])).toEqual([
    [null, 10],
    ['Billing contact', 1],
    ['Decision maker', 5],
    ['Legal', 'many'],
  ]);
});

test('labels without any limit are shown, too', async () => {
  const rows = (await demoPairs()).get('Sites → Contacts')?.rows ?? [];
  expect(rows.filter(({ label }) => label !== null)).toHaveLength(6);
  expect(rows.every(({ limit }) => limit === 'many')).toBe(true);
});

test('a label that is the same both ways is shown once, with both ids', async () => {
  const rows = (await demoPairs()).get('Contacts → Contacts')?.rows ?? [];
  const partners = rows.filter(({ label }) => label === 'Referral partner');
  expect(partners).toHaveLength(1);
  expect(partners[0]?.mirrorTypeId).toBe((partners[0]?.typeId ?? 0) + 1);
  expect(rows.find(({ label }) => label === 'Manager')?.mirrorTypeId).toBeNull();
});

test('a portal that cannot be read says why instead of showing no limits', async () => {
  const view = await readLimitsView({
    access: openSeededPortal('demo', 'another-token'),
    ...TIMES,
  });
  expect(view).toMatchObject({ ok: false, error: { code: 'hubspot_unauthorized' } });
});
