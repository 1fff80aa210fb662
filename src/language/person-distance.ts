/** How far apart two names sound and look, for names that a recogniser wrote. */

/** Letters and groups that sound alike in European names. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/(ie|ey|y|ee)$/g, 'i'],
  [/ck|k|q|c(?=[aou])/g, 'k'],
  [/z|c(?=[eiy])/g, 's'],
  [/th/g, 't'],
  [/y|ij/g, 'i'],
  [/w/g, 'v'],
  [/h(?!$)/g, ''],
  [/(.)\1/g, '$1'],
];

function soundOf(name: string): string {
  return ALIKE.reduce((text, [pattern, by]) => text.replace(pattern, by), name);
}

/** Nought for the same name, 0.1 for one that sounds the same, up to 1; both folded. */
export function personDistance(a: string, b: string): number {
  if (a === b) return 0;
  const [soundA, soundB] = [soundOf(a), soundOf(b)];
  if (soundA === soundB) return 0.1;
  return Math.min(1, (2 * editDistance(soundA, soundB)) / Math.max(soundA.length, soundB.length));
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
