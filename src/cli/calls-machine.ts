/** What a machine said in a stored call: the words that the caller can have heard, which no recogniser writes down. */
import type { CallEvent } from '../call/events.js';

/** A prompt as far as it was heard. */
export interface MachineTurn {
  readonly role: 'machine';
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  /** The caller spoke over it, or the call ended: not all of it was heard. */
  readonly cutOff: boolean;
}

/** The prompts of a log of which anything was heard, in order. */
export async function machineTurns(log: AsyncIterable<CallEvent>): Promise<MachineTurn[]> {
  const begun = new Map<string, number>();
  const turns: MachineTurn[] = [];
  for await (const event of log) {
    if (event.kind === 'playback.started') begun.set(event.promptId, event.tMs);
    if (event.kind !== 'playback.ended' || event.heardText === '') continue;
    const { promptId, tMs: endMs, heardText: text, outcome } = event;
    const startMs = begun.get(promptId) ?? endMs;
    turns.push({ role: 'machine', startMs, endMs, text, cutOff: outcome !== 'played' });
  }
  return turns;
}
