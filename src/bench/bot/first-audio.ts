/** From the decision to the first audio: how long a caller waits for the voice alone. */
import type { TimedEvent } from './service.js';

/** Milliseconds for sentences that were at hand, and for those that had to be made. */
export interface FirstAudio {
  readonly kept: number[];
  readonly made: number[];
}

/** First sentences that were spoken in this process. */
const spoken = new Set<string>();

/**
 * The times of one call. The decision is not earlier than the final words that it answers, whose publication the clock
 * starts at; a sentence counts as made the first time that it is spoken in this process, if it tells of a row.
 *
 * @param runsMs when runs of the bot's audio began to arrive
 */
export function firstAudioTimes(events: readonly TimedEvent[], runsMs: readonly number[]): FirstAudio {
  const times: FirstAudio = { kept: [], made: [] };
  for (const [i, { event, atMs }] of events.entries()) {
    if (event.kind !== 'transcript.final') continue;
    const rest = events.slice(i + 1);
    const next = rest.findIndex(later => later.event.kind === 'transcript.final');
    const [answer] = rest
      .slice(0, next < 0 ? undefined : next)
      .map(later => later.event)
      .filter(later => later.kind === 'answer.given');
    const began = runsMs.find(ms => ms >= atMs);
    if (answer === undefined || began === undefined) continue;
    const first = `${answer.language} ${answer.text.split(/(?<=[.?!]) /)[0] ?? ''}`;
    const isNew = !spoken.has(first);
    spoken.add(first);
    // Sentences without a row were made when the service started.
    if (isNew && answer.skus.length > 0) times.made.push(began - atMs);
    else if (!isNew) times.kept.push(began - atMs);
  }
  return times;
}
