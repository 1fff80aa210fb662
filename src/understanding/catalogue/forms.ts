/**
 * The forms of a catalogue's entries: each name, alias and spoken form as words, numbers and units.
 *
 * Of a name such as `LORATADINE ZYDUS 10 mg, comprimé`, callers say the part before the first comma; what follows only
 * helps to choose between entries that are otherwise alike.
 */
import { endOfMainPart } from './main-part.js';
import type { CatalogueEntry } from '../understanding.js';
import { Lexicon } from './lexicon.js';
import { pieces, tokenize } from '../../language/tokens.js';
import type { Token } from '../../language/tokens.js';

/** One way of naming an entry. */
export interface Form {
  /** Index of the entry. */
  readonly entry: number;
  /** The main part, as it is written. */
  readonly text: string;
  /** Words of the main part, as numbers of the lexicon, in order. */
  readonly words: readonly number[];
  /** Numbers of the main part, in digits. */
  readonly numbers: readonly string[];
  /** Units of the main part. */
  readonly units: readonly string[];
  /** What stands after the first comma. */
  readonly rest: string;
  /** Its words and numbers, from when they are first asked for. */
  restWords?: readonly string[];
  /** Sum of the words' weights. */
  weight: number;
  /** The word that names the product, mostly the first; the others are makers, salts and forms. */
  readonly head: number;
  /** Sum of the words' force. */
  force: number;
}

/** Everything a matcher looks up. */
export interface FormIndex {
  readonly forms: readonly Form[];
  readonly lexicon: Lexicon;
  /** The forms by their text in lower case; made when first asked for, which is only where speech was heard. */
  readonly byText: () => ReadonlyMap<string, readonly Form[]>;
  /** Every number that occurs in a name, in digits. */
  readonly numbers: ReadonlySet<string>;
}

/** Reads the entries' names into forms and weighs their words. */
export function indexForms(entries: readonly CatalogueEntry[], language: string): FormIndex {
  const lexicon = new Lexicon(language);
  const numbers = new Set<string>();
  const forms: Form[] = [];
  const known = new Map<string, Pick<Token, 'kind' | 'value'>>();
  const add = (text: string, entry: number): void => {
    const cut = endOfMainPart(text);
    const main = cut > 0 ? text.slice(0, cut) : text;
    const rest = cut > 0 ? text.slice(cut) : '';
    const form = readForm(pieces(main, known), { entry, text: main, rest }, lexicon);
    for (const number of form.numbers) numbers.add(number);
    for (const id of form.words) {
      // A word that comes twice in a name belongs to it once.
      const having = lexicon.words[id]!.forms;
      if (having[having.length - 1] !== forms.length) having.push(forms.length);
    }
    forms.push(form);
  };
  for (const [entry, { name, aliases = [], spoken = [] }] of entries.entries()) {
    add(name, entry);
    for (const alias of aliases) add(alias, entry);
    for (const said of spoken) add(said, entry);
  }
  lexicon.seal(forms.length);
  for (const form of forms) {
    for (const id of form.words) {
      const { weight, force } = lexicon.words[id]!;
      form.weight += weight;
      form.force += force;
    }
  }
  let texts: ReadonlyMap<string, readonly Form[]> | undefined;
  return { forms, lexicon, byText: () => (texts ??= formsByText(forms)), numbers };
}

function formsByText(forms: readonly Form[]): ReadonlyMap<string, readonly Form[]> {
  const byText = new Map<string, Form[]>();
  for (const form of forms) {
    const text = form.text.toLowerCase();
    const alike = byText.get(text);
    if (alike === undefined) byText.set(text, [form]);
    else alike.push(form);
  }
  return byText;
}

/** Words and numbers after the comma: read only for the few entries that a sentence may mean, and once each. */
export function restOf(form: Form): readonly string[] {
  return (form.restWords ??= form.rest === '' ? [] : tokenize(form.rest).map(t => t.value));
}

function readForm(
  main: readonly Token[],
  { entry, text, rest }: Pick<Form, 'entry' | 'text' | 'rest'>,
  lexicon: Lexicon,
): Form {
  const words: number[] = [];
  const numbers: string[] = [];
  const units: string[] = [];
  for (const token of main) {
    if (token.kind === 'word') words.push(lexicon.idOf(token.value));
    else if (token.kind === 'number') numbers.push(token.value);
    else if (token.kind === 'unit') units.push(token.value);
  }
  const head = words.find(id => isTelling(lexicon, id)) ?? words[0] ?? -1;
  return { entry, text, words, head, numbers, units, rest, weight: 0, force: 0 };
}

function isTelling(lexicon: Lexicon, id: number): boolean {
  const word = lexicon.words[id];
  return word !== undefined && !word.common && word.sounds.length > 2;
}
