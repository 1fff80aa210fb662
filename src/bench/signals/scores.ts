/** Precision, recall and F1 per class, their mean, and the area under the ROC curve. */

/** What came of a classification. */
export interface Scores {
  readonly macroF1: number;
  readonly accuracy: number;
  readonly perClass: readonly { readonly label: string; readonly f1: number; readonly count: number }[];
}

/** Counts pairs of truth and answer; classes that never occur in the truth are left out of the mean. */
export function scoresOf(pairs: readonly (readonly [truth: string, said: string])[]): Scores {
  const labels = [...new Set(pairs.map(p => p[0]))].sort();
  const perClass = labels.map(label => {
    const right = pairs.filter(([truth, said]) => truth === label && said === label).length;
    const there = pairs.filter(([truth]) => truth === label).length;
    const told = pairs.filter(([, said]) => said === label).length;
    return { label, count: there, f1: right === 0 ? 0 : (2 * right) / (there + told) };
  });
  return {
    macroF1: perClass.reduce((sum, c) => sum + c.f1, 0) / labels.length,
    accuracy: pairs.filter(([truth, said]) => truth === said).length / pairs.length,
    perClass,
  };
}

/** The chance that a positive scores above a negative; ties count half. */
export function areaUnderCurve(scores: readonly (readonly [score: number, positive: boolean])[]): number {
  const sorted = [...scores].sort((a, b) => a[0] - b[0]);
  let [rankSum, positives] = [0, 0];
  for (let i = 0; i < sorted.length;) {
    let j = i;
    while (j < sorted.length && sorted[j]![0] === sorted[i]![0]) j++;
    const rank = (i + 1 + j) / 2;
    for (; i < j; i++)
      if (sorted[i]![1]) {
        rankSum += rank;
        positives += 1;
      }
  }
  const negatives = sorted.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
