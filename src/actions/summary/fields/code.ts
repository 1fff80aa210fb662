/** A reference, and which words between blanks of its text carry it. */
export interface Code {
  readonly value: string;
  readonly from: number;
  readonly words: number;
}
