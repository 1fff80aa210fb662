import type * as grpc from '@grpc/grpc-js';
import type { EnumTypeDefinition, MessageTypeDefinition } from '@grpc/proto-loader';

import type { Audio as _parley_v1_Audio, Audio__Output as _parley_v1_Audio__Output } from './parley/v1/Audio.generated.js';
import type { Call as _parley_v1_Call, Call__Output as _parley_v1_Call__Output } from './parley/v1/Call.generated.js';
import type { CallsClient as _parley_v1_CallsClient, CallsDefinition as _parley_v1_CallsDefinition } from './parley/v1/Calls.generated.js';
import type { Clear as _parley_v1_Clear, Clear__Output as _parley_v1_Clear__Output } from './parley/v1/Clear.generated.js';
import type { Dtmf as _parley_v1_Dtmf, Dtmf__Output as _parley_v1_Dtmf__Output } from './parley/v1/Dtmf.generated.js';
import type { End as _parley_v1_End, End__Output as _parley_v1_End__Output } from './parley/v1/End.generated.js';
import type { Error as _parley_v1_Error, Error__Output as _parley_v1_Error__Output } from './parley/v1/Error.generated.js';
import type { Event as _parley_v1_Event, Event__Output as _parley_v1_Event__Output } from './parley/v1/Event.generated.js';
import type { Final as _parley_v1_Final, Final__Output as _parley_v1_Final__Output } from './parley/v1/Final.generated.js';
import type { GetRequest as _parley_v1_GetRequest, GetRequest__Output as _parley_v1_GetRequest__Output } from './parley/v1/GetRequest.generated.js';
import type { HangUp as _parley_v1_HangUp, HangUp__Output as _parley_v1_HangUp__Output } from './parley/v1/HangUp.generated.js';
import type { Mark as _parley_v1_Mark, Mark__Output as _parley_v1_Mark__Output } from './parley/v1/Mark.generated.js';
import type { MarkPlayed as _parley_v1_MarkPlayed, MarkPlayed__Output as _parley_v1_MarkPlayed__Output } from './parley/v1/MarkPlayed.generated.js';
import type { Partial as _parley_v1_Partial, Partial__Output as _parley_v1_Partial__Output } from './parley/v1/Partial.generated.js';
import type { Pause as _parley_v1_Pause, Pause__Output as _parley_v1_Pause__Output } from './parley/v1/Pause.generated.js';
import type { PlaybackAudio as _parley_v1_PlaybackAudio, PlaybackAudio__Output as _parley_v1_PlaybackAudio__Output } from './parley/v1/PlaybackAudio.generated.js';
import type { Resume as _parley_v1_Resume, Resume__Output as _parley_v1_Resume__Output } from './parley/v1/Resume.generated.js';
import type { Start as _parley_v1_Start, Start__Output as _parley_v1_Start__Output } from './parley/v1/Start.generated.js';
import type { Started as _parley_v1_Started, Started__Output as _parley_v1_Started__Output } from './parley/v1/Started.generated.js';
import type { StreamRequest as _parley_v1_StreamRequest, StreamRequest__Output as _parley_v1_StreamRequest__Output } from './parley/v1/StreamRequest.generated.js';
import type { StreamResponse as _parley_v1_StreamResponse, StreamResponse__Output as _parley_v1_StreamResponse__Output } from './parley/v1/StreamResponse.generated.js';
import type { Transfer as _parley_v1_Transfer, Transfer__Output as _parley_v1_Transfer__Output } from './parley/v1/Transfer.generated.js';
import type { Turn as _parley_v1_Turn, Turn__Output as _parley_v1_Turn__Output } from './parley/v1/Turn.generated.js';
import type { WatchRequest as _parley_v1_WatchRequest, WatchRequest__Output as _parley_v1_WatchRequest__Output } from './parley/v1/WatchRequest.generated.js';
import type { Word as _parley_v1_Word, Word__Output as _parley_v1_Word__Output } from './parley/v1/Word.generated.js';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  parley: {
    v1: {
      Audio: MessageTypeDefinition<_parley_v1_Audio, _parley_v1_Audio__Output>
      Call: MessageTypeDefinition<_parley_v1_Call, _parley_v1_Call__Output>
      Calls: SubtypeConstructor<typeof grpc.Client, _parley_v1_CallsClient> & { service: _parley_v1_CallsDefinition }
      Clear: MessageTypeDefinition<_parley_v1_Clear, _parley_v1_Clear__Output>
      Dtmf: MessageTypeDefinition<_parley_v1_Dtmf, _parley_v1_Dtmf__Output>
      Encoding: EnumTypeDefinition
      End: MessageTypeDefinition<_parley_v1_End, _parley_v1_End__Output>
      Error: MessageTypeDefinition<_parley_v1_Error, _parley_v1_Error__Output>
      Event: MessageTypeDefinition<_parley_v1_Event, _parley_v1_Event__Output>
      Final: MessageTypeDefinition<_parley_v1_Final, _parley_v1_Final__Output>
      GetRequest: MessageTypeDefinition<_parley_v1_GetRequest, _parley_v1_GetRequest__Output>
      HangUp: MessageTypeDefinition<_parley_v1_HangUp, _parley_v1_HangUp__Output>
      Mark: MessageTypeDefinition<_parley_v1_Mark, _parley_v1_Mark__Output>
      MarkPlayed: MessageTypeDefinition<_parley_v1_MarkPlayed, _parley_v1_MarkPlayed__Output>
      Partial: MessageTypeDefinition<_parley_v1_Partial, _parley_v1_Partial__Output>
      Pause: MessageTypeDefinition<_parley_v1_Pause, _parley_v1_Pause__Output>
      PlaybackAudio: MessageTypeDefinition<_parley_v1_PlaybackAudio, _parley_v1_PlaybackAudio__Output>
      Resume: MessageTypeDefinition<_parley_v1_Resume, _parley_v1_Resume__Output>
      Role: EnumTypeDefinition
      Start: MessageTypeDefinition<_parley_v1_Start, _parley_v1_Start__Output>
      Started: MessageTypeDefinition<_parley_v1_Started, _parley_v1_Started__Output>
      StreamRequest: MessageTypeDefinition<_parley_v1_StreamRequest, _parley_v1_StreamRequest__Output>
      StreamResponse: MessageTypeDefinition<_parley_v1_StreamResponse, _parley_v1_StreamResponse__Output>
      Transfer: MessageTypeDefinition<_parley_v1_Transfer, _parley_v1_Transfer__Output>
      Turn: MessageTypeDefinition<_parley_v1_Turn, _parley_v1_Turn__Output>
      WatchRequest: MessageTypeDefinition<_parley_v1_WatchRequest, _parley_v1_WatchRequest__Output>
      Word: MessageTypeDefinition<_parley_v1_Word, _parley_v1_Word__Output>
    }
  }
}

