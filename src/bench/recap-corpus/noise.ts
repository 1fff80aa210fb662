/** What recognisers and people do to words: fillers, restarts, substitutions, missing words, no case, no punctuation. */
import type { Chance } from './random.js';
import type { Style } from './render.js';
import type { DraftTurn, DraftWord } from './draft.js';

const FILLERS: Record<string, readonly string[]> = {
  en: ['uh', 'um', 'er', 'you know', 'erm'],
  fr: ['euh', 'heu', 'ben', 'euh'],
  nl: ['eh', 'uh', 'ehm', 'nou'],
};
const CONFUSED: Record<string, readonly (readonly [string, string])[]> = {
  en: [
    ['your', 'you'],
    ["you're", 'your'],
    ["i've", 'i'],
    ['the', 'a'],
    ['and', 'an'],
    ['for', 'four'],
    ['to', 'two'],
    ['will', 'well'],
    ["we'll", 'well'],
    ["i'll", 'all'],
    ['is', 'this'],
    ['new', 'knew'],
    ['in', 'and'],
    ['send', 'sent'],
    ['right', 'write'],
    ['that', 'the'],
  ],
  fr: [
    ['vous', 'nous'],
    ["c'est", 'ces'],
    ['et', 'est'],
    ['est', 'et'],
    ['la', 'là'],
    ['à', 'a'],
    ['votre', 'vôtre'],
    ['sur', 'sûr'],
    ['envoyé', 'envoyer'],
    ['donc', 'dont'],
    ['le', 'les'],
    ['un', 'en'],
    ["j'ai", 'jai'],
    ['ça', 'sa'],
    ['sera', 'serra'],
  ],
  nl: [
    ['het', 'et'],
    ['de', 'te'],
    ['een', 'n'],
    ['dan', 'dat'],
    ['heb', 'hebt'],
    ['u', 'nu'],
    ['wordt', 'word'],
    ['uw', 'u'],
    ['krijgt', 'krijg'],
    ['dat', 'dan'],
    ['is', 'ist'],
    ['ik', 'k'],
    ['voor', 'door'],
    ['die', 'dit'],
  ],
};

/** How much of each disturbance a call has. */
export interface NoiseLevel {
  readonly filler: number;
  readonly repeat: number;
  readonly confuse: number;
  readonly drop: number;
}

/** A level for one call; a third are nearly clean. */
export function drawNoise(chance: Chance): NoiseLevel {
  const level = chance.pick([0.1, 0.5, 1]);
  return { filler: 0.03 * level, repeat: 0.02 * level, confuse: 0.12 * level, drop: 0.02 * level };
}

/** Disturbs one turn; marks stay on their words. */
export function disturb(
  turn: DraftTurn,
  language: string,
  style: Style,
  level: NoiseLevel,
  chance: Chance,
): DraftTurn {
  const written = style === 'written';
  const swaps = new Map(CONFUSED[language]!);
  const words = turn.words.flatMap((w): DraftWord[] => {
    const plain = written ? w.text : plainWord(w.text);
    if (plain === '' || (turn.words.length > 4 && chance.is(level.drop))) return [];
    const text = chance.is(level.confuse) ? (swaps.get(plain) ?? plain) : plain;
    const word = { text, recap: w.recap };
    if (!written && chance.is(level.filler))
      return [{ text: chance.pick(FILLERS[language]!), recap: w.recap }, word];
    return chance.is(level.repeat) ? [word, word] : [word];
  });
  const kept = words.length > 0 ? words : turn.words;
  return { role: turn.role, words: written ? punctuate(kept) : kept };
}

function plainWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/[.,;:?!…]+(?=$|\s)/g, '')
    .replace(/^[^\p{L}\p{N}£€'’]+/u, '');
}

// Texts of the methods A, B and D have no case and no stops; a recogniser that adds them adds at least these.
function punctuate(words: readonly DraftWord[]): DraftWord[] {
  return words.map((w, i) => {
    let text = i === 0 ? w.text.charAt(0).toUpperCase() + w.text.slice(1) : w.text;
    if (i === words.length - 1 && !/[.?!]$/.test(text)) text += '.';
    return { text, recap: w.recap };
  });
}
