/** Reads what the machine says: one text a language, none missing, no placeholder that nothing fills. */
import type { Place, Reader } from '../../config/reader.js';
import type { Texts } from './flow.js';

const PLACEHOLDER = /\{([^{}]*)\}/g;

/**
 * Reads a prompt. A flow in one language may write the text alone.
 *
 * @param place the prompt; missing is a problem noted at `owner`
 * @param filled the placeholders that are filled here
 */
export function readTexts(
  reader: Reader,
  place: Place | undefined,
  owner: Place,
  languages: readonly string[],
  filled: readonly string[],
): Texts | undefined {
  if (place === undefined) return reader.refuse(owner, 'There is no prompt (say).');
  const texts = reader.isMap(place) ? byLanguage(reader, place, languages) : single(reader, place, languages);
  for (const text of Object.values(texts ?? {}))
    for (const [, name = ''] of text.matchAll(PLACEHOLDER))
      if (!filled.includes(name))
        reader.refuse(
          place,
          `Nothing fills {${name}} here.${filled.length > 0 ? ` There is ${filled.map(f => `{${f}}`).join(', ')}.` : ''}`,
        );
  return texts;
}

function single(reader: Reader, place: Place, languages: readonly string[]): Texts | undefined {
  const text = reader.text(place);
  const [only, ...others] = languages;
  if (text === undefined || only === undefined) return undefined;
  if (others.length > 0)
    return reader.refuse(place, `The prompt is missing in ${others.join(', ')}: write one text a language.`);
  return { [only]: text };
}

function byLanguage(reader: Reader, place: Place, languages: readonly string[]): Texts {
  const fields = reader.fields(place, languages) ?? new Map<string, Place>();
  const missing = languages.filter(language => !fields.has(language));
  if (missing.length > 0) reader.refuse(place, `The prompt is missing in ${missing.join(', ')}.`);
  return Object.fromEntries([...fields].map(([language, entry]) => [language, reader.text(entry) ?? '']));
}

/** A prompt in a language with its placeholders filled. */
export function fill(texts: Texts, language: string, values: Readonly<Record<string, string>>): string {
  const text = texts[language] ?? Object.values(texts)[0] ?? '';
  if (language !== 'fr') return text.replace(PLACEHOLDER, (all, name: string) => values[name] ?? all);
  return text.replace(ELIDING, (all, before: string | undefined, name: string) => {
    const value = values[name];
    if (value === undefined) return all;
    return before === undefined ? value : `${elided(before, value)}${value}`;
  });
}

/** A placeholder with a French word before it that what follows may shorten. */
const ELIDING = /(?:(?<![\p{L}'’])(d['’]|de |qu['’]|que ))?\{([^{}]*)\}/giu;
const VOWEL = /^(?!onze|oui|ouistiti)(?:[aeiouœàâéèêëîïôùû]\p{L}|à )/iu;

/** "de mars" and "d'avril", whichever of the two the flow has. */
function elided(before: string, value: string): string {
  const stem = before.replace(/(?:['’]|e )$/u, '');
  return VOWEL.test(value) ? `${stem}'` : `${stem}e `;
}
