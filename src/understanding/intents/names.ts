/** Names and titles of intents say what they are about; with few examples that helps, so they are learnt from as well. */
import type { IntentData, IntentExample } from './examples.js';

/**
 * Examples made of the intents' names (`card_lost`, `cardLost`, `card-lost`) and titles.
 * A name without a word in it, such as `i17`, teaches nothing and does no harm.
 */
export function nameExamples(data: IntentData, intents: readonly string[]): IntentExample[] {
  const titles = new Map(data.descriptions.map(description => [description.name, description.title]));
  return intents.flatMap(intent => {
    const words = { text: spacedName(intent), intent };
    const title = titles.get(intent);
    return title ? [words, { text: title, intent }] : [words, words];
  });
}

/** A name with its words apart. */
export function spacedName(name: string): string {
  return name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
