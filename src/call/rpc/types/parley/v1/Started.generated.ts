// Original file: proto/parley/v1/calls.proto


export interface Started {
  'callId'?: (string);
}

export interface Started__Output {
  'callId': (string);
}
