/** Surfaces: the contract. What readers of calls need: the log, and live events. */
import type { EventFilter, PublishedEvent } from '../call/session/bus.js';
import type { KeyRing } from '../ingress/ingress.js';
import type { Store } from '../store/store.js';

/** What every surface is given. */
export interface SurfaceParts {
  readonly store: Store;
  readonly keys: KeyRing;
  /** Live events of all calls that pass the filter, from now on, until `signal` aborts. */
  watch(filter: EventFilter, signal: AbortSignal): AsyncIterable<PublishedEvent>;
}
