// Original file: proto/parley/v1/calls.proto


export interface Clear {
}

export interface Clear__Output {
}
