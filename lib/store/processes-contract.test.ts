import { describe } from 'vitest';
import type { Engine } from './database';
import { leaseCases } from './testing/lease-cases';
import { storeBench } from './testing/store-bench';

const ENGINES: readonly Engine[] = ['sqlite', 'postgres'];

describe.each(ENGINES)('what processes share on %s', (engine) => {
  const bench = storeBench(engine);
  describe('leases', () => {
    leaseCases(bench);
  });
});
