/** A complaint that fits no cause. */
export interface LooseSentence {
  readonly callId: string;
  readonly language: string;
  readonly text: string;
}
