import { describe } from 'vitest';
import type { Engine } from './database';
import { auditChainCases } from './testing/audit-chain-cases';
import { leaseCases } from './testing/lease-cases';
import { rateShareCases } from './testing/rate-share-cases';
import { storeBench } from './testing/store-bench';

const ENGINES: readonly Engine[] = ['sqlite', 'postgres'];

describe.each(ENGINES)('what processes share on %s', (engine) => {
  const bench = storeBench(engine);
  describe('leases', () => {
    leaseCases(bench);
  });
  describe('the calls of a token', () => {
    rateShareCases(bench);
  });
  describe('the chain of the audit', () => {
    auditChainCases(bench);
  });
});
