/** Fields whose values are listed in the schema, and categories: what is named by its phrases. */
import { compilePhrases } from '../../../language/patterns.js';
import type { PhraseSet } from '../../../language/patterns.js';
import { RECAP_PHRASES, alikeWords } from '../../../language/recap.js';
import { splitWords } from '../../../language/words.js';
import { languageOf } from '../recap/reading.js';
import { wordsOf } from '../recap/recap.js';
import type { RecapPart } from '../recap/recap.js';
import type { FieldSources, FieldValue } from './values.js';
import type { CrmSchema, FieldSpec } from './schema.js';
import { evidenceOf } from './statements.js';

interface Named {
  readonly name: string;
  readonly set: PhraseSet;
}

const compiled = new WeakMap<object, Map<string, Named[]>>();

/** The phrases of a list in one language, compiled once. A value without phrases is named by its own words. */
function namedIn(
  owner: object,
  list: readonly (
    string | { value: string; phrases?: Readonly<Record<string, readonly string[]>> | undefined }
  )[],
  language: string,
): Named[] {
  const known = compiled.get(owner) ?? new Map<string, Named[]>();
  compiled.set(owner, known);
  const before = known.get(language);
  if (before !== undefined) return before;
  const kinds = RECAP_PHRASES[language]?.kinds;
  const made = list.map((item): Named => {
    if (typeof item === 'string') return { name: item, set: compilePhrases([plain(item)]) };
    const patterns = item.phrases === undefined ? [plain(item.value)] : (item.phrases[language] ?? []);
    return { name: item.value, set: compilePhrases(patterns, kinds) };
  });
  known.set(language, made);
  return made;
}

const plain = (text: string): string => splitWords(text).join(' ');

interface Heard {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Where words of a turn name something; positions are words between blanks. */
function hear(words: readonly string[], named: readonly Named[], language: string): Heard[] {
  const tokens = words.flatMap((raw, word) => splitWords(raw).map(text => ({ text, word })));
  const said = tokens.map(t => t.text);
  const texts = alikeWords(said, language);
  return named.flatMap(({ name, set }) =>
    texts.flatMap((_, at): Heard[] => {
      const length = set.match(texts, at);
      return length === 0 ? [] : [{ name, from: tokens[at]!.word, to: tokens[at + length - 1]!.word + 1 }];
    }),
  );
}

/** The values of a field with listed values. */
export function fromPhrases(spec: FieldSpec, { conversation, recaps }: FieldSources): FieldValue[] {
  const whole = conversation.turns.map((turn, i): RecapPart => ({
    turn: i,
    fromWord: 0,
    toWord: wordsOf(turn).length,
  }));
  const inRecap = recaps.flatMap(r => r.parts.flatMap(p => valuesIn(p, 'recap', 0.9 * r.confidence)));
  return [...inRecap, ...whole.flatMap(p => valuesIn(p, 'conversation', 0.5))];

  function valuesIn(part: RecapPart, source: FieldValue['source'], confidence: number): FieldValue[] {
    const turn = conversation.turns[part.turn]!;
    if (source === 'conversation' && turn.role === 'caller' && spec.type === 'enum') return [];
    const language = languageOf(turn.text, conversation.language);
    const named = namedIn(spec, spec.values ?? [], language);
    return hear(wordsOf(turn).slice(part.fromWord, part.toWord), named, language).map(h => ({
      value: h.name,
      confidence,
      source,
      evidence: evidenceOf(conversation.turns, part.turn, part.fromWord + h.from, part.fromWord + h.to),
    }));
  }
}

/** How much a mention says about the call's category: in the recap, and where the caller says why they call. */
const RECAP_WEIGHT = 3;
const OPENING_WEIGHT = 2;
/** Categories with less than this share of the strongest are not named. */
const LEAST_SHARE = 0.4;
const MAX_CATEGORIES = 3;

/** The categories of a call, strongest first; none if nothing names one. */
export function categoriesOf(schema: CrmSchema, { conversation, recaps }: FieldSources): string[] {
  const score = new Map<string, number>();
  // What is said over and over is one matter.
  const heard = new Set<string>();
  const add = (text: readonly string[], language: string, weight: number): void => {
    const list = schema.categories.map(c => ({ value: c.name, phrases: c.phrases }));
    const found = hear(text, namedIn(schema.categories, list, language), language);
    for (const { name, from, to } of found) {
      const said = `${name} ${text.slice(from, to).join(' ').toLowerCase()}`;
      if (heard.has(said)) continue;
      heard.add(said);
      score.set(name, (score.get(name) ?? 0) + weight);
    }
  };
  const parts = recaps.flatMap(r => r.parts);
  for (const part of parts) {
    const turn = conversation.turns[part.turn]!;
    add(
      wordsOf(turn).slice(part.fromWord, part.toWord),
      languageOf(turn.text, conversation.language),
      RECAP_WEIGHT,
    );
  }
  const opening = conversation.turns.filter(t => t.role === 'caller').slice(0, 2);
  for (const turn of opening)
    add(wordsOf(turn), languageOf(turn.text, conversation.language), OPENING_WEIGHT);
  const best = Math.max(0, ...score.values());
  return [...score]
    .filter(([, s]) => s >= best * LEAST_SHARE)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_CATEGORIES)
    .map(([name]) => name);
}
