/** Telephone numbers, as E.164. A national number belongs to the language's country unless a country code is said. */
import type { Candidate } from '../candidate.js';
import { propose } from '../candidate.js';
import { codesAt } from '../codes.js';
import { isPunctuated } from '../nonterminals.js';
import type { Shape, ShapeReading } from '../shapes.js';
import { firstPerEnd, parseShape, readShape } from '../shapes.js';
import type { Utterance } from '../utterance.js';

/** National numbers with their trunk zero (national numbering plans of Ofcom, ARCEP and ACM). */
const NATIONAL: Readonly<Record<string, readonly Shape[]>> = {
  GB: ['0[1237]9{9}', '0[58]9{9}', '0[18]9{8}'].map(parseShape),
  FR: ['0[1-9]9{8}'].map(parseShape),
  NL: ['0[1-9]9{8}'].map(parseShape),
};

/** Shapes of a country's national numbers. */
export function nationalShapes(country: string): readonly Shape[] {
  return NATIONAL[country] ?? [];
}

/** Subscriber digits after a country code. */
const ABROAD: readonly (readonly [string, string])[] = [
  ['33', '[1-9]9{8}'],
  ['31', '[1-9]9{8}'],
  ['44', '[1-9]9{9}'],
  ['44', '[18]9{8}'],
  ['32', '[1-9]9{8}'],
  ['32', '[1-9]9{7}'],
  ['49', '[1-9]9{9}'],
  ['49', '[1-9]9{10}'],
  ['34', '[6-9]9{8}'],
  ['39', '[03]9{9}'],
  ['41', '[1-9]9{8}'],
  ['352', '[2-9]9{8}'],
  ['353', '[1-9]9{8}'],
  ['353', '1[2-9]9{6}'],
  ['351', '[29]9{8}'],
  ['212', '[5-7]9{8}'],
  ['213', '[5-7]9{8}'],
  ['216', '[2-9]9{7}'],
  ['48', '[1-9]9{8}'],
  ['90', '[2-5]9{9}'],
  ['1', '[2-9]9{9}'],
];
const INTERNATIONAL = ABROAD.flatMap(([code, rest]) =>
  ['', '0'].map(trunk => ({ code, trunk, shape: parseShape(code.replaceAll('9', '[9]') + trunk + rest) })),
);
const DOUBLE_ZERO = INTERNATIONAL.map(entry => ({
  ...entry,
  shape: [new Set('0'), new Set('0'), ...entry.shape],
}));

/** Proposes the telephone numbers that start at a position. */
export function phonesAt(u: Utterance, at: number): Candidate[] {
  const plus = u.language.codes.plus.match(u.keys, at);
  const zero = plus === undefined && codesAt(u, at).some(c => c.chars.startsWith('0'));
  if (plus === undefined && !zero) return [];
  const readings = plus === undefined ? dialled(u, at) : abroad(u, at, plus.to, INTERNATIONAL);
  if (readings.length === 0) return [];
  const { phone, digits } = u.language.cues;
  const near = u.cueDistance(phone, at, 8);
  const other = u.cueDistance(digits, at, 6);
  const before = near !== undefined && (other === undefined || near <= other);
  const cue = before || u.cueAfter(phone, at, 24);
  if (plus === undefined && !before && (other !== undefined || insideDigits(u, at))) return [];
  const said = cue ? readings : readings.filter(r => !holdsThousand(u, at, r.to));
  return said.map(r =>
    propose(
      'phone',
      r.value,
      { from: at, to: r.to },
      1.2 + (cue ? 1 : 0),
      cue ? ['cue', 'national plan'] : ['national plan'],
    ),
  );
}

/** Numbers as they are dialled: with the trunk zero, or two zeros and a country code. */
function dialled(u: Utterance, at: number): { to: number; value: string }[] {
  const national = (NATIONAL[u.language.country] ?? []).flatMap(shape =>
    bestByEnd(readShape(u, at, shape)).map(r => ({
      to: r.to,
      value: `+${u.language.callingCode}${r.chars.slice(1)}`,
    })),
  );
  return [...national, ...abroad(u, at, at, DOUBLE_ZERO)];
}

/** "Zéro quatre mille deux cent dix-huit": nobody says a telephone number in thousands. */
function holdsThousand(u: Utterance, from: number, to: number): boolean {
  return u.keys.slice(from, to).some(key => u.language.numbers.thousand.has(key));
}

/** A zero or a number right before it: the telephone number would begin inside a digit string. */
function insideDigits(u: Utterance, at: number): boolean {
  if (isPunctuated(u, at)) return false;
  const zero = codesAt(u, at - 1).some(code => code.chars === '0' && !code.weak && code.to === at);
  return (
    zero || [at - 1, at - 2, at - 3].some(from => u.numbersAt(from).some(n => n.to === at && n.value >= 2))
  );
}

interface Plan {
  readonly code: string;
  readonly trunk: string;
  readonly shape: Shape;
}

/** Numbers of all countries that fit, the most natural for each end. */
function abroad(
  u: Utterance,
  from: number,
  at: number,
  plans: readonly Plan[],
): { to: number; value: string }[] {
  return firstPerEnd(plans.flatMap(plan => read(u, from, at, plan)).toSorted((a, b) => a.cost - b.cost)).map(
    ({ to, chars }) => ({ to, value: chars }),
  );
}

/** The most natural reading for each end; numbers are said in pairs, so items that keep to them come first. */
function bestByEnd(readings: readonly ShapeReading[]): ShapeReading[] {
  const strain = (r: ShapeReading): number => {
    const odd = r.cuts.filter(
      (cut, k) => cut % 2 === 1 && (r.cuts[k + 1] ?? r.chars.length) - cut > 1,
    ).length;
    return r.cost + 0.4 * odd;
  };
  return firstPerEnd(readings.toSorted((a, b) => strain(a) - strain(b)));
}

function read(u: Utterance, from: number, at: number, { code, trunk, shape }: Plan): ShapeReading[] {
  const skip = code.length + trunk.length + (shape.length > 0 && from === at ? 2 : 0);
  return readShape(u, at, shape)
    .slice(0, 1)
    .map(r => ({ ...r, chars: `+${code}${r.chars.slice(skip)}` }));
}
