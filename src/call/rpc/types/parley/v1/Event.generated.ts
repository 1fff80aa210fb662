// Original file: proto/parley/v1/calls.proto

import type { Long } from '@grpc/proto-loader';

export interface Event {
  'callId'?: (string);
  'seq'?: (number | string | Long);
  'tMs'?: (number | string | Long);
  'kind'?: (string);
  'json'?: (string);
}

export interface Event__Output {
  'callId': (string);
  'seq': (number);
  'tMs': (number);
  'kind': (string);
  'json': (string);
}
