// Original file: proto/parley/v1/calls.proto


export interface Transfer {
  'destination'?: (string);
  'details'?: ({[key: string]: string});
}

export interface Transfer__Output {
  'destination': (string);
  'details': ({[key: string]: string});
}
