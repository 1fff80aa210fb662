/** A heard sentence, ready to be searched: its tokens, their sounds in one row, and which sounds begin and end words. */
import { foldWord } from '../../language/fold.js';
import { pronounce, pronounceHeard } from './pronounce.js';
import { sayNumber } from '../../language/say-number.js';
import { tokenize } from '../../language/tokens.js';
import type { Token } from '../../language/tokens.js';

/** Sentences are cut here: a recogniser's utterance is far shorter, and the work grows with the length. */
const MAX_TOKENS = 120;

export class HeardSentence {
  readonly tokens: readonly Token[];
  readonly sounds: Uint8Array;
  /** For each sound the number of its token. */
  readonly tokenOfSound: Uint16Array;
  readonly #starts: Uint8Array;
  readonly #firstSounds: number[] = [];

  /** @param text what was heard; only its first 120 words are read */
  constructor(
    readonly text: string,
    readonly language: string,
  ) {
    this.tokens = tokenize(text.slice(0, MAX_TOKENS * 20)).slice(0, MAX_TOKENS);
    const parts = this.tokens.map(token => this.#soundsOf(token));
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    this.sounds = new Uint8Array(length);
    this.tokenOfSound = new Uint16Array(length);
    this.#starts = new Uint8Array(length + 1);
    let at = 0;
    for (const [i, part] of parts.entries()) {
      this.sounds.set(part, at);
      this.tokenOfSound.fill(i, at, at + part.length);
      this.#starts[at] = 1;
      this.#firstSounds.push(at);
      at += part.length;
    }
    this.#starts[length] = 1;
  }

  /** True if a word begins at this sound (or the sentence ends there). */
  startsWord(sound: number): boolean {
    return this.#starts[sound] === 1;
  }

  /** True if a word ends just before this sound. */
  endsWord(sound: number): boolean {
    return this.#starts[sound] === 1;
  }

  /** A word begins before this sound too: what the recogniser joined is known to be two. */
  cutBefore(sound: number): void {
    this.#starts[sound] = 1;
  }

  /** The first sound of a token; the number of all sounds for a token after the last. */
  soundOfToken(token: number): number {
    return this.#firstSounds[token] ?? this.sounds.length;
  }

  /** The token that a word of the text begins with, as spaces part it; how many tokens there are for a word after the last. */
  tokenOfWord(word: number): number {
    let at = 0;
    for (let i = 0; i < word; i += 1) at = this.text.indexOf(' ', at) + 1 || this.text.length;
    const token = this.tokens.findIndex(({ start }) => start >= at);
    return token < 0 ? this.tokens.length : token;
  }

  /** The text of tokens `from` to before `to`, as heard. */
  textOf(from: number, to: number): string {
    return this.text.slice(this.tokens[from]?.start, this.tokens[to - 1]?.end).replace(/['’]$/, '');
  }

  #soundsOf(token: Token): Uint8Array {
    if (token.kind === 'article') return new Uint8Array(0);
    if (token.kind === 'number') return soundsOfNumber(token.value, this.language);
    return pronounceHeard(foldWord(this.text.slice(token.start, token.end)), this.language);
  }
}

/** The sounds of a number in digits, as it is usually said. */
export function soundsOfNumber(digits: string, language: string): Uint8Array {
  const words = sayNumber(Number(digits), language)[0] ?? '';
  const parts = foldWord(words)
    .split(/[^a-z]+/)
    .map(word => pronounce(word, language));
  return Uint8Array.from(parts.flatMap(part => [...part]));
}
