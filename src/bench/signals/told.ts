/** The signals that the live reader tells of one turn by itself. */
import { readAlone, type Said } from '../../understanding/signals/alone.js';
import type { SignalOptions } from '../../understanding/signals/reader.js';

/** The signals found in a turn, each once. */
export function signalsIn(said: Said, language: string, options: SignalOptions): Set<string> {
  const found = readAlone(said, language, options);
  return new Set(found.flatMap(event => (event.kind === 'signal.found' ? [event.signal] : [])));
}
