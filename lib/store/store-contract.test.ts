import { describe } from 'vitest';
import type { Engine } from './database';
import { concurrencyCases } from './testing/concurrency-cases';
import { connectionCases } from './testing/connection-cases';
import { databaseCases } from './testing/database-cases';
import { driftCases } from './testing/drift-cases';
import { historyCases } from './testing/history-cases';
import { historySearchCases } from './testing/history-search-cases';
import { liveCases } from './testing/live-cases';
import { peopleCases } from './testing/people-cases';
import { portalCases } from './testing/portal-cases';
import { runCases } from './testing/run-cases';
import { runStateCases } from './testing/run-state-cases';
import { tokenCases } from './testing/token-cases';
import { storeBench, type StoreBench } from './testing/store-bench';
import { submissionCases } from './testing/submission-cases';

const ENGINES: readonly Engine[] = ['sqlite', 'postgres'];

const CASES: Readonly<Record<string, (bench: StoreBench) => void>> = {
  'the database': databaseCases,
  portals: portalCases,
  connections: connectionCases,
  tokens: tokenCases,
  submissions: submissionCases,
  'the history': historyCases,
  'the search of the history': historySearchCases,
  'snapshots and drift': driftCases,
  'steps of the runner': runCases,
  'what follows from a step': runStateCases,
  'following and steering': liveCases,
  'people and sessions': peopleCases,
  'many at once': concurrencyCases,
};

/** The same cases on both engines: one query code has to mean the same on each. */
describe.each(ENGINES)('the store on %s', (engine) => {
  const bench = storeBench(engine);
  describe.each(Object.entries(CASES))('%s', (_, cases) => {
    cases(bench);
  });
});
