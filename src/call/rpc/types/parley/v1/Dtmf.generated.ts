// Original file: proto/parley/v1/calls.proto


export interface Dtmf {
  'channel'?: (number);
  'digit'?: (string);
}

export interface Dtmf__Output {
  'channel': (number);
  'digit': (string);
}
