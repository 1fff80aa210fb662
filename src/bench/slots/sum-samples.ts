/** What the corpora say of the numbers in them: which are sums of money, though no currency is said. */
import { spokenLanguage } from '../../language/spoken-languages.js';
import type { Example } from '../../understanding/slots/corpus.js';
import { readCorpus } from '../../understanding/slots/corpus.js';
import { parseDay } from '../../understanding/slots/days.js';
import { withoutFillers } from '../../understanding/slots/slots.js';
import type { SpokenWhole } from '../../understanding/slots/sum-features.js';
import { sumFeatures } from '../../understanding/slots/sum-features.js';
import { wholeNumbers } from '../../understanding/slots/sums.js';
import { Utterance } from '../../understanding/slots/utterance.js';
import { wordsOf } from '../../understanding/slots/words.js';

/** A number of the corpora. */
export interface SumSample {
  readonly features: readonly string[];
  readonly isSum: boolean;
  /** The part of the corpus, of the same name in each language. */
  readonly part: string;
  readonly text: string;
}

/** The numbers of all corpora of which it is known what they are. */
export function sumSamples(): SumSample[] {
  return ['en', 'fr', 'nl'].flatMap(code => readCorpus(code).flatMap(example => samplesOf(code, example)));
}

function samplesOf(code: string, example: Example): SumSample[] {
  const { text, callDate, part } = example;
  const language = spokenLanguage(code);
  const words = withoutFillers(wordsOf(text, language), language);
  const u = new Utterance(text, words, language, parseDay(callDate, 'date'));
  return wholeNumbers(u).flatMap(number => {
    const said = text.slice(u.words[number.from]?.start, u.words[number.to - 1]?.end);
    const type = typeOf(example, number, said, words[number.from]?.start ?? 0);
    if (type === undefined || (type === '' && isSettledElsewhere(u, number))) return [];
    return [{ features: sumFeatures(u, number), isSum: type === 'amount', part, text: `${said} | ${text}` }];
  });
}

/** Words from a number to the cue that takes it back, or from the word that denies it. */
const NEAR = 3;

/** "Fifty, no, thirty five quid", "not fourteen pounds twenty", "ten percent": no sum, but for reasons that are looked at elsewhere. */
function isSettledElsewhere(u: Utterance, { from, to }: SpokenWhole): boolean {
  const { cues, money } = u.language;
  return (
    u.cueAfter(cues.corrections, to, NEAR) ||
    u.cueBefore(cues.negations, from, NEAR) ||
    cues.percent.match(u.keys, to) !== undefined ||
    cues.percent.matchEndingAt(u.keys, to) !== undefined ||
    money.currencies.matchEndingAt(u.keys, from) !== undefined
  );
}

/** The type of the value that those words alone carry, '' if none does; undefined if they are a part of one, or if it is not known. */
function typeOf(example: Example, number: SpokenWhole, said: string, start: number): string | undefined {
  let type: string | undefined = '';
  for (const [k, slot] of example.slots.entries()) {
    const [kind = '', value] = slot.split('=');
    const words = example.words[k] ?? '';
    if (words === said) return kind;
    const from = example.text.indexOf(words);
    if (words === '') {
      if (kind === 'number' && value === String(number.value)) return kind;
      type = undefined;
    } else if (from <= start && start < from + words.length) return undefined;
  }
  return type;
}
