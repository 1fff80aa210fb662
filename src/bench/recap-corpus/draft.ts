/** A conversation while it is being put together: turns of words, each marked as part of the recap or not. */

/** One word. */
export interface DraftWord {
  readonly text: string;
  readonly recap: boolean;
}

/** One turn. */
export interface DraftTurn {
  readonly role: 'agent' | 'caller';
  readonly words: readonly DraftWord[];
}

/** What is known of a draft besides its turns. */
export interface Draft {
  readonly turns: readonly DraftTurn[];
  readonly cue: boolean;
  readonly confirmed: boolean;
  /** Slots the recap names, with the value as it stands in the text. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A turn from text in which `[[` and `]]` enclose what belongs to the recap. */
export function turnOf(role: DraftTurn['role'], text: string, recap = false): DraftTurn {
  let inside = recap;
  const words: DraftWord[] = [];
  for (const piece of text.split(/(\[\[|\]\])/)) {
    if (piece === '[[') inside = true;
    else if (piece === ']]') inside = false;
    else for (const word of piece.split(/\s+/)) if (word !== '') addWord(words, word, inside);
  }
  return { role, words };
}

// Punctuation that follows a mark belongs to the word before it.
function addWord(words: DraftWord[], text: string, recap: boolean): void {
  const last = words.at(-1);
  if (last !== undefined && /^[.,;:?!]+$/.test(text))
    words[words.length - 1] = { text: last.text + text, recap: last.recap };
  else words.push({ text, recap });
}

/** Joins turns of one speaker that follow each other. */
export function mergeTurns(turns: readonly DraftTurn[]): DraftTurn[] {
  const out: DraftTurn[] = [];
  for (const turn of turns) {
    const last = out.at(-1);
    if (last?.role === turn.role)
      out[out.length - 1] = { role: turn.role, words: [...last.words, ...turn.words] };
    else out.push(turn);
  }
  return out;
}
