// Original file: proto/parley/v1/calls.proto


export interface GetRequest {
  'callId'?: (string);
}

export interface GetRequest__Output {
  'callId': (string);
}
