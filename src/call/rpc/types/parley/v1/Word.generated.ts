// Original file: proto/parley/v1/calls.proto

import type { Long } from '@grpc/proto-loader';

export interface Word {
  'word'?: (string);
  'startMs'?: (number | string | Long);
  'endMs'?: (number | string | Long);
  'confidence'?: (number | string);
}

export interface Word__Output {
  'word': (string);
  'startMs': (number);
  'endMs': (number);
  'confidence': (number);
}
