/** Audio as it travels between stages: 16-bit linear PCM of one channel with its place on the time line. */

/** Who speaks on a channel. */
export type Role = 'caller' | 'agent';

/** How a platform encodes samples. */
export type Encoding = 'mulaw' | 'alaw' | 'l16';

/** Sample rates a call may have, in Hz. */
export type SampleRate = 8000 | 16000;

/** A run of samples of one channel. */
export interface AudioFrame {
  /** Index of the channel in the call's list of channels. */
  readonly channel: number;
  /** Samples since the call began at which this frame starts. */
  readonly positionSamples: number;
  /** 16-bit linear samples at the call's rate. Never written to after it is handed over. */
  readonly samples: Int16Array;
}
