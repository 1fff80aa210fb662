/**
 * Who is calling: the recogniser's hypotheses of a postcode, a name and a date of birth against the operator's records.
 *
 * A postcode is read only as one that exists for someone, so that a weak hypothesis counts when it leads to a record. The
 * fields' evidence is added up per record; the best record is believed when it is good enough and ahead of the next.
 */
import type { SpokenLanguage } from '../../language/spoken.js';
import { fold } from '../../language/fold.js';
import { codesAt, plainCode, skipSeparators } from './codes.js';
import { personDistance } from '../../language/person-distance.js';
import { extractSlots, withoutFillers } from './slots.js';
import { Utterance } from './utterance.js';
import { wordsOf } from './words.js';

/** What the records know of someone. */
export interface Profile {
  readonly id: string;
  readonly postcode: string;
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth: string;
}

/** What a caller answered to one question: hypotheses, best first. */
export interface Answer {
  readonly field: 'postcode' | 'name' | 'dateOfBirth';
  readonly hypotheses: readonly string[];
}

/** The record found, with its evidence: 1 for each field that fits exactly. */
export interface Identification {
  readonly profile: Profile;
  readonly score: number;
  /** How far the next record is behind. */
  readonly margin: number;
}

/** An index of records. Building it reads each record once. */
export class ProfileIndex {
  private readonly byPostcode = new Map<string, Profile[]>();
  private readonly prefixes = new Set<string>();
  private readonly byBirth = new Map<string, Profile[]>();
  private readonly byName = new Map<string, Profile[]>();

  constructor(profiles: Iterable<Profile>) {
    for (const profile of profiles) {
      const code = plainCode(profile.postcode).replace(/\s/g, '');
      for (let n = 1; n <= code.length; n++) this.prefixes.add(code.slice(0, n));
      add(this.byPostcode, code, profile);
      add(this.byBirth, profile.dateOfBirth, profile);
      for (const part of nameParts(profile.name)) add(this.byName, part, profile);
    }
  }

  /**
   * The record that the answers fit best, or nothing when none fits at all.
   *
   * @param callDay the day of the call, in days since 1970-01-01
   */
  identify(
    answers: readonly Answer[],
    language: SpokenLanguage,
    callDay: number,
  ): Identification | undefined {
    const scores = new Map<Profile, Map<Answer['field'], number>>();
    for (const answer of answers) {
      for (const [profile, score] of this.evidence(answer, language, callDay)) {
        const fields = scores.get(profile) ?? new Map<Answer['field'], number>();
        fields.set(answer.field, Math.max(score, fields.get(answer.field) ?? 0));
        scores.set(profile, fields);
      }
    }
    const ranked = [...scores]
      .map(([profile, fields]) => ({ profile, score: [...fields.values()].reduce((a, b) => a + b, 0) }))
      .sort((a, b) => b.score - a.score);
    const [best, next] = ranked;
    return best === undefined ? undefined : { ...best, margin: best.score - (next?.score ?? 0) };
  }

  private evidence(answer: Answer, language: SpokenLanguage, callDay: number): Map<Profile, number> {
    const found = new Map<Profile, number>();
    answer.hypotheses.forEach((text, rank) => {
      const trust = 1 - Math.min(0.3, rank * 0.03);
      const words = withoutFillers(wordsOf(text, language), language);
      const u = new Utterance(text, words, language, callDay);
      for (const [profile, fit] of this.fits(answer.field, u)) {
        found.set(profile, Math.max(fit * trust, found.get(profile) ?? 0));
      }
    });
    return found;
  }

  private fits(field: Answer['field'], u: Utterance): Iterable<readonly [Profile, number]> {
    if (field === 'postcode') return this.postcodeFits(u);
    return field === 'name' ? this.nameFits(u) : this.birthFits(u);
  }

  /** Postcodes that the words spell out and that exist; one wrong character counts for less. */
  private postcodeFits(u: Utterance): [Profile, number][] {
    const found: [Profile, number][] = [];
    const seen = new Set<string>();
    for (const { code, wrong } of knownCodes(u, this.prefixes)) {
      if (seen.has(code)) continue;
      seen.add(code);
      for (const profile of this.byPostcode.get(code) ?? []) found.push([profile, wrong === 0 ? 1 : 0.6]);
    }
    return found;
  }

