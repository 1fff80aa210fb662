/** What the live reader of signals tells of one turn by itself. */
import { SignalReader, type SignalOptions } from '../../understanding/signals/reader.js';

/** One turn of a side. */
export interface Said {
  readonly role: 'caller' | 'agent';
  readonly text: string;
}

/** The signals found in a turn, each once. */
export function signalsIn({ role, text }: Said, language: string, options: SignalOptions): Set<string> {
  const words = text
    .split(/\s+/)
    .filter(Boolean)
    .map((word, i) => ({ word, startMs: 300 * i, endMs: 300 * (i + 1), confidence: 1 }));
  const endMs = 300 * words.length;
  const found = new SignalReader(language, options).push({
    callId: 'call_1',
    seq: 0,
    tMs: endMs,
    kind: 'transcript.final',
    channel: role === 'caller' ? 0 : 1,
    role,
    utteranceId: 'u',
    startMs: 0,
    endMs,
    text,
    confidence: 1,
    words,
    language,
    pack: 'written',
    pass: 1,
  });
  return new Set(found.flatMap(event => (event.kind === 'signal.found' ? [event.signal] : [])));
}
