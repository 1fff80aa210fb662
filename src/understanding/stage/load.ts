/** Opens what the operator has configured to understand callers with; everything wrong is told when the service starts. */
import { ParleyError } from '../../call/errors.js';
import type { Config } from '../../config/config.js';
import { SPOKEN_LANGUAGES, spokenLanguage } from '../../language/spoken-languages.js';
import type { SpokenLanguage } from '../../language/spoken.js';
import { CataloguesInForce, type InForceOptions } from '../catalogue/in-force.js';
import { loadIntentModel } from '../intents/load.js';
import { completeness } from '../slots/completeness.js';
import { parseDay } from '../slots/days.js';
import { codeReadings } from '../slots/readings.js';
import { parseShape } from '../slots/shapes.js';
import { extractSlots } from '../slots/slots.js';
import { begun, unfinished } from '../slots/unfinished.js';
import type { IntentClassifier, Understanding } from '../understanding.js';
import { primaryLanguage } from '../../language/tag.js';

/** The name under which `understanding.catalogue` is in force. */
const USUAL = '';

/**
 * Opens models, catalogues and patterns. Catalogues are read again when their files change.
 *
 * @throws ParleyError FILE_NOT_FOUND, FILE_INVALID (a model of another version), PACK_NOT_FOUND or PACK_INVALID (a model's
 *   embedding pack) or BAD_ARGUMENT (a shape), naming the key
 */
export function loadUnderstanding(
  { understanding, modelsDir }: Pick<Config, 'understanding' | 'modelsDir'>,
  options: InForceOptions = {},
): Understanding {
  const { intents, patterns } = understanding;
  const classifiers = new Map(
    Object.entries(intents).map(([language, path]) => [
      language,
      naming(`understanding.intents.${language}`, () => loadIntentModel(path, modelsDir)),
    ]),
  );
  const catalogues = openCatalogues(understanding, options);
  const shapes = naming('understanding.patterns', () => patterns.map(parseShape));
  return {
    intents: [...new Set([...classifiers.values()].flatMap(model => model.intents))],
    classifier: language => forLanguage(classifiers, language),
    matcher: (language, name = USUAL) => catalogues.matcher(name, primaryLanguage(language)),
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
    readings: (text, expecting, { language, callDate }) => {
      const spoken = grammarOf(language);
      if (spoken === undefined) return [];
      return codeReadings(text, { language: spoken, expecting, callDay: parseDay(callDate, 'callDate') });
    },
    begun: (text, expecting, { language, callDate }) => {
      const spoken = grammarOf(language);
      if (spoken === undefined) return false;
      return begun(text, expecting, { language: spoken, callDay: parseDay(callDate, 'callDate'), patterns });
    },
    unfinished: (text, { language, callDate }) => {
      const spoken = grammarOf(language);
      if (spoken === undefined) return undefined;
      return unfinished(text, { language: spoken, callDay: parseDay(callDate, 'callDate'), patterns });
    },
  };
}

/** True if anything is configured that sentences could be understood with. */
export function isConfigured({ intents, catalogue, catalogues, patterns }: Config['understanding']): boolean {
  const given = [Object.keys(intents), Object.keys(catalogues), patterns];
  return catalogue !== undefined || given.some(({ length }) => length > 0);
}

/** The usual catalogue's matchers for languages with a model are built when the service starts, all others when first used. */
function openCatalogues(
  { intents, catalogue, catalogues }: Config['understanding'],
  options: InForceOptions,
): CataloguesInForce {
  const inForce = new CataloguesInForce(options);
  for (const [name, file] of Object.entries(catalogues)) {
    naming(`understanding.catalogues.${name}`, () => inForce.putFile(name, file));
  }
  if (catalogue === undefined) return inForce;
  naming('understanding.catalogue', () => inForce.putFile(USUAL, catalogue));
  for (const language of Object.keys(intents)) inForce.matcher(USUAL, primaryLanguage(language));
  return inForce;
}

function forLanguage(
  models: ReadonlyMap<string, IntentClassifier>,
  tag: string,
): IntentClassifier | undefined {
  return models.get(tag) ?? models.get(primaryLanguage(tag));
}

function grammarOf(language: string): SpokenLanguage | undefined {
  return SPOKEN_LANGUAGES.includes(primaryLanguage(language)) ? spokenLanguage(language) : undefined;
}

function naming<T>(field: string, open: () => T): T {
  try {
    return open();
  } catch (thrown) {
    if (!(thrown instanceof ParleyError)) throw thrown;
    throw new ParleyError(thrown.code, `${field}: ${thrown.message}`, { field, cause: thrown });
  }
}
