// Original file: proto/parley/v1/calls.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { Call as _parley_v1_Call, Call__Output as _parley_v1_Call__Output } from '../../parley/v1/Call.generated.js';
import type { Event as _parley_v1_Event, Event__Output as _parley_v1_Event__Output } from '../../parley/v1/Event.generated.js';
import type { GetRequest as _parley_v1_GetRequest, GetRequest__Output as _parley_v1_GetRequest__Output } from '../../parley/v1/GetRequest.generated.js';
import type { StreamRequest as _parley_v1_StreamRequest, StreamRequest__Output as _parley_v1_StreamRequest__Output } from '../../parley/v1/StreamRequest.generated.js';
import type { StreamResponse as _parley_v1_StreamResponse, StreamResponse__Output as _parley_v1_StreamResponse__Output } from '../../parley/v1/StreamResponse.generated.js';
import type { WatchRequest as _parley_v1_WatchRequest, WatchRequest__Output as _parley_v1_WatchRequest__Output } from '../../parley/v1/WatchRequest.generated.js';

export interface CallsClient extends grpc.Client {
  Get(argument: _parley_v1_GetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_parley_v1_Call__Output>): grpc.ClientUnaryCall;
  Get(argument: _parley_v1_GetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_parley_v1_Call__Output>): grpc.ClientUnaryCall;
  Get(argument: _parley_v1_GetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_parley_v1_Call__Output>): grpc.ClientUnaryCall;
  Get(argument: _parley_v1_GetRequest, callback: grpc.requestCallback<_parley_v1_Call__Output>): grpc.ClientUnaryCall;
  get(argument: _parley_v1_GetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_parley_v1_Call__Output>): grpc.ClientUnaryCall;
  get(argument: _parley_v1_GetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_parley_v1_Call__Output>): grpc.ClientUnaryCall;
  get(argument: _parley_v1_GetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_parley_v1_Call__Output>): grpc.ClientUnaryCall;
  get(argument: _parley_v1_GetRequest, callback: grpc.requestCallback<_parley_v1_Call__Output>): grpc.ClientUnaryCall;
  
  Stream(metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientDuplexStream<_parley_v1_StreamRequest, _parley_v1_StreamResponse__Output>;
  Stream(options?: grpc.CallOptions): grpc.ClientDuplexStream<_parley_v1_StreamRequest, _parley_v1_StreamResponse__Output>;
  stream(metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientDuplexStream<_parley_v1_StreamRequest, _parley_v1_StreamResponse__Output>;
  stream(options?: grpc.CallOptions): grpc.ClientDuplexStream<_parley_v1_StreamRequest, _parley_v1_StreamResponse__Output>;
  
  Watch(argument: _parley_v1_WatchRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_parley_v1_Event__Output>;
  Watch(argument: _parley_v1_WatchRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_parley_v1_Event__Output>;
  watch(argument: _parley_v1_WatchRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_parley_v1_Event__Output>;
  watch(argument: _parley_v1_WatchRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_parley_v1_Event__Output>;
  
}

export interface CallsHandlers extends grpc.UntypedServiceImplementation {
  Get: grpc.handleUnaryCall<_parley_v1_GetRequest__Output, _parley_v1_Call>;
  
  Stream: grpc.handleBidiStreamingCall<_parley_v1_StreamRequest__Output, _parley_v1_StreamResponse>;
  
  Watch: grpc.handleServerStreamingCall<_parley_v1_WatchRequest__Output, _parley_v1_Event>;
  
}

export interface CallsDefinition extends grpc.ServiceDefinition {
  Get: MethodDefinition<_parley_v1_GetRequest, _parley_v1_Call, _parley_v1_GetRequest__Output, _parley_v1_Call__Output>
  Stream: MethodDefinition<_parley_v1_StreamRequest, _parley_v1_StreamResponse, _parley_v1_StreamRequest__Output, _parley_v1_StreamResponse__Output>
  Watch: MethodDefinition<_parley_v1_WatchRequest, _parley_v1_Event, _parley_v1_WatchRequest__Output, _parley_v1_Event__Output>
}
