// Original file: proto/parley/v1/calls.proto


export interface Pause {
}

export interface Pause__Output {
}
