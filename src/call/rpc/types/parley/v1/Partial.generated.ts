// Original file: proto/parley/v1/calls.proto

import type { Role as _parley_v1_Role, Role__Output as _parley_v1_Role__Output } from '../../parley/v1/Role.generated.js';
import type { Long } from '@grpc/proto-loader';

export interface Partial {
  'channel'?: (number);
  'role'?: (_parley_v1_Role);
  'utteranceId'?: (string);
  'startMs'?: (number | string | Long);
  'endMs'?: (number | string | Long);
  'text'?: (string);
  'stableText'?: (string);
}

export interface Partial__Output {
  'channel': (number);
  'role': (_parley_v1_Role__Output);
  'utteranceId': (string);
  'startMs': (number);
  'endMs': (number);
  'text': (string);
  'stableText': (string);
}
