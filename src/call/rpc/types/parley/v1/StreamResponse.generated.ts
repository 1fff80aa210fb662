// Original file: proto/parley/v1/calls.proto

import type { Started as _parley_v1_Started, Started__Output as _parley_v1_Started__Output } from '../../parley/v1/Started.generated.js';
import type { Partial as _parley_v1_Partial, Partial__Output as _parley_v1_Partial__Output } from '../../parley/v1/Partial.generated.js';
import type { Final as _parley_v1_Final, Final__Output as _parley_v1_Final__Output } from '../../parley/v1/Final.generated.js';
import type { Event as _parley_v1_Event, Event__Output as _parley_v1_Event__Output } from '../../parley/v1/Event.generated.js';
import type { PlaybackAudio as _parley_v1_PlaybackAudio, PlaybackAudio__Output as _parley_v1_PlaybackAudio__Output } from '../../parley/v1/PlaybackAudio.generated.js';
import type { Mark as _parley_v1_Mark, Mark__Output as _parley_v1_Mark__Output } from '../../parley/v1/Mark.generated.js';
import type { Clear as _parley_v1_Clear, Clear__Output as _parley_v1_Clear__Output } from '../../parley/v1/Clear.generated.js';
import type { Transfer as _parley_v1_Transfer, Transfer__Output as _parley_v1_Transfer__Output } from '../../parley/v1/Transfer.generated.js';
import type { HangUp as _parley_v1_HangUp, HangUp__Output as _parley_v1_HangUp__Output } from '../../parley/v1/HangUp.generated.js';
import type { Error as _parley_v1_Error, Error__Output as _parley_v1_Error__Output } from '../../parley/v1/Error.generated.js';

export interface StreamResponse {
  'started'?: (_parley_v1_Started | null);
  'partial'?: (_parley_v1_Partial | null);
  'final'?: (_parley_v1_Final | null);
  'event'?: (_parley_v1_Event | null);
  'playback'?: (_parley_v1_PlaybackAudio | null);
  'mark'?: (_parley_v1_Mark | null);
  'clear'?: (_parley_v1_Clear | null);
  'transfer'?: (_parley_v1_Transfer | null);
  'hangUp'?: (_parley_v1_HangUp | null);
  'error'?: (_parley_v1_Error | null);
  'message'?: "started"|"partial"|"final"|"event"|"playback"|"mark"|"clear"|"transfer"|"hangUp"|"error";
}

export interface StreamResponse__Output {
  'started'?: (_parley_v1_Started__Output | null);
  'partial'?: (_parley_v1_Partial__Output | null);
  'final'?: (_parley_v1_Final__Output | null);
  'event'?: (_parley_v1_Event__Output | null);
  'playback'?: (_parley_v1_PlaybackAudio__Output | null);
  'mark'?: (_parley_v1_Mark__Output | null);
  'clear'?: (_parley_v1_Clear__Output | null);
  'transfer'?: (_parley_v1_Transfer__Output | null);
  'hangUp'?: (_parley_v1_HangUp__Output | null);
  'error'?: (_parley_v1_Error__Output | null);
  'message'?: "started"|"partial"|"final"|"event"|"playback"|"mark"|"clear"|"transfer"|"hangUp"|"error";
}