  private nameFits(u: Utterance): [Profile, number][] {
    const spelled = extractSlots(u.text, { language: u.language, callDay: u.callDay })
      .filter(s => s.type === 'spelling')
      .map(s => fold(String(s.value)));
    const said = [...u.keys, ...spelled].filter(word => word.length > 1);
    const near = new Set(said.flatMap(word => this.byName.get(word) ?? []));
    return [...near].map(profile => [profile, nameFit(profile.name, said)]);
  }

  private birthFits(u: Utterance): [Profile, number][] {
    // The question asked for a birth, so two-digit years and bare numbers are read as one.
    const asked = `date of birth ${u.text}`;
    const cue = { en: asked, fr: `date de naissance ${u.text}`, nl: `geboortedatum ${u.text}` }[
      u.language.code
    ];
    const dates = extractSlots(cue, { language: u.language, callDay: u.callDay }).filter(
      s => s.type === 'date',
    );
    return dates.flatMap(({ value }) => this.birthsNear(String(value)));
  }

  /** The same day, or one that differs in the day, or has day and month exchanged. */
  private birthsNear(date: string): [Profile, number][] {
    const exact = (this.byBirth.get(date) ?? []).map((p): [Profile, number] => [p, 1]);
    const [year = '', month = '', day = ''] = date.split('-');
    const others = [`${year}-${day}-${month}`, ...neighbours(year, month, day)].filter(d => d !== date);
    return [
      ...exact,
      ...others.flatMap(d => (this.byBirth.get(d) ?? []).map((p): [Profile, number] => [p, 0.4])),
    ];
  }
}

function neighbours(year: string, month: string, day: string): string[] {
  const days = Array.from({ length: 31 }, (_, k) => `${year}-${month}-${String(k + 1).padStart(2, '0')}`);
  const years = [-10, -1, 1, 10].map(k => `${Number(year) + k}-${month}-${day}`);
  return [...days, ...years];
}

function add<K>(map: Map<K, Profile[]>, key: K, profile: Profile): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [profile]);
  else list.push(profile);
}

function nameParts(name: string): string[] {
  return fold(name)
    .split(/[\s-]+/)
    .filter(part => part.length > 1);
}

/** The share of a name's parts that were said, near misses counting by their distance. */
function nameFit(name: string, said: readonly string[]): number {
  const parts = nameParts(name);
  const fits = parts.map(part => Math.max(0, ...said.map(word => 1 - personDistance(part, word))));
  return fits.reduce((a, b) => a + b, 0) / Math.max(1, parts.length);
}

const MAX_STEPS = 30_000;

/** Codes that exist and that the words can spell, with at most one character of them wrong. */
function knownCodes(u: Utterance, prefixes: ReadonlySet<string>): { code: string; wrong: number }[] {
  const found: { code: string; wrong: number }[] = [];
  let steps = 0;
  const visit = (at: number, code: string, wrong: number): void => {
    steps += 1;
    if (steps > MAX_STEPS) return;
    if (at >= u.keys.length) {
      if (code.length >= 4) found.push({ code, wrong });
      return;
    }
    const from = code === '' ? at : skipSeparators(u, at);
    for (const item of codesAt(u, from)) {
      const longer = code + plainCode(item.chars);
      if (prefixes.has(longer)) visit(item.to, longer, wrong);
      else if (wrong === 0)
        for (const other of substitutes(longer, code.length))
          if (prefixes.has(other)) visit(item.to, other, 1);
    }
  };
  for (let start = 0; start < Math.min(u.keys.length, 6); start++) visit(start, '', 0);
  return found.sort((a, b) => a.wrong - b.wrong);
}

const CHARS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** The code with one of the characters from `from` on replaced by another. */
function* substitutes(code: string, from: number): Generator<string> {
  for (let k = from; k < code.length; k++) {
    for (const char of CHARS) if (char !== code[k]) yield code.slice(0, k) + char + code.slice(k + 1);
  }
}
