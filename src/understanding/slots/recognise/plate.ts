/** Licence plates of the language's country, and of the neighbours after the word for a plate. */
import type { Candidate } from '../candidate.js';
import { propose } from '../candidate.js';
import { codesAt } from '../codes.js';
import { parseShape, readShape } from '../shapes.js';
import type { Shape } from '../shapes.js';
import type { Utterance } from '../utterance.js';

/** Series in use (DVLA INF104; RDW sidecodes 4 to 14; French SIV and FNI). */
const SERIES: Readonly<Record<string, readonly string[]>> = {
  GB: [
    'AA99AAA',
    'A999AAA',
    'A99AAA',
    'A9AAA',
    'AAA999A',
    'AAA99A',
    'AAA9A',
    'AA99',
    'AA999',
    'AA9999',
    'AAA999',
    'AAA9999',
  ],
  NL: [
    '99AAA9',
    '9AAA99',
    'AA999A',
    'A999AA',
    'AAA99A',
    'A99AAA',
    '9AA999',
    '999AA9',
    'AA99AA',
    '99AAAA',
    'AAAA99',
    'AA9999',
    '9999AA',
    '99AA99',
    'AAA999',
  ],
  FR: ['AA999AA', '999AAA99', '9999AA99', '999AA99', '99AAA99'],
  BE: ['9AAA999', 'AAA999'],
  DE: [],
};

const FORMS = new Map(
  Object.entries(SERIES).map(([country, list]) => [country, list.map(parseShape)] as const),
);

/** What it takes away from a reading that a sign follows at once: another country's longer series was said. */
const GOES_ON = 0.6;

/** Proposes the plates that start at a position. Without the word for a plate only the commonest series are believed. */
export function platesAt(u: Utterance, at: number): Candidate[] {
  const { plate } = u.language.cues;
  const cue = u.cueBefore(plate, at, 9) || u.cueAfter(plate, at, 14);
  // A reference of letters and digits was announced.
  if (!cue && u.cueBefore(u.language.cues.digits, at, 4)) return [];
  const own = FORMS.get(u.language.country) ?? [];
  const sure = u.language.country === 'NL' ? own.slice(0, 8) : own.slice(0, 1);
  const forms = cue ? [...own, ...(FORMS.get('BE') ?? []), ...foreign(u.language.country)] : sure;
  const dashed = cue ? [] : apart(u, at, [...own, ...(FORMS.get('BE') ?? [])]);
  const spoken = forms.flatMap(shape =>
    readShape(u, at, shape)
      .slice(0, 1)
      .flatMap(r => {
        const strain =
          Math.max(0, r.cost - (r.to - at)) * 0.3 + (goesOn(u, r.to) || isArticle(u, r.to - 1) ? GOES_ON : 0);
        if (!cue && strain > 0) return [];
        return [
          propose('plate', r.chars, { from: at, to: r.to }, (cue ? 2 : 0.6) - strain, cue ? ['cue'] : []),
        ];
      }),
  );
  return [...spoken, ...dashed];
}

/** "... t n een grijze polo": an article that is a digit too is none before a noun. */
function isArticle(u: Utterance, at: number): boolean {
  const goesOn = codesAt(u, at + 1).some(({ kind }) => kind !== 'raw');
  return u.language.cues.articles.has(u.keys[at] ?? '') && u.beginsNoun(at + 1) && !goesOn;
}

function goesOn(u: Utterance, at: number): boolean {
  if (isArticle(u, at)) return false;
  return codesAt(u, at).some(({ kind, weak }) => kind !== 'raw' && !weak);
}

/** Without the word for a plate, dashes between its three groups speak for one: "ZX-13-KL", "z x dash thirteen dash k l". */
function apart(u: Utterance, at: number, forms: readonly Shape[]): Candidate[] {
  const written = u.text.slice(u.words[at]?.start ?? 0);
  const dashed = /^[\da-z]{1,3}-[\da-z]{1,3}-[\da-z]{1,3}(?![\da-z-])/i.test(written) || saidDashes(u, at);
  const british = u.language.country === 'GB' && /^[A-Z]{2}\d{2} ?[A-Z]{3}(?![\dA-Za-z])/.test(written);
  if (!dashed && !british) return [];
  return forms.flatMap(shape =>
    readShape(u, at, shape)
      .filter(r => r.chars.length === 6 || r.chars.length === 7)
      .slice(0, 1)
      .map(r => propose('plate', r.chars, { from: at, to: r.to }, 1.5, ['dashes'])),
  );
}

function saidDashes(u: Utterance, at: number): boolean {
  const dashes = u.keys
    .slice(at, at + 9)
    .filter((_, k) => u.language.codes.signs.match(u.keys, at + k) !== undefined);
  return dashes.length === 2;
}

function foreign(country: string): NonNullable<ReturnType<typeof FORMS.get>> {
  return [...FORMS]
    .filter(([other]) => other !== country && other !== 'BE')
    .flatMap(([, forms]) => forms.slice(0, 1));
}
