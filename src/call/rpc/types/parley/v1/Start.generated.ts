// Original file: proto/parley/v1/calls.proto

import type { Encoding as _parley_v1_Encoding, Encoding__Output as _parley_v1_Encoding__Output } from '../../parley/v1/Encoding.generated.js';
import type { Role as _parley_v1_Role, Role__Output as _parley_v1_Role__Output } from '../../parley/v1/Role.generated.js';

export interface Start {
  'callId'?: (string);
  'encoding'?: (_parley_v1_Encoding);
  'sampleRateHz'?: (number);
  'channels'?: (_parley_v1_Role)[];
  'language'?: (string);
  'externalId'?: (string);
  'direction'?: (string);
  'from'?: (string);
  'to'?: (string);
  'metadata'?: ({[key: string]: string});
  'speed'?: (number | string);
}

export interface Start__Output {
  'callId': (string);
  'encoding': (_parley_v1_Encoding__Output);
  'sampleRateHz': (number);
  'channels': (_parley_v1_Role__Output)[];
  'language': (string);
  'externalId': (string);
  'direction': (string);
  'from': (string);
  'to': (string);
  'metadata': ({[key: string]: string});
  'speed': (number);
}
