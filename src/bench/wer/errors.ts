/** Word and letter error rates: Levenshtein distance over the length of what was said. */

/** Errors summed over clips. */
export interface ErrorRates {
  readonly words: number;
  readonly letters: number;
  /** Share of clips without any error. */
  readonly exact: number;
}

/** Error rates of what was heard against what was said, as shares of what was said. */
export function errorRates(said: readonly string[], heard: readonly string[]): ErrorRates {
  let wordErrors = 0;
  let words = 0;
  let letterErrors = 0;
  let letters = 0;
  let exact = 0;
  for (const [i, text] of said.entries()) {
    const other = heard[i] ?? '';
    const [a, b] = [split(text), split(other)];
    wordErrors += distance(a, b);
    words += a.length;
    letterErrors += distance(text.split(''), other.split(''));
    letters += text.length;
    if (text === other) exact += 1;
  }
  return { words: wordErrors / words, letters: letterErrors / letters, exact: exact / said.length };
}

/** Which of the heard words stand in a best alignment with what was said. */
export function rightWords(said: readonly string[], heard: readonly string[]): boolean[] {
  const rows = matrix(said, heard);
  const right = heard.map(() => false);
  let [i, j] = [said.length, heard.length];
  while (i > 0 && j > 0) {
    const here = rows[i]![j]!;
    if (said[i - 1] === heard[j - 1] && here === rows[i - 1]![j - 1]!) {
      right[--j] = true;
      i -= 1;
    } else if (here === rows[i - 1]![j - 1]! + 1) {
      i -= 1;
      j -= 1;
    } else if (here === rows[i - 1]![j]! + 1) i -= 1;
    else j -= 1;
  }
  return right;
}

/** Smallest number of insertions, deletions and substitutions. */
export function distance<T>(said: readonly T[], heard: readonly T[]): number {
  return matrix(said, heard)[said.length]![heard.length]!;
}

function matrix<T>(said: readonly T[], heard: readonly T[]): number[][] {
  const rows: number[][] = [Array.from({ length: heard.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= said.length; i++) {
    const above = rows[i - 1]!;
    const row = [i];
    for (let j = 1; j <= heard.length; j++) {
      const kept = above[j - 1]! + (said[i - 1] === heard[j - 1] ? 0 : 1);
      row.push(Math.min(kept, above[j]! + 1, row[j - 1]! + 1));
    }
    rows.push(row);
  }
  return rows;
}

function split(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}
