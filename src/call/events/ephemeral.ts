/** Which events, and what of them, are not kept. Apart from the schemas, which stores need only to append. */
import type { CallEvent, CallEventKind, NewCallEvent } from '../events.js';

/** Kinds that are shown live but never written to the log: later events of the same utterance or turn replace them. */
export const EPHEMERAL_KINDS: ReadonlySet<CallEventKind> = new Set([
  'transcript.partial',
  'turn.complete',
  'turn.awaited',
]);

/**
 * What is kept of an event. Names that were nearly heard are looked at while the call runs, by whoever gets the event live;
 * kept, they would be most of what a log with a catalogue holds, and nobody asks for them again.
 */
export function keptOf(event: NewCallEvent): NewCallEvent {
  if (event.kind !== 'transcript.final' || event.nearly === undefined) return event;
  const { nearly: _, ...kept } = event;
  return kept;
}

/** An event as it is told live: as it is stored, with what is not kept of it. */
export function toldOf(stored: CallEvent, event: NewCallEvent): CallEvent {
  if (stored.kind !== 'transcript.final' || event.kind !== stored.kind || event.nearly === undefined)
    return stored;
  return { ...stored, nearly: event.nearly };
}
