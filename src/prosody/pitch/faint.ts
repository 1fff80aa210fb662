/**
 * What a recursive filter still remembers of a sound long past, or 0 once that is below `faintest`.
 *
 * In digital silence, which muted and half-duplex lines send, a filter's memory shrinks until it is a denormal number and
 * then stays one; processors compute with these a hundred times more slowly.
 */
export function audible(memory: number, faintest: number): number {
  return Math.abs(memory) < faintest ? 0 : memory;
}
