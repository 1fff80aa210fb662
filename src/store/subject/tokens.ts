/**
 * Words as tokens of the full-text index: one word is one token, whatever signs are in it.
 *
 * The tokenizer (`ascii`) takes ASCII signs as breaks and everything beyond ASCII as part of a word. So ASCII signs are
 * written as characters of the private use area, and what stood in that area behind an escape.
 */

const AREA = 0xe000;
const ESCAPE = '\ue0ff';
const NOTHING = '\ue0fe';
/** A token that is no word. */
export const TURN_SIGN = '\ue0fd';
/** Stands between turns, so that no phrase reaches from one into the next. */
export const BREAK = ` ${TURN_SIGN} `;

const PLAIN = /[^a-z0-9\u0080-\udfff\ue100-\uffff]/g;
/** Most texts have nothing that was written otherwise. */
const AREA_USED = /[\ue000-\ue0ff]/;
const WRITTEN = /\ue0ff([\ue000-\ue0ff])|([\ue000-\ue07f])|\ue0fe/g;

/** A word as a token. Without `PLAIN` characters, as most are, it is the word itself. */
export function tokenOf(word: string): string {
  if (word === '') return NOTHING;
  return word.replace(PLAIN, c => {
    const code = c.charCodeAt(0);
    return code < 0x80 ? String.fromCharCode(AREA + code) : ESCAPE + c;
  });
}

/** The word of a token. */
export function wordOf(token: string): string {
  return token.replace(WRITTEN, (_, escaped?: string, sign?: string) => {
    if (escaped !== undefined) return escaped;
    return sign === undefined ? '' : String.fromCharCode(sign.charCodeAt(0) - AREA);
  });
}

/** The words of turns as one text. */
export function textOf(turns: readonly (readonly { readonly text: string }[])[]): string {
  return turns.map(words => words.map(word => tokenOf(word.text)).join(' ')).join(BREAK);
}

/** The words of turns back from their text. */
export function wordsOfText(text: string): string[][] {
  return text.split(BREAK).map(words => {
    if (words === '') return [];
    const tokens = words.split(' ');
    return AREA_USED.test(words) ? tokens.map(wordOf) : tokens;
  });
}
