/** What irritants are counted from: the facts of one call, read from its log. */
import { callerNumber } from '../../call/caller-number.js';
import type { CallEvent, CallEventOf } from '../../call/events.js';
import { readSignals } from '../../understanding/understanding.js';
import type { SignalOptions } from '../../understanding/understanding.js';

/** A moment at which a caller voiced something. */
export interface Mention {
  /** The cause; undefined for a hurt sentence that fits none. */
  readonly cause?: string;
  readonly score: number;
  readonly startMs: number;
  readonly endMs: number;
  /** The whole utterance. */
  readonly text: string;
  /** True if words and voice were both negative; null where the voice was not measured. */
  readonly negativeVoice: boolean | null;
}

/** One call. */
export interface CallFacts {
  readonly callId: string;
  readonly startedAtMs: number;
  readonly durationMs: number;
  readonly language: string;
  readonly reason?: string;
  readonly from?: string;
  /** The caller said to have called before. */
  readonly saysRepeat: boolean;
  readonly mentions: readonly Mention[];
}

/** Loudness and pitch on average this far above the caller's own usual: a raised voice. */
const RAISED_Z = 1;

/**
 * Reads the facts of a call. Undefined if the log has no beginning.
 *
 * @param options what signals are read with; its irritant finder names the causes
 */
export function factsOf(
  log: readonly CallEvent[],
  options: (language: string) => SignalOptions,
): CallFacts | undefined {
  const started = log.find(e => e.kind === 'call.started');
  if (started === undefined) return undefined;
  const found = readSignals(log, options);
  const from = callerNumber(started);
  const finals = new Map(log.filter(isFinal).map(e => [e.utteranceId, e]));
  const voices = new Map(log.filter(isVoice).map(e => [e.utteranceId, raised(e)]));
  const scores = new Map(found.flatMap(e => (e.kind === 'sentiment.turn' ? [[e.utteranceId, e.words]] : [])));
  const mentions: Mention[] = [];
  const named = new Set<string>();
  const mention = (
    utteranceId: string,
    startMs: number,
    endMs: number,
    score: number,
    cause?: string,
  ): void => {
    named.add(utteranceId);
    const loud = voices.get(utteranceId) ?? null;
    const negative = (scores.get(utteranceId) ?? 0) < 0 || cause !== undefined;
    mentions.push({
      ...(cause !== undefined && { cause }),
      score,
      startMs,
      endMs,
      text: finals.get(utteranceId)?.text ?? '',
      negativeVoice: loud === null ? null : loud && negative,
    });
  };
  for (const e of found)
    if (e.kind === 'signal.found' && e.signal === 'irritant' && e.evidence[0] !== undefined)
      mention(e.evidence[0].utteranceId, e.startMs, e.endMs, e.score, e.detail);
  for (const e of found)
    if (e.kind === 'signal.found' && e.signal === 'complaint' && !named.has(e.evidence[0]?.utteranceId ?? ''))
      mention(e.evidence[0]?.utteranceId ?? '', e.startMs, e.endMs, e.score);
  return {
    callId: started.callId,
    startedAtMs: Date.parse(started.startedAt),
    durationMs: log.find(e => e.kind === 'call.ended')?.durationMs ?? log.at(-1)?.tMs ?? 0,
    language: started.language,
    ...reasonOf(log),
    ...(from !== undefined && { from }),
    saysRepeat: found.some(e => e.kind === 'signal.found' && e.signal === 'repeat'),
    mentions,
  };
}

const isFinal = (e: CallEvent): e is CallEventOf<'transcript.final'> => e.kind === 'transcript.final';
const isVoice = (e: CallEvent): e is CallEventOf<'prosody.turn'> => e.kind === 'prosody.turn';

function raised({ z: { loudnessDb, pitchSt } }: CallEventOf<'prosody.turn'>): boolean | null {
  const known = [loudnessDb, pitchSt].filter(z => z !== null);
  if (known.length === 0) return null;
  return known.reduce((a, b) => a + b, 0) / known.length >= RAISED_Z;
}

/** The reason the call was routed by, else the first that was recognised. */
function reasonOf(log: readonly CallEvent[]): { reason?: string } {
  for (const e of log)
    if (e.kind === 'route.decided' && typeof e.facts.intent === 'string') return { reason: e.facts.intent };
  for (const e of log) if (e.kind === 'intent.recognised' && e.intent !== null) return { reason: e.intent };
  return {};
}
