/** Streams a recording over `/v1/stream` or `Calls/Stream`, as a platform with a client of its own would. */
import { once } from 'node:events';
import type { Metadata } from '@grpc/grpc-js';
import { encodeMulaw } from '../../audio/audio.js';
import { ERRORS, ParleyError } from '../../call/errors.js';
import type { ErrorCode } from '../../call/errors.js';
import type { Role as RpcRole } from '../../call/rpc/types/parley/v1/Role.generated.js';
import { parseMessage, textAt } from '../../ingress/json.js';
import { announced, paced } from './frames.js';
import type { Recording } from './frames.js';
import { connectTo, metadataFor, rpcTo } from './target.js';
import type { Target } from './target.js';

/** Who calls whom. */
export interface StreamedCall {
  readonly externalId: string;
  readonly from: string;
  readonly to: string;
  readonly language?: string | undefined;
  readonly speed: number;
}

const RPC_ROLE: Readonly<Record<string, RpcRole>> = { caller: 'ROLE_CALLER', agent: 'ROLE_AGENT' };

/** Streams over WebSocket; resolves when the service has closed the connection. */
export async function replayWebSocket(
  target: Target,
  recording: Recording,
  { speed, ...call }: StreamedCall,
  signal: AbortSignal,
): Promise<void> {
  const headers: Record<string, string> =
    target.apiKey === undefined ? {} : { authorization: `Bearer ${target.apiKey}` };
  const socket = await connectTo(target, '/v1/stream', headers);
  const closed = once(socket, 'close');
  let failure: ParleyError | undefined;
  socket.on('message', (data: Buffer, isBinary) => {
    if (!isBinary) failure ??= failureIn(data.toString('utf8'));
  });
  const { roles, sampleRateHz } = recording;
  const start = { type: 'start', encoding: 'mulaw', sampleRateHz, channels: roles, speed: announced(speed) };
  socket.send(JSON.stringify({ ...start, ...call }));
  for await (const frame of paced(recording.frames, speed, signal)) {
    if (socket.readyState !== socket.OPEN) break;
    socket.send(encodeMulaw(interleave(frame)));
  }
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ type: 'end' }));
  await closed;
  if (failure !== undefined) throw failure;
}

/** Streams over gRPC; resolves when the service has ended the stream. */
export async function replayRpc(
  target: Target,
  recording: Recording,
  { speed, language = '', ...call }: StreamedCall,
  signal: AbortSignal,
): Promise<void> {
  const client = rpcTo(target);
  const stream = client.stream(metadataFor(target));
  const over = new Promise<void>((resolve, reject) => {
    stream.on('error', cause => reject(rpcFailure(cause)));
    stream.on('end', resolve);
  });
  over.catch(() => undefined);
  let open = true;
  const ended = over.finally(() => (open = false)).catch(() => undefined);
  stream.resume();
  const { roles, sampleRateHz } = recording;
  const channels = roles.map(role => RPC_ROLE[role] ?? 'ROLE_UNSPECIFIED');
  const start = {
    encoding: 'ENCODING_MULAW',
    sampleRateHz,
    channels,
    language,
    speed: announced(speed),
  } as const;
  stream.write({ start: { ...start, ...call } });
  let positionSamples = 0;
  for await (const frame of paced(recording.frames, speed, signal)) {
    if (!open) break;
    for (const [channel, samples] of frame.entries()) {
      stream.write({ audio: { channel, positionSamples, payload: Buffer.from(encodeMulaw(samples)) } });
    }
    positionSamples += frame[0]?.length ?? 0;
  }
  if (open) stream.end({ end: {} });
  await ended;
  client.close();
  await over;
}

/** What a gRPC call failed with, by the code of the catalogue where the service gave one. */
export function rpcFailure(cause: Error & { metadata?: Metadata; details?: string }): ParleyError {
  const code = cause.metadata?.get('parley-code')[0]?.toString() ?? '';
  const known = Object.hasOwn(ERRORS, code) ? (code as ErrorCode) : 'PEER_LOST';
  return new ParleyError(known, cause.details ?? cause.message, { cause });
}

function failureIn(text: string): ParleyError | undefined {
  const message = parseMessage(text);
  const code = textAt(message, 'code') ?? '';
  if (message['type'] !== 'error' || !Object.hasOwn(ERRORS, code)) return undefined;
  return new ParleyError(code as ErrorCode, textAt(message, 'message') ?? '');
}

function interleave(channels: readonly Int16Array[]): Int16Array {
  const [first] = channels;
  if (channels.length === 1 && first !== undefined) return first;
  const out = new Int16Array(channels.length * (first?.length ?? 0));
  for (const [c, samples] of channels.entries()) {
    for (let i = 0; i < samples.length; i++) out[i * channels.length + c] = samples[i]!;
  }
  return out;
}
