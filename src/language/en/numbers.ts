/** English numbers. */
import type { NumberGrammar, NumberReading } from '../cardinals.js';
import { wordSet } from '../phrases.js';

/** The words for 0 to 19. */
export const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
/** The words for 0, 10, 20 to 90; the first two have none of their own. */
export const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const small = new Map([...SMALL.map((w, n) => [w, n] as const), ['nought', 0], ['nil', 0]] as const);
const tens = new Map([...TENS.slice(2).map((w, k) => [w, (k + 2) * 10] as const), ['fourty', 40]] as const);

const IRREGULAR: Readonly<Record<string, string>> = {
  first: 'one',
  second: 'two',
  third: 'three',
  fifth: 'five',
  eighth: 'eight',
  ninth: 'nine',
  twelfth: 'twelve',
};

function ordinals(): Map<string, string> {
  const map = new Map(Object.entries(IRREGULAR));
  const done = new Set(map.values());
  for (const word of SMALL.slice(1)) if (!done.has(word)) map.set(`${word}th`, word);
  for (const word of TENS.slice(2)) map.set(`${word.slice(0, -1)}ieth`, word);
  map.set('hundredth', 'hundred').set('thousandth', 'thousand');
  return map;
}

function below100(keys: readonly string[], at: number): NumberReading[] {
  const word = keys[at] ?? '';
  if (word === 'couple') return couple(keys, at);
  const one = small.get(word);
  if (one !== undefined) return [{ to: at + 1, value: one }];
  const ten = tens.get(word);
  if (ten === undefined) return [];
  const unit = small.get(keys[at + 1] ?? '') ?? 0;
  const alone = { to: at + 1, value: ten };
  return unit >= 1 && unit <= 9 ? [{ to: at + 2, value: ten + unit }, alone] : [alone];
}

/** "A couple of hundred": two, where a hundred or a thousand follows; "a couple of days" is no number. */
function couple(keys: readonly string[], at: number): NumberReading[] {
  const to = keys[at + 1] === 'of' ? at + 2 : at + 1;
  return HUNDREDS.has(keys[to] ?? '') ? [{ to, value: 2 }] : [];
}

const HUNDREDS = wordSet('hundred thousand grand million');

export const numbers: NumberGrammar = {
  below100,
  hundred: wordSet('hundred'),
  thousand: wordSet('thousand grand'),
  million: wordSet('million'),
  and: wordSet('and'),
  maxHundreds: 99,
  article: wordSet('a'),
  vague: wordSet('few several some many'),
  ordinals: ordinals(),
  morphemes: new Set([
    ...small.keys(),
    ...tens.keys(),
    'hundred',
    'thousand',
    'couple',
    ...ordinals().keys(),
  ]),
};
