import { describe } from 'vitest';
import type { Engine } from './database';
import { concurrencyCases } from './testing/concurrency-cases';
import { storeBench } from './testing/store-bench';
import { submissionCases } from './testing/submission-cases';

const ENGINES: readonly Engine[] = ['sqlite', 'postgres'];

/** The same cases on both engines: one query code has to mean the same on each. */
describe.each(ENGINES)('the store on %s', (engine) => {
  const bench = storeBench(engine);
  describe('submissions', () => {
    submissionCases(bench);
  });
  describe('many at once', () => {
    concurrencyCases(bench);
  });
});
