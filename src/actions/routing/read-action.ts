/** Reads what happens to a call: `to`, `priority`, `process`, `message`. */
import type { Action, Message } from './plan.js';
import type { Place, Reader } from '../../config/reader.js';

/** The keys of an action. */
export const ACTION_KEYS = ['to', 'priority', 'process', 'message'] as const;

const SAME = 'same';

/** Reads an action; nothing, and problems noted, without a destination. */
export function readAction(
  reader: Reader,
  place: Place,
  fields: ReadonlyMap<string, Place>,
  destinations: readonly string[],
): Action | undefined {
  const [to, priority, process, message] = ACTION_KEYS.map(key => fields.get(key));
  if (to === undefined) return reader.refuse(place, 'Where calls go is missing (to).');
  const name = reader.scalar(to) === SAME ? SAME : reader.oneOf(to, 'destination', destinations);
  const text = process && reader.text(process);
  const said = message && readMessage(reader, message);
  const level = priority && reader.number(priority, { min: 0, max: 100, whole: true });
  if (name === undefined) return undefined;
  return {
    to: name === SAME ? { kind: 'same' } : { kind: 'named', name },
    priority: level ?? 0,
    ...(text !== undefined && { process: text }),
    ...(said !== undefined && { message: said }),
  };
}

/** One text for everybody, or texts by language. */
function readMessage(reader: Reader, place: Place): Message | undefined {
  if (!reader.isMap(place)) return reader.text(place);
  const texts = [...(reader.fields(place) ?? [])].map(
    ([tag, entry]) => [tag, reader.text(entry) ?? ''] as const,
  );
  if (texts.length === 0) return reader.refuse(place, 'There is no text.');
  return Object.fromEntries(texts);
}

/**
 * What is said to a caller of that language; nothing rather than a language not asked for.
 *
 * @example messageIn({ nl: 'Een ogenblik.' }, 'nl-BE') // 'Een ogenblik.'
 */
export function messageIn(message: Message | undefined, language: string): string | null {
  if (message === undefined || typeof message === 'string') return message ?? null;
  for (let tag = language.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = Object.keys(message).find(key => key.toLowerCase() === tag);
    if (found !== undefined) return message[found] ?? null;
  }
  return null;
}
