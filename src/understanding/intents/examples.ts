/** What an operator gives to learn from: sentences with the reason they stand for, checked. */
import { ParleyError, shapeOf } from '../../call/errors.js';

/** One sentence; intent null means that no intent fits. */
export interface IntentExample {
  readonly text: string;
  readonly intent: string | null;
}

/** A reason for calling as an operator describes it. */
export interface IntentDescription {
  readonly name: string;
  readonly title?: string;
  /** Business process to follow. */
  readonly process?: string;
  /** What may be said in answer, without a person. */
  readonly answers?: readonly string[];
}

/** Everything to train from. */
export interface IntentData {
  readonly examples: readonly IntentExample[];
  /** Descriptions where there are some (YAML); JSONL has none. */
  readonly descriptions: readonly IntentDescription[];
}

/** Limits of one training set. */
export const LIMITS = { examples: 200_000, intents: 2_000, textLength: 2_000, nameLength: 200 } as const;

/**
 * Checks one example as read from a file.
 *
 * @param value an object with `text` and `intent`
 * @param where for messages, such as `line 3`
 * @throws ParleyError FILE_INVALID naming the field and what was found, never the text
 */
export function exampleFrom(value: Readonly<Record<string, unknown>>, where: string): IntentExample {
  const { text, intent } = value;
  if (typeof text !== 'string' || text.trim() === '') {
    throw invalid(`${where}: text must be a string with a word in it, found ${shapeOf(text)}.`, where);
  }
  if (intent !== null && (typeof intent !== 'string' || intent === '' || intent.length > LIMITS.nameLength)) {
    const allowed = `a name of up to ${LIMITS.nameLength} characters, or null for out of scope`;
    throw invalid(`${where}: intent must be ${allowed}; found ${shapeOf(intent)}.`, where);
  }
  // A replacement character is what decoding leaves of bytes that are not UTF-8.
  if (text.includes('\uFFFD') || intent?.includes('\uFFFD')) {
    throw invalid(`${where} is not UTF-8 text; save the file as UTF-8.`, where);
  }
  return { text: text.slice(0, LIMITS.textLength), intent };
}

/**
 * Checks that there is something to learn: at least two intents, and not more than a machine should be asked to hold.
 *
 * @throws ParleyError FILE_INVALID
 */
export function checkTrainable(examples: readonly IntentExample[]): void {
  if (examples.length === 0) throw invalid('There are no examples to learn from.', 'examples');
  if (examples.length > LIMITS.examples) {
    throw invalid(`${examples.length} examples are more than the ${LIMITS.examples} allowed.`, 'examples');
  }
  const names = new Set(examples.map(example => example.intent));
  names.delete(null);
  if (names.size < 2) {
    throw invalid(`At least two intents are needed to tell apart; found ${names.size}.`, 'intents');
  }
  if (names.size > LIMITS.intents) {
    throw invalid(`${names.size} intents are more than the ${LIMITS.intents} allowed.`, 'intents');
  }
}

/** An error about a file of intents. */
export function invalid(message: string, field: string, cause?: unknown): ParleyError {
  return new ParleyError('FILE_INVALID', message, { field, cause });
}
