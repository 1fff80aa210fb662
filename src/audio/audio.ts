/**
 * Audio: the contract. Encodings both ways, time by counting samples, resampling, files in, recordings out.
 *
 * Samples are 16-bit linear, one `Int16Array` a channel; positions count samples since the call began.
 */
export { decodeFile } from './decode-file.js';
export type { DecodedAudio, DecodeOptions } from './decoded-audio.js';
export { decodeAlaw, decodeMulaw, encodeAlaw, encodeMulaw } from './g711.js';
export { BYTES_PER_SAMPLE, decodeSamples, deinterleave, encodeSamples, joinSamples } from './pcm.js';
export { createResampler } from './resample.js';
export type { Resampler } from './resample.js';
export { ACTIVITY_FRAME_MS, ACTIVITY_START, followActivity, isActive } from './activity.js';
export type { ActivityState } from './activity.js';
export { recordingStage } from './recording/stage.js';
export { recordingFiles, recordingPath, recoverRecordings } from './recording/place.js';
export type { RecoveredRecording, RecoveryParts } from './recording/place.js';
export { dot } from './dot.js';
export { SPEECH_LOOK, SPEECH_WINDOW, SpeechProbability } from './speech-probability.js';
export type { SpeechHeard } from './speech-probability.js';
export { createVad } from './vad.js';
export type { SpeechSpan, Vad, VadOptions } from './vad.js';
