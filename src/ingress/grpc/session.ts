/** One call over `Calls/Stream`: what its messages mean. */
import { asParleyError, ParleyError } from '../../call/errors.js';
import { EPHEMERAL_KINDS } from '../../call/events/ephemeral.js';
import type { Audio__Output } from '../../call/rpc/types/parley/v1/Audio.generated.js';
import type { StreamRequest__Output } from '../../call/rpc/types/parley/v1/StreamRequest.generated.js';
import type { CallAbilities } from '../../call/stream.js';
import type { Wire } from '../control.js';
import type { EntranceParts } from '../ingress.js';
import type { Intake } from '../intake.js';
import { PeerCall } from '../peercall.js';
import { errorMessage, eventMessage, startFields } from './codec.js';
import type { RpcPeer } from './socket.js';

const ABILITIES: CallAbilities = { playback: 'us', transfer: true, hangUp: true, events: true };

/** The session of one stream. */
export class RpcSession {
  readonly #call: PeerCall;

  constructor(
    parts: EntranceParts,
    private readonly peer: RpcPeer,
  ) {
    this.#call = new PeerCall(
      parts,
      { entrance: 'grpc', kindField: 'start' },
      {
        refuse: error => {
          peer.send(errorMessage(error));
          peer.closeWith(error);
        },
        pause: () => peer.pause(),
        resume: () => peer.resume(),
        close: () => peer.close(),
      },
    );
  }

  message(request: StreamRequest__Output): void {
    try {
      this.#call.intake?.touch();
      this.#take(request);
    } catch (thrown) {
      this.refused(asParleyError(thrown));
    }
  }

  refused(error: ParleyError): void {
    this.#call.refused(error);
  }

  /** The client half-closed: no more is coming. */
  ended(): void {
    if (this.#call.intake !== undefined) return this.#call.intake.end('completed');
    this.refused(new ParleyError('PROTOCOL_START', 'The stream ended without a start.'));
  }

  /** The client cancelled or is gone. */
  gone(): void {
    this.#call.gone();
  }

  #take(request: StreamRequest__Output): void {
    if (request.message === undefined) {
      throw new ParleyError('PROTOCOL_MESSAGE', 'A message is empty, or of a kind not known.');
    }
    if (request.start) return this.#call.open(this.#call.announced(startFields(request.start)), this.#wire());
    const intake = this.#call.started(request.message);
    switch (request.message) {
      case 'audio':
        return takeAudio(intake, request.audio);
      case 'dtmf':
        return intake.dtmf(request.dtmf?.channel ?? 0, request.dtmf?.digit ?? '');
      case 'markPlayed':
        return intake.mark(request.markPlayed?.name ?? '', request.markPlayed?.cleared ?? false);
      case 'pause':
        return intake.pause();
      case 'resume':
        return intake.resume();
      case 'end':
        return intake.end('completed');
    }
  }

  #wire(): Wire {
    const { peer } = this;
    return {
      abilities: ABILITIES,
      playback: payload => peer.send({ playback: { payload: Buffer.from(payload) } }),
      mark: name => peer.send({ mark: { name } }),
      clear: () => peer.send({ clear: {} }),
      transfer: (destination, details) => peer.send({ transfer: { destination, details: { ...details } } }),
      hangUp: () => peer.send({ hangUp: {} }),
      event: event => {
        // The log has the call: only now it counts as taken.
        if (event.kind === 'call.started') peer.send({ started: { callId: event.callId } });
        peer.send(eventMessage(event), EPHEMERAL_KINDS.has(event.kind));
      },
    };
  }
}

function takeAudio(intake: Intake, audio: Audio__Output | null | undefined): void {
  if (!audio) return;
  // proto-loader leaves an optional field that was not sent undefined only through its companion field.
  const position = audio._positionSamples === undefined ? undefined : audio.positionSamples;
  if (position !== undefined && !Number.isSafeInteger(position)) {
    throw new ParleyError('PROTOCOL_AUDIO', 'A position is beyond what can be counted.', {
      field: 'positionSamples',
    });
  }
  if (audio.interleaved) intake.interleaved(audio.payload, position);
  else intake.audio(audio.channel, audio.payload, position);
}
