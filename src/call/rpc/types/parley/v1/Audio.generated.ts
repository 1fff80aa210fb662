// Original file: proto/parley/v1/calls.proto

import type { Long } from '@grpc/proto-loader';

export interface Audio {
  'channel'?: (number);
  'payload'?: (Buffer | Uint8Array | string);
  'positionSamples'?: (number | string | Long);
  'interleaved'?: (boolean);
  '_positionSamples'?: "positionSamples";
}

export interface Audio__Output {
  'channel': (number);
  'payload': (Buffer);
  'positionSamples'?: (number);
  'interleaved': (boolean);
  '_positionSamples'?: "positionSamples";
}
