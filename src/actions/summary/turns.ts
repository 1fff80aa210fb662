/**
 * From two channels' utterances to a conversation.
 *
 * Utterances of one speaker that follow each other are one turn; one that only shows listening ("mm hm") while the
 * other goes on talking is a backchannel and does not part the other's turn; one that begins while the other speaks and
 * makes the other stop is an interruption.
 */
import type { Role } from '../../call/audio.js';
import { readTurn } from './recap/reading.js';
import { primaryLanguage } from '../../language/tag.js';

/** An utterance as the recogniser ended it. */
export interface Utterance {
  readonly utteranceId: string;
  readonly role: Role;
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  /** Indices of its words, between blanks, that were hardly understood. */
  readonly unclear?: readonly number[];
}

/** One turn of the conversation. */
export interface ConversationTurn {
  readonly role: Role;
  readonly startMs: number;
  readonly endMs: number;
  /** The words as recognised. */
  readonly text: string;
  /** Indices of its words, between blanks, that were hardly understood. */
  readonly unclear: readonly number[];
  readonly utteranceIds: readonly string[];
  /** The other only listened: this turn is within or beside the other's, who goes on. */
  readonly backchannel: boolean;
  /** It began while the other spoke, and the other stopped. */
  readonly interrupts: boolean;
  /** Milliseconds during which both spoke. */
  readonly overlapMs: number;
}

/** A pause longer than this parts a speaker's turn in two. */
const MAX_PAUSE_MS = 8_000;
/** Backchannels have at most so many words. */
const MAX_BACKCHANNEL_WORDS = 3;
/** The other counts as going on if they speak again within this time. */
const GOES_ON_MS = 1_500;
/** An overlap shorter than this is how people change turns, not an interruption. */
const MIN_OVERLAP_MS = 250;

/** Builds the turns; utterances may come in any order. */
export function buildTurns(utterances: readonly Utterance[], language: string): ConversationTurn[] {
  const sorted = utterances
    .filter(u => u.text.trim() !== '')
    .sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
  const open = new Map<Role, number>();
  const turns: ConversationTurn[] = [];
  let speaker: Role | undefined;
  const longestMs = sorted.reduce((most, u) => Math.max(most, u.endMs - u.startMs), 0);
  sorted.forEach((u, i) => {
    const quiet = isBackchannel(u, sorted, i, language);
    const at = open.get(u.role);
    const last = at === undefined ? undefined : turns[at];
    const goesOn = !quiet && last !== undefined && !last.backchannel && speaker === u.role;
    if (goesOn && u.startMs - last.endMs <= MAX_PAUSE_MS) turns[at!] = joined(last, u);
    else {
      turns.push(turnFrom(u, quiet, besideOf(sorted, i, longestMs)));
      if (!quiet) open.set(u.role, turns.length - 1);
    }
    if (!quiet) speaker = u.role;
  });
  return turns.sort((a, b) => a.startMs - b.startMs);
}

/** True if an utterance only shows that its speaker listens: few words of assent while the other goes on. */
function isBackchannel(u: Utterance, all: readonly Utterance[], index: number, language: string): boolean {
  if (countWords(u.text) > MAX_BACKCHANNEL_WORDS) return false;
  const read = readTurn(u.role, u.text, primaryLanguage(language));
  const assents = read.clauses.length === 0 || read.counts.ack + read.counts.yes > 0;
  if (!assents || read.counts.ask > 0) return false;
  const before = all.slice(Math.max(0, index - 4), index).findLast(o => o.role !== u.role);
  const after = all
    .slice(index + 1, index + 5)
    .find(o => o.role !== u.role || o.startMs > u.endMs + GOES_ON_MS);
  if (before === undefined) return false;
  const within = before.endMs > u.endMs;
  const resumed = after !== undefined && after.role !== u.role && after.startMs - u.endMs < GOES_ON_MS;
  const asked = readTurn(before.role, before.text, primaryLanguage(language));
  return within || (resumed && before.endMs > u.startMs && asked.counts.ask + asked.counts.tag === 0);
}

/** Words between blanks, of a text without blanks around it. */
const countWords = (text: string): number => text.trim().split(/\s+/).length;

/** What the other said at the same time. None that overlaps begins earlier than the longest utterance lasts. */
function besideOf(sorted: readonly Utterance[], at: number, longestMs: number): Utterance[] {
  const u = sorted[at]!;
  let [from, to] = [at, at + 1];
  while (from > 0 && sorted[from - 1]!.startMs >= u.startMs - longestMs) from -= 1;
  while (to < sorted.length && sorted[to]!.startMs < u.endMs) to += 1;
  return sorted.slice(from, to).filter(o => o.role !== u.role && o.startMs < u.endMs && o.endMs > u.startMs);
}

function turnFrom(u: Utterance, backchannel: boolean, beside: readonly Utterance[]): ConversationTurn {
  const overlapMs = beside.reduce(
    (n, o) => n + Math.min(o.endMs, u.endMs) - Math.max(o.startMs, u.startMs),
    0,
  );
  const cutOff = beside.some(
    o => o.startMs < u.startMs && o.endMs - u.startMs >= MIN_OVERLAP_MS && o.endMs < u.endMs,
  );
  const { role, startMs, endMs, text, utteranceId, unclear = [] } = u;
  return {
    role,
    startMs,
    endMs,
    text,
    unclear,
    utteranceIds: [utteranceId],
    backchannel,
    interrupts: !backchannel && cutOff,
    overlapMs,
  };
}

function joined(turn: ConversationTurn, u: Utterance): ConversationTurn {
  return {
    ...turn,
    endMs: Math.max(turn.endMs, u.endMs),
    text: `${turn.text} ${u.text}`,
    unclear: [...turn.unclear, ...(u.unclear ?? []).map(at => at + countWords(turn.text))],
    utteranceIds: [...turn.utteranceIds, u.utteranceId],
  };
}
