// Original file: proto/parley/v1/calls.proto


export interface MarkPlayed {
  'name'?: (string);
  'cleared'?: (boolean);
}

export interface MarkPlayed__Output {
  'name': (string);
  'cleared': (boolean);
}
