import { expect, test } from 'vitest';
import { HUBSPOT_OBJECTS } from '../limits/hubspot-objects';
import { NO_FILTER } from './history-filter';
import type { HistoryQuery } from './history-search';
import { listSubmissions } from './list-submissions';
import type { SubmissionStore } from './ports';
import { TEST_SUBMISSION } from './testing-submission';

const RENAMED = {
  objectTypeId: '0-1',
  name: 'contact',
  singular: 'Client',
  plural: 'Clients',
  isCustom: false,
};
const CONTRACTS = {
  objectTypeId: '2-5',
  name: 'p7_contracts',
  singular: 'Contract',
  plural: 'Contracts',
  isCustom: true,
};

function benchOf() {
  const asked: HistoryQuery[] = [];
  let namesRead = 0;
  const submissions: Pick<SubmissionStore, 'listSubmissions'> = {
    listSubmissions: (query) => {
      asked.push(query);
      return Promise.resolve({
        submissions: [TEST_SUBMISSION],
        olderThan: 41,
        newerThan: null,
        reach: 'whole',
      });
    },
  };
  const dependencies = {
    submissions,
    objectTypes: () => {
      namesRead += 1;
      return Promise.resolve([...HUBSPOT_OBJECTS, RENAMED, CONTRACTS]);
    },
    timeZone: 'UTC',
  };
  return { asked, dependencies, namesRead: () => namesRead };
}

test('a page of the history is that of the portal and of the place that were asked for', async () => {
  const { asked, dependencies, namesRead } = benchOf();
  const history = await listSubmissions(dependencies, {
    hubId: 7,
    filter: NO_FILTER,
    edge: { kind: 'older', than: 42 },
  });
  expect(asked).toMatchObject([{ hubId: 7, edge: { kind: 'older', than: 42 }, pageSize: 50 }]);
  expect(history.olderThan).toBe(41);
  expect(history.submissions.map(({ id, number }) => [id, number])).toEqual([['S1', 41]]);
  expect(namesRead(), 'the names of objects cost nothing where no words are looked for').toBe(0);
});

test.each([
  ['Contacts', '0-1'],
  ['contact', '0-1'],
  ['KONTAKTE', '0-1'],
  ['0-1', '0-1'],
  ['Clients', '0-1'],
  ['contract', '2-5'],
  ['Contracts', '2-5'],
])('an object is found as "%s"', async (text, objectTypeId) => {
  const { asked, dependencies } = benchOf();
  await listSubmissions(dependencies, {
    hubId: 7,
    filter: { ...NO_FILTER, text },
    edge: { kind: 'newest' },
  });
  expect(asked[0]?.search.terms[0]?.exact).toContain(`:object:${objectTypeId}`);
});
