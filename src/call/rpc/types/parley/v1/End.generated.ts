// Original file: proto/parley/v1/calls.proto


export interface End {
}

export interface End__Output {
}
