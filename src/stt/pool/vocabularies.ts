/**
 * Which vocabularies a decoder process has: each is sent once, before the first channel that expects it, and is taken
 * back when many have been sent and no channel expects it any more.
 */
import type { ToDecoder } from '../decoder/protocol.js';
import { NO_VOCABULARY } from '../stt.js';
import type { Vocabulary } from '../stt.js';

/** Vocabularies that a process keeps though no channel may expect them: the next call most often does. */
const MOST_IDLE = 8;

export class SentVocabularies {
  readonly #sent = new Set<string>();

  /** What to send in place of a message, for a process that has what was sent before. */
  prepare(message: ToDecoder, inUse: () => Iterable<Vocabulary>): ToDecoder[] {
    if (message.kind !== 'open' && message.kind !== 'update') return [message];
    const { vocabulary } = message.settings;
    if (vocabulary === undefined || vocabulary.id === NO_VOCABULARY.id) return [message];
    const short = { id: vocabulary.id, words: [] };
    const shortened = { ...message, settings: { ...message.settings, vocabulary: short } } as ToDecoder;
    if (this.#sent.has(vocabulary.id)) return [shortened];
    const forgotten = this.#sent.size < MOST_IDLE ? [] : this.#forget(inUse);
    this.#sent.add(vocabulary.id);
    return [...forgotten, { kind: 'vocabulary', vocabulary }, shortened];
  }

  /** The process is gone, and what it had with it. */
  clear(): void {
    this.#sent.clear();
  }

  #forget(inUse: () => Iterable<Vocabulary>): ToDecoder[] {
    const used = new Set(Array.from(inUse(), ({ id }) => id));
    const idle = [...this.#sent].filter(id => !used.has(id));
    for (const id of idle) this.#sent.delete(id);
    return idle.map(vocabularyId => ({ kind: 'forget', vocabularyId }));
  }
}
