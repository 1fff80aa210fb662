/**
 * Reads the signals of one call from its events: the same reader serves the live stage and the archive, so that a new
 * rule or phrase can be run over every past call and says there what it would have said live.
 */
import type { CallEvent, CallEventOf, NewCallEvent } from '../../call/events.js';
import type { IrritantFinder } from './irritant-finder.js';
import { AGITATED, arousalOf, withVoice } from './arousal.js';
import { answeredShare, politenessOf, sideSentiment } from './call-sums.js';
import type { ScoredTurn } from './call-sums.js';
import type { ComplianceRule } from './compliance.js';
import { ComplianceWatch } from './compliance-watch.js';
import { DeadAir } from './dead-air.js';
import { findPhrases, isTakenBack } from './finder.js';
import type { PhraseHit } from './finder.js';
import { learntSignals } from './learnt/model-file.js';
import { findLearnt } from './learnt/scorer.js';
import type { LearntSignals } from './learnt/scorer.js';
import { labelOf, sentimentOf } from './sentiment.js';
import type { Sentiment } from './sentiment.js';
import { evidenceOf, spokenWords } from './spoken-words.js';
import type { SpokenWords } from './spoken-words.js';

/** What the reader is told by the operator. */
export interface SignalOptions {
  readonly compliance?: readonly ComplianceRule[];
  /** Whether the voice of callers may be taken for feeling; `off` by default. Agents' never is. */
  readonly emotion?: 'off' | 'caller';
  /** Silences of both sides from this length on are dead air, ms; 8 s by default. */
  readonly deadAirMs?: number;
  readonly irritants?: IrritantFinder;
  /** Machines that tell what no phrase does; those that ship with the language by default, null for none. */
  readonly learnt?: LearntSignals | null;
  /** Null for no phrases, to measure what machines find alone. */
  readonly phrases?: null;
}

type Found = Extract<NewCallEvent, { kind: 'signal.found' }>;
type Final = CallEventOf<'transcript.final'>;

const DEAD_AIR_MS = 8_000;
/** Words this negative are a complaint without its phrases, half sure. */
const COMPLAINT_BY_WORDS = -0.65;
/** Words this negative let a cause of irritation be looked for. */
const HURT_WORDS = -0.2;
/** Signals and turns that are kept of one call for its sums; the oldest go first. */
const MOST_KEPT = 20_000;
const MOST_EVIDENCE = 5;

/** Reads one call. */
export class SignalReader {
  private readonly found: Found[] = [];
  private readonly turns: ScoredTurn[] = [];
  private readonly deadAir: DeadAir;
  private readonly compliance: ComplianceWatch;
  private waiting:
    { readonly final: Final; readonly words: SpokenWords; readonly sentiment: Sentiment } | undefined;
  private nowMs = 0;

  constructor(
    private readonly language: string,
    private readonly options: SignalOptions = {},
  ) {
    this.deadAir = new DeadAir(options.deadAirMs ?? DEAD_AIR_MS);
    this.compliance = new ComplianceWatch(options.compliance ?? [], language);
  }

  /** Takes the next event of the call and returns what became known by it. */
  push(event: CallEvent): NewCallEvent[] {
    this.nowMs = Math.max(this.nowMs, event.tMs);
    if (event.kind === 'transcript.final') return this.turn(event);
    if (event.kind === 'prosody.turn' && event.utteranceId === this.waiting?.final.utteranceId)
      return this.settle(arousalOf(event.z));
    return [];
  }

  /** What is known only when the call has ended; nothing if nobody has spoken. */
  end(durationMs: number): NewCallEvent[] {
    const late = this.settle(null);
    if (this.turns.length === 0) return late;
    const nowMs = Math.max(this.nowMs, durationMs);
    const silent = this.deadAir.end().map(s => this.silence(s, nowMs));
    const rules = this.compliance.end(nowMs);
    this.keep([...silent, ...rules]);
    return [...late, ...silent, ...rules, this.sums(nowMs)];
  }

  private turn(final: Final): NewCallEvent[] {
    const before = this.settle(null);
    const words = spokenWords(final);
    const sentiment = sentimentOf(words.pieces.join(' '), this.language);
    const found = [
      ...this.phrases(final, words, sentiment),
      ...this.compliance.push(final.role, final, words, this.nowMs),
      ...this.deadAir.push(final.startMs, final.endMs, this.nowMs).map(s => this.silence(s, this.nowMs)),
    ];
    this.keep(found);
    this.waiting = { final, words, sentiment };
    const voiced = this.options.emotion === 'caller' && final.role === 'caller';
    return [...before, ...found, ...(voiced ? [] : this.settle(null))];
  }

  /** States the sentiment of the turn that waited for its voice. */
  private settle(arousal: number | null): NewCallEvent[] {
    if (this.waiting === undefined) return [];
    const { final, words, sentiment } = this.waiting;
    this.waiting = undefined;
    const score = withVoice(sentiment.score, arousal);
    const { role, utteranceId, startMs, endMs, tMs } = final;
    this.turns.push({ role, startMs, endMs, score, words: words.pieces.length });
    if (this.turns.length > MOST_KEPT) this.turns.shift();
    const label =
      arousal === null ? undefined : arousal >= AGITATED ? ('agitated' as const) : ('calm' as const);
    return [
      {
        kind: 'sentiment.turn',
        tMs,
        role,
        utteranceId,
        startMs,
        endMs,
        score,
        words: sentiment.score,
        label: labelOf(score),
        ...(arousal !== null && label !== undefined && { voice: { arousal, label } }),
        evidence: sentiment.parts.slice(0, MOST_EVIDENCE).map(p => evidenceOf(final, words, p.from, p.to)),
      },
    ];
  }

