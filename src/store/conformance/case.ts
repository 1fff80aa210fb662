/** What a case is, and what it is given. */
import type { Store } from '../store.js';

/** How the suite gets at a store. */
export interface StoreHarness {
  /** An empty store. */
  readonly open: () => Promise<Store>;
  /** Closes a store and opens it again with what it holds. */
  readonly reopen: (store: Store) => Promise<Store>;
}

/** One thing that a store must do. */
export interface ConformanceCase {
  /** A sentence about behaviour. */
  readonly title: string;
  readonly run: (harness: StoreHarness) => Promise<void>;
}
