// Original file: proto/parley/v1/calls.proto

export const Encoding = {
  ENCODING_UNSPECIFIED: 'ENCODING_UNSPECIFIED',
  ENCODING_MULAW: 'ENCODING_MULAW',
  ENCODING_ALAW: 'ENCODING_ALAW',
  ENCODING_L16: 'ENCODING_L16',
} as const;

export type Encoding =
  | 'ENCODING_UNSPECIFIED'
  | 0
  | 'ENCODING_MULAW'
  | 1
  | 'ENCODING_ALAW'
  | 2
  | 'ENCODING_L16'
  | 3

export type Encoding__Output = typeof Encoding[keyof typeof Encoding]
