/** The stage that sums calls up: looks for the recap while the agent speaks, and drafts the summary when the call ends. */
import type { CallEvent, CallEventOf, Evidence as EventEvidence } from '../../call/events.js';
import type { NewDelivery } from '../../call/delivery.js';
import type { CallId } from '../../call/ids.js';
import type { CallStage, OpenStage, StageCall } from '../../call/stage.js';
import type { Conversation } from './conversation.js';
import { draftCall } from './draft.js';
import type { CallDraft, DraftOptions } from './draft.js';
import type { FieldValue } from './fields/values.js';
import { LiveRecaps } from './recap/live.js';
import type { Recap } from './recap/recap.js';
import { shippedModel } from './recap/model.js';
import { unclearWords } from './text/unclear.js';
import { buildTurns } from './turns.js';
import type { ConversationTurn, Utterance } from './turns.js';

/** Utterances that are looked through live, at least, once there are so many; a recap restates what is not long ago. */
const LIVE_UTTERANCES = 60;
/** So many are let go at once: whenever the first one changes, all must be looked through anew. */
const LET_GO = 30;
/** Utterances kept of one call; the oldest go first. */
const MAX_UTTERANCES = 20_000;

/** What the stage needs for a call. `options` is asked when the call begins, with its day (YYYY-MM-DD). */
export interface SummaryStageOptions {
  readonly options: (callDate: string) => DraftOptions;
  /** What is enqueued with the draft, which is version 1. */
  readonly deadline?: ((callId: CallId, version: number) => readonly NewDelivery[]) | undefined;
}

/** The summary stage. */
export function summaryStage({ options, deadline }: SummaryStageOptions): CallStage {
  return {
    name: 'summary',
    whenBehind: 'drop',
    later: ['transcript.final'],
    open: call => openSummary(call, options(call.day), deadline?.(call.start.callId, 1)),
  };
}

/** What is known of one call. */
interface State {
  readonly call: StageCall;
  readonly language: string;
  readonly utterances: Utterance[];
  readonly live: LiveRecaps;
  /** Recaps stated live: id to the time they begin. */
  readonly stated: Map<string, Recap>;
}

function openSummary(
  call: StageCall,
  options: DraftOptions,
  deliveries: readonly NewDelivery[] | undefined,
): OpenStage {
  const { language } = call.start;
  const live = new LiveRecaps(language, shippedModel().live);
  const state: State = { call, language, utterances: [], live, stated: new Map() };
  return {
    onEvent: event => {
      if (event.kind === 'transcript.final') hear(state, event);
    },
    close: async () => {
      const { turns, conversation } = conversationOf(state.utterances, state.language);
      if (turns.length === 0) return;
      const draft = await draftCall(conversation, options, call.signal.aborted ? undefined : call.signal);
      conclude(state, turns, draft, deliveries);
    },
  };
}

function conversationOf(
  utterances: readonly Utterance[],
  language: string,
): { turns: ConversationTurn[]; conversation: Conversation } {
  const turns = buildTurns(utterances, language);
  const said = turns.map(({ role, text, startMs, endMs, unclear }) => {
    return { role, text, startMs, endMs, unclear: [...unclear] };
  });
  return { turns, conversation: { language, turns: said } };
}

function hear(state: State, event: CallEventOf<'transcript.final'>): void {
  const { utteranceId, role, startMs, endMs, text, words } = event;
  const unclear = unclearWords(text, words);
  state.utterances.push({ utteranceId, role, startMs, endMs, text, unclear });
  if (state.utterances.length > MAX_UTTERANCES) state.utterances.shift();
  if (role !== 'agent') return;
  const old = Math.floor((state.utterances.length - LIVE_UTTERANCES) / LET_GO) * LET_GO;
  const { turns, conversation } = conversationOf(state.utterances.slice(Math.max(0, old)), state.language);
  for (const recap of state.live.find(conversation)) {
    const before = [...state.stated].find(([, known]) => overlaps(known, recap));
    if (before !== undefined && before[1].text === recap.text) continue;
    const id = before?.[0] ?? `recap-${state.stated.size + 1}`;
    state.stated.set(id, recap);
    emitRecap(state, turns, recap, id, 'live');
  }
}

const overlaps = (a: Recap, b: Recap): boolean => a.startMs < b.endMs && b.startMs < a.endMs;

function emitRecap(
  state: State,
  turns: readonly ConversationTurn[],
  recap: Recap,
  recapId: string,
  status: 'live' | 'final',
): void {
  const { startMs, endMs, text, confidence, confirmed } = recap;
  const evidence = recap.parts.map(p => eventEvidence(turns, p.turn, { startMs, endMs, text }));
  state.call.emit({
    kind: 'recap.found',
    tMs: endMs,
    recapId,
    state: status,
    startMs,
    endMs,
    text,
    confidence,
    confirmed,
    evidence,
  });
}

function eventEvidence(
  turns: readonly ConversationTurn[],
  turn: number,
  at: { startMs: number; endMs: number; text: string },
): EventEvidence {
  const said = turns[turn]!;
  return {
    utteranceId: said.utteranceIds[0]!,
    startMs: Math.max(at.startMs, said.startMs),
    endMs: Math.max(Math.max(at.startMs, said.startMs), Math.min(at.endMs, said.endMs)),
    text: at.text,
  };
}

function conclude(
  state: State,
  turns: readonly ConversationTurn[],
  draft: CallDraft,
  deliveries: readonly NewDelivery[] | undefined,
): void {
  const live = new Map(state.stated);
  draft.recaps.forEach(recap => {
    const known = [...live].find(([, other]) => overlaps(other, recap));
    const id = known?.[0] ?? `recap-${state.stated.size + 1}`;
    live.delete(id);
    state.stated.set(id, recap);
    emitRecap(state, turns, recap, id, 'final');
  });
  const tMs = Math.max(state.call.heardMs(), turns.at(-1)!.endMs);
  for (const recapId of live.keys()) state.call.emit({ kind: 'recap.withdrawn', tMs, recapId });
  state.call.emit(draftedEvent(turns, draft, tMs), deliveries);
}

type Drafted = Omit<Extract<CallEvent, { kind: 'summary.drafted' }>, 'callId' | 'seq'>;

function draftedEvent(turns: readonly ConversationTurn[], draft: CallDraft, tMs: number): Drafted {
  const { summary, categories, missing } = draft;
  const shown = (v: FieldValue): Drafted['fields'][string]['values'][number] => ({
    ...v,
    evidence: eventEvidence(turns, v.evidence.turn, v.evidence),
  });
  const fields = Object.entries(draft.fields).map(([name, f]) => [
    name,
    { values: f.values.map(shown), conflicts: f.conflicts.map(shown) },
  ]);
  return {
    kind: 'summary.drafted',
    tMs,
    at: new Date().toISOString(),
    language: summary.language,
    text: summary.text,
    sentences: summary.sentences.map(s => ({
      part: s.part,
      text: s.text,
      utteranceIds: s.turns.flatMap(t => turns[t]?.utteranceIds ?? []),
    })),
    wording: summary.wording,
    categories: [...categories],
    fields: Object.fromEntries(fields) as Drafted['fields'],
    missing: [...missing],
  };
}
