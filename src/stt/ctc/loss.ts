/** What a letter of a path costs beside what the network would have written by itself, over the same frames. */

/** Log-probabilities, one row of `size` columns a frame, of which the first `letters` are letters. */
export interface Rows {
  readonly values: Float32Array;
  readonly size: number;
  readonly letters: number;
  readonly blank: number;
}

/**
 * The log-likelihood ratio of the free path to the letter, in nats: 0 if the network wrote it by itself. The letter is said
 * in the first frame; after it every frame may be the letter or blank.
 *
 * @param from the frame in which the path says the letter
 * @param to the frame in which it says its next token
 */
export function letterLoss(
  { values, size, letters, blank }: Rows,
  id: number,
  from: number,
  to: number,
): number {
  let loss = 0;
  for (let frame = from; frame < to; frame++) {
    const at = frame * size;
    let best = -Infinity;
    for (let token = 0; token < letters; token++) best = Math.max(best, values[at + token]!);
    const own = values[at + id]!;
    loss += best - (frame === from ? own : Math.max(own, values[at + blank]!));
  }
  return loss;
}
