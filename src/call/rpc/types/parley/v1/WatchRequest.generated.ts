// Original file: proto/parley/v1/calls.proto

import type { Long } from '@grpc/proto-loader';

export interface WatchRequest {
  'callId'?: (string);
  'fromSeq'?: (number | string | Long);
  'kinds'?: (string)[];
  'entrance'?: (string);
  'from'?: (string);
  'to'?: (string);
  'externalId'?: (string);
}

export interface WatchRequest__Output {
  'callId': (string);
  'fromSeq': (number);
  'kinds': (string)[];
  'entrance': (string);
  'from': (string);
  'to': (string);
  'externalId': (string);
}
