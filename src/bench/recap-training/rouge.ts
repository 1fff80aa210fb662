/** ROUGE-1, ROUGE-2 and ROUGE-L as F1 (Lin 2004, https://aclanthology.org/W04-1013), lower case, no stemming. */

const tokens = (text: string): string[] => text.toLowerCase().match(/#?\w+#?/g) ?? [];

function f1(shared: number, a: number, b: number): number {
  return shared === 0 ? 0 : (2 * shared) / (a + b);
}

function ngrams(list: readonly string[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + n <= list.length; i += 1) {
    const gram = list.slice(i, i + n).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function overlap(a: readonly string[], b: readonly string[], n: number): number {
  const [x, y] = [ngrams(a, n), ngrams(b, n)];
  let shared = 0;
  for (const [gram, count] of x) shared += Math.min(count, y.get(gram) ?? 0);
  return f1(shared, Math.max(0, a.length - n + 1), Math.max(0, b.length - n + 1));
}

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let before = new Int32Array(b.length + 1);
  for (const word of a) {
    const row = new Int32Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = word === b[j - 1] ? before[j - 1]! + 1 : Math.max(before[j]!, row[j - 1]!);
    }
    before = row;
  }
  return before[b.length]!;
}

/** The three scores, 0 to 1. */
export function rouge(candidate: string, reference: string): [number, number, number] {
  const [a, b] = [tokens(candidate), tokens(reference)];
  return [overlap(a, b, 1), overlap(a, b, 2), f1(longestCommon(a, b), a.length, b.length)];
}
