// Original file: proto/parley/v1/calls.proto


export interface HangUp {
}

export interface HangUp__Output {
}
