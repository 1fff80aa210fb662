/**
 * What a recogniser makes of a conversation at a given share of wrong words: words taken for others that sound alike, words
 * lost, small words put in. Which word is taken for which follows from how they are pronounced, not from a list of pairs.
 */
import { editDistance } from '../../language/edit-distance.js';
import { foldWord } from '../../language/fold.js';
import { pronounce } from '../../understanding/catalogue/pronounce.js';
import type { CorpusTurn, LabelledCall, RecapPart } from './corpus.js';
import type { Chance } from './random.js';

/** Of wrong words so many are taken for others and lost; the rest are put in. */
const TAKEN = 0.65;
const LOST = 0.2;
/** How quickly likeness falls with the share of sounds that differ, and from which share on nobody confuses them. */
const STEEPNESS = 7;
const MAX_APART = 0.6;
/** Words that one word may be taken for. */
const MAX_RIVALS = 8;

interface Rival {
  readonly text: string;
  readonly weight: number;
}

/** The words of a language as its conversations have them, with what each may be taken for. */
export class SoundAlikes {
  readonly #sounds = new Map<string, string>();
  readonly #rivals = new Map<string, readonly Rival[]>();
  readonly #small: readonly string[];

  constructor(
    readonly language: string,
    calls: readonly LabelledCall[],
  ) {
    const counts = new Map<string, number>();
    for (const call of calls.filter(c => c.language === language))
      for (const turn of call.turns)
        for (const word of turn.text.split(' ')) {
          const plain = bare(word);
          if (/^\p{L}+$/u.test(plain)) counts.set(plain, (counts.get(plain) ?? 0) + 1);
        }
    for (const word of counts.keys()) this.#sounds.set(word, this.#soundOf(word));
    const frequent = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([w]) => w);
    this.#small = frequent.filter(w => w.length <= 3).slice(0, 30);
  }

  /** A word that `word` may be taken for; undefined if none sounds like it. */
  rivalOf(word: string, chance: Chance): string | undefined {
    const rivals = this.#rivalsOf(bare(word));
    let left = chance.int(0, 999_999) / 1e6;
    left *= rivals.reduce((sum, r) => sum + r.weight, 0);
    return rivals.find(r => (left -= r.weight) < 0)?.text ?? rivals[0]?.text;
  }

  /** A small word. */
  small(chance: Chance): string {
    return chance.pick(this.#small);
  }

  #rivalsOf(word: string): readonly Rival[] {
    const known = this.#rivals.get(word);
    if (known !== undefined) return known;
    const sound = this.#soundOf(word);
    const rivals = [...this.#sounds]
      .filter(([other, s]) => other !== word && Math.abs(s.length - sound.length) <= MAX_APART * sound.length)
      .map(([text, s]) => ({ text, apart: editDistance(sound, s) / Math.max(sound.length, s.length, 1) }))
      .filter(({ apart }) => apart <= MAX_APART)
      .sort((a, b) => a.apart - b.apart || (a.text < b.text ? -1 : 1))
      .slice(0, MAX_RIVALS)
      .map(({ text, apart }) => ({ text, weight: Math.exp(-STEEPNESS * apart) }));
    this.#rivals.set(word, rivals);
    return rivals;
  }

  #soundOf(word: string): string {
    return String.fromCharCode(...pronounce(foldWord(word).replace(/[^a-z]/g, ''), this.language));
  }
}

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}'’]/gu, '');

/** A call with so many of its words wrong, 0 to 1; the labels stay on what is left of their words. */
export function misheard(
  call: LabelledCall,
  wrong: number,
  alikes: SoundAlikes,
  chance: Chance,
): LabelledCall {
  const parts: RecapPart[] = [];
  const turns = call.turns.map((turn, index): CorpusTurn => {
    const labels = call.recap?.parts.filter(p => p.turn === index) ?? [];
    const heard = turn.text.split(' ').map(word => hear(word, wrong, alikes, chance));
    const starts = heard.reduce<number[]>((at, words) => [...at, at.at(-1)! + words.length], [0]);
    for (const { fromWord, toWord } of labels) {
      const [from, to] = [starts[fromWord]!, starts[toWord]!];
      if (from < to) parts.push({ turn: index, fromWord: from, toWord: to });
    }
    const words = heard.flat();
    return { ...turn, text: words.length > 0 ? words.join(' ') : turn.text };
  });
  const { recap, ...rest } = call;
  if (recap === undefined || parts.length === 0) return { ...rest, turns };
  return { ...rest, turns, recap: { ...recap, parts } };
}

function hear(word: string, wrong: number, alikes: SoundAlikes, chance: Chance): readonly string[] {
  if (!chance.is(wrong)) return [word];
  if (chance.is(TAKEN)) return [alikes.rivalOf(word, chance) ?? word];
  return chance.is(LOST / (1 - TAKEN)) ? [] : [word, alikes.small(chance)];
}
