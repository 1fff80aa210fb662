/** Postcodes of the language's country; Belgian ones after the word "postcode". */
import type { Candidate } from '../candidate.js';
import { propose } from '../candidate.js';
import { hyphenBefore } from '../codes.js';
import { firstPerEnd, parseShape, readShape } from '../shapes.js';
import type { Utterance } from '../utterance.js';

/** Letters of British postcodes by place (Royal Mail, Programmers' Guide): some are never used. */
const INWARD = '9[ABD-HJLNP-UW-Z]{2}';
const AREA = '[A-PR-UWYZ]';
const BRITISH = [
  `${AREA}[1-9]`,
  `${AREA}[1-9]9`,
  `${AREA}[A-HK-Y]9`,
  `${AREA}[A-HK-Y]99`,
  `${AREA}[1-9][A-HJKPSTUW]`,
  `${AREA}[A-HK-Y]9[ABEHMNPRV-Y]`,
].map(outward => parseShape(outward + INWARD));
const DUTCH = [parseShape('[1-9]9{3}AA')];
const FRENCH = [parseShape('9{5}')];
const BELGIAN = [parseShape('[1-9]9{3}')];

/** Shapes of a country's postcodes. */
export function postcodeShapes(country: 'GB' | 'FR' | 'NL'): typeof BRITISH {
  return { GB: BRITISH, FR: FRENCH, NL: DUTCH }[country];
}

/** Proposes the postcodes that start at a position. */
export function postcodesAt(u: Utterance, at: number): Candidate[] {
  switch (u.language.country) {
    case 'GB':
      return readings(u, at, BRITISH, code => `${code.slice(0, -3)} ${code.slice(-3)}`);
    case 'NL':
      return [
        ...readings(u, at, DUTCH, code => `${code.slice(0, 4)} ${code.slice(4)}`),
        ...cued(readings(u, at, BELGIAN, code => code)),
      ];
    case 'FR':
      return [
        ...writtenBeforeTown(u, at),
        ...besideTown(u, at),
        ...cued([
          ...readings(u, at, FRENCH, code => code).filter(c => isFrench(c.value)),
          ...readings(u, at, BELGIAN, code => code).map(c => ({ ...c, score: c.score - 0.5 })),
        ]).filter(c => !isOneNumber(u, c)),
      ];
  }
}

/** Those that the word "postcode" stands near: figures alone could be anything. */
function cued(candidates: Candidate[]): Candidate[] {
  return candidates.filter(c => c.evidence.includes('cue'));
}

function readings(
  u: Utterance,
  at: number,
  shapes: typeof BRITISH,
  format: (code: string) => string,
): Candidate[] {
  const { postcode } = u.language.cues;
  const before = u.cueBefore(postcode, at, 7);
  return shapes
    .flatMap(shape => firstPerEnd(readShape(u, at, shape)))
    .map(r => {
      const cue = before || u.cueAfter(postcode, r.to, 6);
      const strain = 0.3 * (r.cost - (r.to - at));
      const bonus = (cue ? 2 : 1) - Math.max(0, strain);
      return propose('postcode', format(r.chars), { from: at, to: r.to }, bonus, cue ? ['cue'] : []);
    });
}

/** "69003 Lyon": five figures before a capital, unless they were announced as something else. */
function writtenBeforeTown(u: Utterance, at: number): Candidate[] {
  const word = u.words[at];
  const [code] = word === undefined ? [] : (/^\d{5}(?=,? \p{Lu})/u.exec(u.text.slice(word.start)) ?? []);
  if (code === undefined || !isFrench(code) || u.cueBefore(u.language.cues.digits, at, 4)) return [];
  return [propose('postcode', code, { from: at, to: at + 1 }, 1, ['before a town'])];
}

/** What the town of its department says for a postcode: more than anything says for a sum. */
const TOWN = 2;

/** How many words may stand between a postcode and its town. */
const TOWN_REACH = 2;

/** "Soixante-quinze zéro onze Paris", "à Marseille treize mille huit": the digits the town's postcodes begin with. */
function besideTown(u: Utterance, at: number): Candidate[] {
  const { towns, digits } = u.language.cues;
  if (u.cueBefore(digits, at, 4)) return [];
  const beside = (to: number): (string | undefined)[] => {
    // "C'est Rennes".
    const town = isNamed(u, to) ? to + 2 : to;
    return Array.from({ length: TOWN_REACH }, (_, k) => k).flatMap(away => [
      towns.match(u.keys, town + away)?.value,
      towns.matchEndingAt(u.keys, at - away)?.value,
    ]);
  };
  return firstPerEnd(readShape(u, at, FRENCH[0]!)).flatMap(r =>
    beside(r.to).includes(r.chars.slice(0, 2))
      ? [propose('postcode', r.chars, { from: at, to: r.to }, TOWN, ['town'])]
      : [],
  );
}

/** "C'est" before a name: two words, the first elided. */
function isNamed(u: Utterance, at: number): boolean {
  return u.language.elisions.has(u.keys[at] ?? '') && u.isFunctionWord(at) && u.isFunctionWord(at + 1);
}

/** "Quatre-vingt-onze" is ninety-one, and no 4 20 11. */
function isOneNumber(u: Utterance, { from, to, value }: Candidate): boolean {
  if (to - from < 2) return false;
  // "Cent vingt-sept rue des Lilas" is no 10027; "trente-trois mille huit cents" is one number and a postcode.
  const whole = u.numbersAt(from).find(n => n.to === to);
  if (whole !== undefined && whole.value < 1000 && String(whole.value) !== value) return true;
  // "Quatre mille" and "treize cents" are 4000 and 1300, in Belgium.
  const { hundred, thousand } = u.language.numbers;
  const last = u.keys[to - 1] ?? '';
  const round = thousand.has(last) || (hundred.has(last) && last.endsWith('s'));
  if (round && whole !== undefined && whole.value < 10_000 && String(whole.value) !== value) return true;
  return Array.from({ length: to - from - 1 }, (_, k) => from + 1 + k).every(at => hyphenBefore(u, at));
}

/** The first two digits are a department (01 to 95), 97 and 98 are overseas. */
function isFrench(code: string): boolean {
  const department = Number(code.slice(0, 2));
  return department >= 1 && department <= 98 && department !== 96;
}