  private phrases(final: Final, words: SpokenWords, sentiment: Sentiment): Found[] {
    const hits = this.options.phrases === null ? [] : findPhrases(words, this.language, final.role);
    hits.push(...this.learnt(words, final.role, new Set(hits.map(h => h.signal))));
    if (final.role === 'caller') {
      if (sentiment.score <= COMPLAINT_BY_WORDS && !hits.some(h => h.signal === 'complaint'))
        hits.push({ signal: 'complaint', score: 0.5, ...outline(sentiment) });
      hits.push(...this.irritants(words, sentiment, hits));
    }
    const groups = new Map<string, PhraseHit[]>();
    for (const hit of hits) {
      const key = `${hit.signal}/${hit.detail ?? ''}`;
      groups.set(key, [...(groups.get(key) ?? []), hit]);
    }
    return [...groups.values()].map(group => this.told(final, words, group));
  }

  /** What no phrase tells but the machines do. */
  private learnt(words: SpokenWords, side: Final['role'], told: ReadonlySet<string>): PhraseHit[] {
    const model = this.options.learnt === undefined ? learntSignals(this.language) : this.options.learnt;
    if (model === undefined || model === null) return [];
    return findLearnt(model, words.pieces, side)
      .filter(
        ({ kind, from }) => !told.has(kind.signal) && !isTakenBack(kind.signal, words, this.language, from),
      )
      .map(({ kind: { signal, detail }, ...hit }) => ({
        signal,
        ...(detail !== undefined && { detail }),
        ...hit,
      }));
  }

  private irritants(words: SpokenWords, { score }: Sentiment, hits: readonly PhraseHit[]): PhraseHit[] {
    const hurt = score <= HURT_WORDS || hits.some(h => h.signal === 'complaint' || h.signal === 'repeat');
    const causes = this.options.irritants?.find(words.pieces, { language: this.language, hurt }) ?? [];
    return causes.map(({ cause, ...hit }) => ({ signal: 'irritant', detail: cause, ...hit }));
  }

  /** One signal of a turn: its hits together, the score as if each spoke for itself (noisy or). */
  private told(final: Final, words: SpokenWords, group: readonly PhraseHit[]): Found {
    const evidence = group.slice(0, MOST_EVIDENCE).map(h => evidenceOf(final, words, h.from, h.to));
    const { signal, detail } = group[0]!;
    return {
      kind: 'signal.found',
      tMs: final.tMs,
      role: final.role,
      signal: signal as Found['signal'],
      ...(detail !== undefined && { detail }),
      score: 1 - group.reduce((miss, h) => miss * (1 - h.score), 1),
      startMs: Math.min(...evidence.map(e => e.startMs)),
      endMs: Math.max(...evidence.map(e => e.endMs)),
      evidence,
    };
  }

  private silence({ startMs, endMs }: { startMs: number; endMs: number }, tMs: number): Found {
    return { kind: 'signal.found', tMs, signal: 'deadair', score: 1, startMs, endMs, evidence: [] };
  }

  private keep(found: readonly Found[]): void {
    this.found.push(...found);
    if (this.found.length > MOST_KEPT) this.found.splice(0, this.found.length - MOST_KEPT);
  }

  private sums(tMs: number): NewCallEvent {
    const { turns, found } = this;
    const [fromMs, toMs] = [Math.min(...turns.map(t => t.startMs)), Math.max(...turns.map(t => t.endMs))];
    const roles = (['caller', 'agent'] as const).filter(role => turns.some(t => t.role === role));
    const counts: Record<string, number> = {};
    for (const { signal } of found) counts[signal] = (counts[signal] ?? 0) + 1;
    const silent = found.filter(f => f.signal === 'deadair');
    return {
      kind: 'signals.call',
      tMs,
      sentiment: Object.fromEntries(
        roles.map(role => [
          role,
          sideSentiment(
            turns.filter(t => t.role === role),
            fromMs,
            toMs,
          ),
        ]),
      ),
      politeness: roles.includes('agent') ? politenessOf(found) : null,
      empathy: found.filter(f => f.signal === 'empathy').length,
      answered: roles.includes('agent') ? answeredShare(found) : null,
      deadAirMs: silent.reduce((sum, s) => sum + s.endMs - s.startMs, 0),
      counts,
    };
  }
}

function outline({ parts }: Sentiment): { from: number; to: number } {
  const negative = parts.filter(p => p.value < 0);
  return { from: Math.min(...negative.map(p => p.from)), to: Math.max(...negative.map(p => p.to)) };
}

/**
 * Reads a whole log again, as the archive does. The latest recognition of the call counts; signals that the log holds
 * already are not looked at.
 */
export function readSignals(
  log: readonly CallEvent[],
  options: (language: string) => SignalOptions,
): NewCallEvent[] {
  const started = log.find(e => e.kind === 'call.started');
  const language = started?.language ?? 'en';
  const reader = new SignalReader(language, options(language));
  // A later pass hears a whole side again: it replaces all of the earlier one.
  const latest = new Map<string, number>();
  for (const e of log)
    if (e.kind === 'transcript.final') latest.set(e.role, Math.max(e.pass, latest.get(e.role) ?? 1));
  const heard = log.filter(e => e.kind !== 'transcript.final' || e.pass === latest.get(e.role));
  const events = heard.flatMap(event => reader.push(event));
  const ended = log.find(e => e.kind === 'call.ended');
  return [...events, ...reader.end(ended?.durationMs ?? log.at(-1)?.tMs ?? 0)];
}
