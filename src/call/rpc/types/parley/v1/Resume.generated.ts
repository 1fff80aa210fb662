// Original file: proto/parley/v1/calls.proto


export interface Resume {
}

export interface Resume__Output {
}
