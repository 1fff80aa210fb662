/** Dutch numbers: units before tens ("vijfenzeventig"), written together or apart. */
import type { NumberGrammar, NumberReading } from '../cardinals.js';
import { wordSet } from '../phrases.js';

/** The words for 0 to 19. */
export const SMALL =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  );
/** The words for 0, 10, 20 to 90; the first two have none of their own. */
export const TENS = '- - twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');
const small = new Map([...SMALL.map((w, n) => [w, n] as const), ['achtien', 18], ['noppes', 0]] as const);
const tens = new Map(TENS.slice(2).map((w, k) => [w, (k + 2) * 10] as const));

function below100(keys: readonly string[], at: number): NumberReading[] {
  const word = keys[at] ?? '';
  const ten = tens.get(word);
  if (ten !== undefined) return [{ to: at + 1, value: ten }];
  const one = small.get(word);
  if (one === undefined) return [];
  const alone = { to: at + 1, value: one };
  const following = keys[at + 1] === 'en' ? tens.get(keys[at + 2] ?? '') : undefined;
  return one >= 1 && one <= 9 && following !== undefined
    ? [{ to: at + 3, value: following + one }, alone]
    : [alone];
}

function ordinals(): Map<string, string> {
  const map = new Map([
    ['eerste', 'een'],
    ['derde', 'drie'],
    ['achtste', 'acht'],
    ['honderdste', 'honderd'],
    ['duizendste', 'duizend'],
  ]);
  const done = new Set(map.values());
  for (const word of SMALL.slice(1)) if (!done.has(word)) map.set(`${word}de`, word);
  for (const word of TENS.slice(2)) map.set(`${word}ste`, word);
  return map;
}

export const numbers: NumberGrammar = {
  below100,
  hundred: wordSet('honderd'),
  thousand: wordSet('duizend'),
  million: wordSet('miljoen'),
  and: wordSet('en'),
  maxHundreds: 99,
  article: wordSet(''),
  vague: wordSet('paar enkele ettelijke vele'),
  ordinals: ordinals(),
  morphemes: new Set([
    ...small.keys(),
    ...tens.keys(),
    'honderd',
    'duizend',
    'half',
    'halve',
    ...ordinals().keys(),
  ]),
};
