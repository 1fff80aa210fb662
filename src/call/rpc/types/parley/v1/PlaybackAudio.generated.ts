// Original file: proto/parley/v1/calls.proto


export interface PlaybackAudio {
  'payload'?: (Buffer | Uint8Array | string);
}

export interface PlaybackAudio__Output {
  'payload': (Buffer);
}
