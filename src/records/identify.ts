/** Which of the customers that the records offer somebody is, from what they said of themselves. */
import type { CustomerRecord } from '../call/events/records.js';
import { fold } from '../language/fold.js';
import { personDistance } from '../language/person-distance.js';
import { codeKey } from './keys.js';
import type { SpokenIdentity } from './source.js';

/** What somebody said of themselves, and the number they call from (E.164). */
export interface Identity extends SpokenIdentity {
  readonly phone?: string;
}

/** Who it is. */
export type Identified =
  | { readonly outcome: 'found'; readonly customer: CustomerRecord; readonly candidates: number }
  | { readonly outcome: 'several' | 'none'; readonly candidates: number };

// Two parts that fit, of which one may be a name heard a little wrong; one part alone is no identity.
const ENOUGH = 1.6;
/** How far the next one has to be behind. */
const AHEAD = 0.25;
/** Another day of birth than the records have speaks against somebody more than it says nothing. */
const CONTRADICTION = -0.6;

/**
 * Weighs candidates: a point for each part that fits exactly, less for a name that is near, less than none for one that
 * contradicts.
 */
export function identify(candidates: readonly CustomerRecord[], said: Identity): Identified {
  const ranked = candidates
    .map(customer => ({ customer, score: scoreOf(customer, said) }))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (best === undefined) return { outcome: 'none', candidates: 0 };
  if (next !== undefined && best.score - next.score < AHEAD)
    return { outcome: 'several', candidates: ranked.length };
  return { outcome: 'found', customer: best.customer, candidates: 1 };
}

function scoreOf(customer: CustomerRecord, said: Identity): number {
  const { postcode, dateOfBirth, name, phones = [] } = customer;
  return (
    (said.phone !== undefined && phones.includes(said.phone) ? 1 : 0) +
    part(said.postcode, postcode, (a, b) => (codeKey(a) === codeKey(b) ? 1 : CONTRADICTION)) +
    part(said.dateOfBirth, dateOfBirth, (a, b) => (a === b ? 1 : CONTRADICTION)) +
    part(said.name, name, nameFit)
  );
}

function part(
  said: string | undefined,
  known: string | undefined,
  fit: (said: string, known: string) => number,
): number {
  return said === undefined || known === undefined ? 0 : fit(said, known);
}

/** True if what somebody said of themselves speaks against being that customer more than for it. */
export function contradicts(
  customer: CustomerRecord,
  { postcode, dateOfBirth, name }: SpokenIdentity,
): boolean {
  const spoken = {
    ...(postcode !== undefined && { postcode }),
    ...(dateOfBirth !== undefined && { dateOfBirth }),
    ...(name !== undefined && { name }),
  };
  return scoreOf(customer, spoken) < 0;
}

/** The share of the said name's parts that the record's name has, heard a little wrong or not; none speaks against it. */
export function nameFit(said: string, known: string): number {
  const [parts, names] = [partsOf(said), partsOf(known)];
  if (parts.length === 0 || names.length === 0) return 0;
  const fits = parts.map(p => Math.max(...names.map(name => 1 - partDistance(p, name))));
  const mean = fits.reduce((all, fit) => all + (fit < 0.5 ? 0 : fit), 0) / parts.length;
  return mean === 0 ? CONTRADICTION : mean;
}

/** A part of a name, and with the particles before it, as some write it: "van den berghe" is "Vandenberghe". */
interface NamePart {
  readonly text: string;
  readonly joined: string;
}

function partDistance(a: NamePart, b: NamePart): number {
  const [ofA, ofB] = [a.joined !== a.text, b.joined !== b.text];
  const apart = personDistance(a.text, b.text);
  return ofA === ofB ? apart : Math.min(apart, personDistance(a.joined, b.joined));
}

/** Parts that say who it is: half of a country is called "van der" something. */
function partsOf(name: string): NamePart[] {
  const parts: NamePart[] = [];
  let particles = '';
  const words = fold(name)
    .split(/[^\p{L}\p{N}']+/u)
    .filter(p => p.length > 1);
  for (const word of words) {
    if (PARTICLES.has(word)) particles += word;
    else {
      parts.push({ text: word, joined: particles + word });
      particles = '';
    }
  }
  return parts.length > 0 ? parts : words.map(text => ({ text, joined: text }));
}

/** The parts of a name that say who it is, folded; the first few of a very long one. */
export function nameParts(name: string): string[] {
  return partsOf(name)
    .slice(0, MOST_PARTS)
    .map(({ text }) => text);
}

const MOST_PARTS = 4;
const PARTICLES = new Set(
  "van von der den de het 't ten ter te op la le les du des del della di da dos el".split(' '),
);
