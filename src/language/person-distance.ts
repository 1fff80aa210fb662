/** How far apart two names sound and look, for names that a recogniser wrote. */
import { editDistance } from './edit-distance.js';

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
