/** Picks the sentences of a conversation that say most, in a number of words. */
import { fold } from '../../../language/fold.js';
import { primaryLanguage } from '../../../language/tag.js';
import { sentencesIn } from '../../../language/sentences.js';
import { splitWords } from '../../../language/words.js';
import type { Conversation } from '../conversation.js';
import { languageOf, readTurn } from '../recap/reading.js';
import { wordsOf } from '../recap/recap.js';
import type { Steps } from '../steps.js';
import { rankItems } from './rank.js';
import type { RankItem } from './rank.js';

/** A sentence of a turn. */
export interface PickedSentence {
  readonly turn: number;
  readonly role: 'agent' | 'caller';
  readonly text: string;
  readonly score: number;
}

/** How to weigh; tuned on the first half of a development set (`bench:summary`). */
export interface PickOptions {
  readonly maxWords: number;
  /** How much the beginning counts: the prior falls from 1 + this to 1 over the conversation. */
  readonly early: number;
  readonly question: number;
}

export const PICK_DEFAULTS: PickOptions = { maxWords: 60, early: 1.5, question: 0.4 };

/** Sentences in parts of at most so many words where a turn has no stops. */
const MAX_SENTENCE = 28;

/** The sentences of a turn, by its stops or, where nobody wrote any, by how its language begins sentences. */
export function sentencesOf(text: string, language: string): string[] {
  const words = text.split(/\s+/).filter(w => w !== '');
  const begins = new Set(
    /[.?!…]/.test(text) ? [] : sentencesIn(words, primaryLanguage(language)).map(({ from }) => from),
  );
  const out: string[][] = [[]];
  words.forEach((word, i) => {
    if (begins.has(i) && out.at(-1)!.length > 0) out.push([]);
    out.at(-1)!.push(word);
    if (/[.?!…]$/.test(word) || out.at(-1)!.length >= MAX_SENTENCE) out.push([]);
  });
  return out.filter(s => s.length > 0).map(s => s.join(' '));
}

/** A sentence that thanks and has no more words than this says nothing else. */
const LONGEST_THANKS = 8;

/** All sentences with their scores. */
function* scoreSentences(
  conversation: Conversation,
  options: PickOptions = PICK_DEFAULTS,
): Steps<PickedSentence[]> {
  const sentences = conversation.turns.flatMap((turn, i) =>
    sentencesOf(turn.text, languageOf(turn.text, conversation.language)).map(text => ({
      turn: i,
      role: turn.role,
      text,
    })),
  );
  const items: RankItem[] = [];
  for (const { text, role, turn } of sentences) {
    const read = readTurn(role, text, languageOf(text, conversation.language));
    const stems = read.clauses.flatMap(c => [...c.stems, ...c.values]);
    const place = turn / Math.max(1, conversation.turns.length - 1);
    const asks = read.counts.ask > 0 || text.endsWith('?');
    const polite = read.counts.thanks > 0 && text.split(/\s+/).length <= LONGEST_THANKS;
    const prior =
      stems.length < 2 || polite
        ? 0
        : (1 + options.early * (1 - place) ** 2) *
          (asks ? options.question : 1) *
          Math.log2(1 + stems.length);
    items.push({ stems: stems.map(fold), prior });
    yield;
  }
  const scores = yield* rankItems(items);
  return sentences.map((s, i) => ({ ...s, score: scores[i]! }));
}

/** The best sentences that fit, in the order they were said; one that repeats another is left out. */
export function* pickSentences(
  conversation: Conversation,
  options: PickOptions = PICK_DEFAULTS,
): Steps<PickedSentence[]> {
  const scored = yield* scoreSentences(conversation, options);
  const ranked = scored.filter(s => s.score > 0).sort((a, b) => b.score - a.score);
  const picked: PickedSentence[] = [];
  const said = new Set<string>();
  let words = 0;
  for (const sentence of ranked) {
    const own = splitWords(sentence.text);
    const fresh = own.filter(w => !said.has(w)).length / Math.max(1, own.length);
    const length = wordsOf({ ...sentence, startMs: 0, endMs: 0 }).length;
    if (fresh < 0.4 || (picked.length > 0 && words + length > options.maxWords)) continue;
    for (const w of own) said.add(w);
    picked.push(sentence);
    words += length;
  }
  return picked.sort((a, b) => a.turn - b.turn);
}
