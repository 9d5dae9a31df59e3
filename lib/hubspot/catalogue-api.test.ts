import { expect, test } from 'vitest';
import { Secret } from '../portals/secret';
import { systemClock } from './clock';
import { createHubSpotPortal } from './portal';
import { createRateLimiter } from './rate-limiter';

const PET = {
  objectTypeId: '2-77',
  name: 'pet',
  fullyQualifiedName: 'p1_pet',
  labels: { singular: 'Pet', plural: 'Pets' },
};

test('a list of schemas that is too large with its associations is read without them', async () => {
  const asked: string[] = [];
  const hubspot = createHubSpotPortal({
    baseUrl: 'https://hubspot.invalid',
    apiVersion: '2026-09',
    token: () => new Secret('token'),
    limiter: createRateLimiter({ clock: systemClock }),
    fetch: (url) => {
      const { searchParams } = new URL(url);
      const associations = searchParams.get('includeAssociationDefinitions') ?? '';
      asked.push(associations);
      const padding = associations === 'true' ? ' '.repeat(3_000_000) : '';
      return Promise.resolve(new Response(JSON.stringify({ results: [PET] }) + padding));
    },
  });
  const listed = await hubspot.listSchemas('person');
  expect(listed.ok && listed.value.map(({ objectTypeId }) => objectTypeId)).toEqual(['2-77']);
  expect(asked).toEqual(['true', 'false']);
});
