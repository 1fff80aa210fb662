// Original file: proto/parley/v1/calls.proto


export interface Mark {
  'name'?: (string);
}

export interface Mark__Output {
  'name': (string);
}
