/**
 * One suite for every store. A store passes if every case resolves; a case that fails rejects with an AssertionError.
 *
 * The cases know nothing of a test runner: a store's test registers them one by one.
 */
import type { ConformanceCase } from './conformance/case.js';
import { deliveryCases } from './conformance/deliveries.js';
import { findingCases } from './conformance/finding.js';
import { logCases } from './conformance/log.js';
import { siftingCases } from './conformance/sifting.js';
import { upkeepCases } from './conformance/upkeep.js';
import { viewCases } from './conformance/views.js';
export type { ConformanceCase, StoreHarness } from './conformance/case.js';

/** All cases. */
export const CONFORMANCE: readonly ConformanceCase[] = [
  ...logCases,
  ...viewCases,
  ...findingCases,
  ...siftingCases,
  ...upkeepCases,
  ...deliveryCases,
];
