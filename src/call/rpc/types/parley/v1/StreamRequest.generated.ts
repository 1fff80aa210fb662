// Original file: proto/parley/v1/calls.proto

import type { Start as _parley_v1_Start, Start__Output as _parley_v1_Start__Output } from '../../parley/v1/Start.generated.js';
import type { Audio as _parley_v1_Audio, Audio__Output as _parley_v1_Audio__Output } from '../../parley/v1/Audio.generated.js';
import type { Dtmf as _parley_v1_Dtmf, Dtmf__Output as _parley_v1_Dtmf__Output } from '../../parley/v1/Dtmf.generated.js';
import type { Pause as _parley_v1_Pause, Pause__Output as _parley_v1_Pause__Output } from '../../parley/v1/Pause.generated.js';
import type { Resume as _parley_v1_Resume, Resume__Output as _parley_v1_Resume__Output } from '../../parley/v1/Resume.generated.js';
import type { MarkPlayed as _parley_v1_MarkPlayed, MarkPlayed__Output as _parley_v1_MarkPlayed__Output } from '../../parley/v1/MarkPlayed.generated.js';
import type { End as _parley_v1_End, End__Output as _parley_v1_End__Output } from '../../parley/v1/End.generated.js';

export interface StreamRequest {
  'start'?: (_parley_v1_Start | null);
  'audio'?: (_parley_v1_Audio | null);
  'dtmf'?: (_parley_v1_Dtmf | null);
  'pause'?: (_parley_v1_Pause | null);
  'resume'?: (_parley_v1_Resume | null);
  'markPlayed'?: (_parley_v1_MarkPlayed | null);
  'end'?: (_parley_v1_End | null);
  'message'?: "start"|"audio"|"dtmf"|"pause"|"resume"|"markPlayed"|"end";
}

export interface StreamRequest__Output {
  'start'?: (_parley_v1_Start__Output | null);
  'audio'?: (_parley_v1_Audio__Output | null);
  'dtmf'?: (_parley_v1_Dtmf__Output | null);
  'pause'?: (_parley_v1_Pause__Output | null);
  'resume'?: (_parley_v1_Resume__Output | null);
  'markPlayed'?: (_parley_v1_MarkPlayed__Output | null);
  'end'?: (_parley_v1_End__Output | null);
  'message'?: "start"|"audio"|"dtmf"|"pause"|"resume"|"markPlayed"|"end";
}
