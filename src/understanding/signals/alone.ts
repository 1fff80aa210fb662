/** What the reader of signals tells of one turn by itself: no call around it, an even pace. */
import { SignalReader } from './reader.js';
import type { SignalOptions } from './reader.js';

/** One turn of a side. */
export interface Said {
  readonly role: 'caller' | 'agent';
  readonly text: string;
}

const WORD_MS = 300;

/** The events of one turn. */
export function readAlone(
  { role, text }: Said,
  language: string,
  options: SignalOptions,
): ReturnType<SignalReader['push']> {
  const words = text
    .split(/\s+/)
    .filter(Boolean)
    .map((word, i) => ({ word, startMs: WORD_MS * i, endMs: WORD_MS * (i + 1), confidence: 1 }));
  const endMs = WORD_MS * words.length;
  return new SignalReader(language, options).push({
    callId: 'none',
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
    pack: '',
    pass: 1,
  });
}
