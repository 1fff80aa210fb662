/** All words that are said in indexed calls, each once: what a pattern such as `*ed` is looked up in. */
import type { Connection } from '../connection.js';
import { TURN_SIGN } from '../../subject/tokens.js';

/** The list of words. */
export class Vocabulary {
  readonly #add;
  readonly #remove;
  readonly #said;

  constructor(db: Connection) {
    this.#add = db.prepare('INSERT OR IGNORE INTO index_vocabulary SELECT value FROM json_each(?)');
    this.#remove = db.prepare('DELETE FROM index_vocabulary WHERE token = ?');
    this.#said = db.prepare('SELECT 1 FROM index_text WHERE index_text MATCH ? LIMIT 1');
  }

  /** Notes the words of some texts. */
  add(texts: readonly string[]): void {
    this.#add.run([JSON.stringify([...tokensOf(texts)])]);
  }

  /** Forgets those words of texts taken out of the full-text index that no call has any more. */
  prune(texts: readonly string[], kept: readonly string[] = []): void {
    const known = tokensOf(kept);
    for (const token of tokensOf(texts)) {
      if (known.has(token) || this.#said.get([`{caller agent} : "${token}"`]) !== undefined) continue;
      this.#remove.run([token]);
    }
  }
}

/** The tokens that a pattern stands for, at most `most` of them. */
export function tokensLike(db: Connection, glob: string, most: number): readonly string[] {
  return db
    .prepare('SELECT token FROM index_vocabulary WHERE token GLOB ? LIMIT ?')
    .pluck(true)
    .all([glob, most]) as string[];
}

function tokensOf(texts: readonly string[]): Set<string> {
  const tokens = new Set(texts.flatMap(text => text.split(' ')));
  for (const nothing of ['', TURN_SIGN]) tokens.delete(nothing);
  return tokens;
}
