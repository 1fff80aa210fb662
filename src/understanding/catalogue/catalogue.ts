/**
 * The catalogue: from mis-heard words to the entries meant, among thousands of names.
 *
 * `tokens` cuts texts, `pronounce` gives words their sounds, `lexicon` finds words of names by stretches of sound,
 * `align` says how alike and where, `hits` guards against everyday words, `rank` chooses entries. `entries` reads
 * price lists, `index-file` keeps them checked on disk, `in-force` lets the one in use change while calls run.
 */
import { ParleyError } from '../../call/errors.js';
import type { CatalogueEntry, CatalogueMatch, CatalogueMatcher, MatchOptions } from '../understanding.js';
import { Aligner } from './align.js';
import { readContext } from './context.js';
import { indexForms } from './forms.js';
import type { FormIndex } from './forms.js';
import { HeardSentence } from './heard.js';
import { vocabularyOf } from './vocabulary.js';
import { findHits } from './hits.js';
import { NumberMatcher } from './number-matcher.js';
import { rankForms } from './rank.js';
import type { Ranked } from './rank.js';
import { RoughRanking } from './rough-best.js';
import { SpokenNumbers } from '../../language/spoken-numbers.js';
import { LANGUAGES } from '../../language/stems.js';
import { mixWhole } from './whole-heard.js';

/** A score from here on is a match; below, the sentence names nothing. */
export const LEAST_SCORE = 0.5;
const MOST_MATCHES = 5;

/**
 * Builds a matcher for sentences in one language.
 *
 * @param entries the names; two with the same sku are an error
 * @param options.language the language callers speak, which decides how names and words are read aloud
 * @throws ParleyError BAD_ARGUMENT naming a sku that comes twice or an entry without a name
 */
export function buildCatalogue(
  entries: readonly CatalogueEntry[],
  options: { readonly language: string },
): CatalogueMatcher {
  checkEntries(entries);
  const index = indexForms(entries, options.language);
  return new Matcher(entries, index, options.language);
}

class Matcher implements CatalogueMatcher {
  readonly #aligner = new Aligner();
  readonly #numbers: SpokenNumbers;
  readonly #rough: RoughRanking;

  constructor(
    readonly entries: readonly CatalogueEntry[],
    readonly index: FormIndex,
    readonly language: string,
  ) {
    this.#numbers = new SpokenNumbers(index.numbers, language);
    this.#rough = new RoughRanking(index);
  }

  isOrdinary(word: string): boolean {
    return this.index.lexicon.vocabulary.doubt(word) > 0;
  }

  isOrdinaryAnywhere(word: string): boolean {
    return LANGUAGES.some(language => vocabularyOf(language).doubt(word) > 0);
  }

  match(text: string, options: MatchOptions = {}): CatalogueMatch[] {
    const heard = new HeardSentence(text, this.language);
    if (heard.tokens.length === 0) return [];
    const [aligner, { lexicon }] = [this.#aligner, this.index];
    const said = this.#numbers.find(heard.tokens);
    const context = readContext(heard, aligner, lexicon.vocabulary, said);
    const search = { heard, lexicon, aligner, context, nearly: options.nearly ?? [] };
    const hits = findHits(search);
    if (hits.size === 0) return [];
    const numbers = new NumberMatcher(aligner, said);
    const ranked = rankForms({ search, index: this.index, rough: this.#rough, hits, numbers });
    const least = options.leastScore ?? LEAST_SCORE;
    const inOrder = mixWhole(
      saidFirst(ranked.filter(r => r.score >= least)),
      search.nearly,
      text => this.index.byText().get(text) ?? [],
    );
    return this.#best(inOrder, heard, options.limit ?? MOST_MATCHES);
  }

  // One match an entry, whichever of its forms was heard best.
  #best(ranked: readonly Ranked[], heard: HeardSentence, limit: number): CatalogueMatch[] {
    const matches = new Map<number, CatalogueMatch>();
    for (const { form, score, from, to } of ranked) {
      const entry = this.entries[form.entry];
      if (entry === undefined || matches.has(form.entry)) continue;
      const text = heard.textOf(from, to);
      matches.set(form.entry, {
        sku: entry.sku,
        name: entry.name,
        text,
        score: Math.round(score * 1000) / 1000,
        from,
        to,
      });
      if (matches.size === limit) break;
    }
    return [...matches.values()];
  }
}

// Where other names were nearly heard, one with the number that was said is rather meant than another size of the best.
function saidFirst(ranked: readonly Ranked[]): readonly Ranked[] {
  const [best, ...others] = ranked;
  if (best === undefined || !ranked.some(r => r.isNear)) return ranked;
  return [best, ...others.filter(r => r.hasNumber), ...others.filter(r => !r.hasNumber)];
}

function checkEntries(entries: readonly CatalogueEntry[]): void {
  const seen = new Set<string>();
  for (const [i, { sku, name }] of entries.entries()) {
    if (name.trim() === '')
      throw new ParleyError('BAD_ARGUMENT', `Entry ${i + 1} has no name.`, { field: `entries[${i}].name` });
    if (seen.has(sku)) {
      throw new ParleyError('BAD_ARGUMENT', `Entry ${i + 1} has a sku that an earlier entry has.`, {
        field: `entries[${i}].sku`,
      });
    }
    seen.add(sku);
  }
}
