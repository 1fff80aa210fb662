// Original file: proto/parley/v1/calls.proto

import type { Role as _parley_v1_Role, Role__Output as _parley_v1_Role__Output } from '../../parley/v1/Role.generated.js';
import type { Word as _parley_v1_Word, Word__Output as _parley_v1_Word__Output } from '../../parley/v1/Word.generated.js';
import type { Long } from '@grpc/proto-loader';

export interface Turn {
  'role'?: (_parley_v1_Role);
  'utteranceId'?: (string);
  'startMs'?: (number | string | Long);
  'endMs'?: (number | string | Long);
  'text'?: (string);
  'confidence'?: (number | string);
  'words'?: (_parley_v1_Word)[];
}

export interface Turn__Output {
  'role': (_parley_v1_Role__Output);
  'utteranceId': (string);
  'startMs': (number);
  'endMs': (number);
  'text': (string);
  'confidence': (number);
  'words': (_parley_v1_Word__Output)[];
}
