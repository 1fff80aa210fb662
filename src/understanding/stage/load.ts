/** Opens what the operator has configured to understand callers with; everything wrong is told when the service starts. */
import { ParleyError } from '../../call/errors.js';
import type { Config } from '../../config/config.js';
import { SPOKEN_LANGUAGES, spokenLanguage } from '../../language/spoken-languages.js';
import type { SpokenLanguage } from '../../language/spoken.js';
import { buildCatalogue } from '../catalogue/catalogue.js';
import { readCatalogueFile } from '../catalogue/index-file.js';
import { loadIntentModel } from '../intents/load.js';
import { completeness } from '../slots/completeness.js';
import { parseDay } from '../slots/days.js';
import { parseShape } from '../slots/shapes.js';
import { extractSlots } from '../slots/slots.js';
import { unfinished } from '../slots/unfinished.js';
import type { CatalogueEntry, CatalogueMatcher, IntentClassifier, Understanding } from '../understanding.js';

/**
 * Opens models, catalogue and patterns.
 *
 * @throws ParleyError FILE_NOT_FOUND, FILE_INVALID (a model of another version) or BAD_ARGUMENT (a shape), naming the key
 */
export function loadUnderstanding({
  understanding: { intents, catalogue, patterns },
  modelsDir,
}: Pick<Config, 'understanding' | 'modelsDir'>): Understanding {
  const classifiers = new Map(
    Object.entries(intents).map(([language, path]) => [
      language,
      naming(`understanding.intents.${language}`, () => loadIntentModel(path, modelsDir)),
    ]),
  );
  const entries =
    catalogue === undefined
      ? undefined
      : naming('understanding.catalogue', () => readCatalogueFile(catalogue).entries);
  const shapes = naming('understanding.patterns', () => patterns.map(parseShape));
  return {
    intents: [...new Set([...classifiers.values()].flatMap(model => model.intents))],
    classifier: language => forLanguage(classifiers, language),
    matcher: matchers(entries, Object.keys(intents)),
    slots: (text, { language, callDate }, own) => {
      const spoken = grammarOf(language);
      if (spoken === undefined) return [];
      const callDay = parseDay(callDate, 'callDate');
      return extractSlots(text, { language: spoken, callDay, shapes: own?.map(parseShape) ?? shapes });
    },
    completeness: (text, expecting, { language, callDate }) => {
      const spoken = grammarOf(language);
      if (spoken === undefined) return 'incomplete';
      return completeness(text, { language: spoken, expecting, callDay: parseDay(callDate, 'callDate') });
    },
    unfinished: (text, { language, callDate }) => {
      const spoken = grammarOf(language);
      if (spoken === undefined) return undefined;
      return unfinished(text, { language: spoken, callDay: parseDay(callDate, 'callDate'), patterns });
    },
  };
}

/** True if anything is configured that sentences could be understood with. */
export function isConfigured({ intents, catalogue, patterns }: Config['understanding']): boolean {
  return Object.keys(intents).length > 0 || catalogue !== undefined || patterns.length > 0;
}

/** Matchers by language; those of languages with a model are built when the service starts, others at their first call. */
function matchers(
  entries: readonly CatalogueEntry[] | undefined,
  languages: readonly string[],
): (language: string) => CatalogueMatcher | undefined {
  if (entries === undefined) return () => undefined;
  const built = new Map<string, CatalogueMatcher>();
  const matcherOf = (language: string): CatalogueMatcher => {
    const base = baseOf(language);
    const known = built.get(base) ?? buildCatalogue(entries, { language: base });
    built.set(base, known);
    return known;
  };
  languages.forEach(matcherOf);
  return matcherOf;
}

function forLanguage(
  models: ReadonlyMap<string, IntentClassifier>,
  tag: string,
): IntentClassifier | undefined {
  return models.get(tag) ?? models.get(baseOf(tag));
}

function grammarOf(language: string): SpokenLanguage | undefined {
  return SPOKEN_LANGUAGES.includes(baseOf(language)) ? spokenLanguage(language) : undefined;
}

function baseOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}

function naming<T>(field: string, open: () => T): T {
  try {
    return open();
  } catch (thrown) {
    if (!(thrown instanceof ParleyError)) throw thrown;
    throw new ParleyError(thrown.code, `${field}: ${thrown.message}`, { field, cause: thrown });
  }
}
