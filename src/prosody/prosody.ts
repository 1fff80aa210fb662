/**
 * Prosody: how something was said, next to what was said.
 *
 * A ChannelTrack measures one channel as its audio passes; `measure` tells of a stretch of it; a Baseline says what is
 * usual for the speaker, a ChangeDetector when that changed; `between` tells what happened between the two sides.
 */
export { BASELINE_MS, Baseline, featuresOf } from './baseline.js';
export type { FeatureName, Features, Usual } from './baseline.js';
export { between } from './between.js';
export type { BetweenMeasures, Interruption, SideMeasures } from './between.js';
export { ChangeDetector } from './change.js';
export type { Change } from './change.js';
export { FRAME_MS } from './frames.js';
export { measure } from './measures.js';
export type { Measures, Pause, WordTime } from './measures.js';
export { prosodyStage } from './stage.js';
export { ChannelTrack } from './track.js';
export type { Stretch } from './track.js';
