// Original file: proto/parley/v1/calls.proto


export interface Error {
  'code'?: (string);
  'message'?: (string);
  'field'?: (string);
}

export interface Error__Output {
  'code': (string);
  'message': (string);
  'field': (string);
}
