/** Which events are not kept. Apart from the schemas, which stores need only to append. */
import type { CallEventKind } from '../events.js';

/** Kinds that are shown live but never written to the log: later events of the same utterance or turn replace them. */
export const EPHEMERAL_KINDS: ReadonlySet<CallEventKind> = new Set([
  'transcript.partial',
  'turn.complete',
  'turn.awaited',
]);
