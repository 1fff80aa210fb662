/**
 * Our engine for packs of the kind `toneCtc`: a streaming CTC network run chunk by chunk on onnxruntime.
 *
 * The network's form is sherpa-onnx's: input `signal` int32 [N, 2400, 1] (16-bit values, 300 ms at 8 kHz) and `state`
 * float16 [N, S]; output log-probabilities [N, T, V] and the next state. A stream begins with a state of zeros.
 */
import type { InferenceSession } from 'onnxruntime-node';
import { InferenceSession as Session, Tensor } from 'onnxruntime-node';
import type { Engine, EngineStream, StreamOptions } from '../decoder/engine.js';
import { invalid, packFile } from '../packs/packs.js';
import type { Pack } from '../packs/packs.js';
import { decoders } from './decoders.js';
import { readShape } from './shape.js';
import type { Shape } from './shape.js';
import { CtcStream } from './stream.js';
import { columnsOf, readTokens } from './tokens.js';
import type { Tokens } from './tokens.js';

/**
 * Loads a pack.
 *
 * @throws ParleyError PACK_INVALID naming what is wrong: the file, the metadata, the inputs, or the tokens
 */
export async function openCtcEngine(pack: Pack): Promise<Engine> {
  const shape = readShape(pack);
  const tokens = readTokens(packFile(pack, 'tokens'), pack.dir, pack.manifest.phones);
  const session = await openSession(pack);
  const rowsPerChunk = await tryOut(session, shape, tokens, pack);
  const network: Network = { session, shape, rowsPerChunk, columns: columnsOf(tokens), rooms: [] };
  const decoderFor = decoders(pack, tokens);
  return {
    live: true,
    createStream: (options: StreamOptions): EngineStream =>
      new CtcStream(pack, shape, decoderFor(options), options),
    decode: streams => decode(network, streams),
  };
}

async function openSession(pack: Pack): Promise<InferenceSession> {
  try {
    return await Session.create(packFile(pack, 'model'), {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
    });
  } catch (cause) {
    throw invalid(pack.dir, 'its model does not load', cause);
  }
}

/**
 * Runs one chunk of silence, so that a network of another form fails here and not in a call.
 *
 * @returns how many rows of probabilities a chunk gives
 */
async function tryOut(session: InferenceSession, shape: Shape, tokens: Tokens, pack: Pack): Promise<number> {
  let dims: readonly number[];
  try {
    const { chunkSamples, stateSize } = shape;
    const silence = { signal: new Int32Array(chunkSamples), state: new Uint16Array(stateSize) };
    const outputs = await session.run(inputs(session, shape, 1, silence));
    dims = outputs[session.outputNames[0] ?? '']?.dims ?? [];
  } catch (cause) {
    throw invalid(pack.dir, 'its model does not run on audio of the form its metadata gives', cause);
  }
  const columns = columnsOf(tokens);
  if (dims[2] === columns) return dims[1] ?? 0;
  throw invalid(pack.dir, `its model has ${dims[2]} outputs but tokens.txt has ${columns} tokens`);
}

interface Network {
  readonly session: InferenceSession;
  readonly shape: Shape;
  readonly rowsPerChunk: number;
  readonly columns: number;
  /** Memory that no batch is using now. */
  readonly rooms: Room[];
}

/** What a batch is read from. */
interface Inputs {
  readonly signal: Int32Array;
  readonly state: Uint16Array;
}

/**
 * Memory of a batch, kept from batch to batch; each batch under way has its own. Left to itself the runtime would make
 * a megabyte of garbage for every batch.
 */
interface Room extends Inputs {
  readonly batch: number;
  readonly logProbs: Float32Array;
  readonly nextState: Uint16Array;
}

function roomFor(batch: number, { rooms, shape, rowsPerChunk, columns }: Network): Room {
  const room = rooms.pop();
  if (room !== undefined && room.batch >= batch) return room;
  return {
    batch,
    signal: new Int32Array(batch * shape.chunkSamples),
    state: new Uint16Array(batch * shape.stateSize),
    logProbs: new Float32Array(batch * rowsPerChunk * columns),
    nextState: new Uint16Array(batch * shape.stateSize),
  };
}

async function decode(network: Network, streams: readonly EngineStream[]): Promise<void> {
  const own = streams.filter(stream => stream instanceof CtcStream);
  const { session, shape, rowsPerChunk, columns, rooms } = network;
  const { chunkSamples, stateSize } = shape;
  const room = roomFor(own.length, network);
  for (const [i, stream] of own.entries()) {
    stream.takeChunk(room.signal, i * chunkSamples);
    room.state.set(stream.state, i * stateSize);
  }
  const n = own.length;
  const rowSize = rowsPerChunk * columns;
  const [first, second] = session.outputNames;
  await session.run(inputs(session, shape, n, room), {
    [first!]: new Tensor('float32', room.logProbs.subarray(0, n * rowSize), [n, rowsPerChunk, columns]),
    [second!]: new Tensor('float16', room.nextState.subarray(0, n * stateSize), [n, stateSize]),
  });
  for (const [i, stream] of own.entries()) {
    stream.state.set(room.nextState.subarray(i * stateSize, (i + 1) * stateSize));
    stream.accepted(room.logProbs.subarray(i * rowSize, (i + 1) * rowSize), rowsPerChunk);
  }
  rooms.push(room);
}

/** The first `n` chunks and states of the room as the network takes them. */
function inputs(
  session: InferenceSession,
  { chunkSamples, stateSize }: Shape,
  n: number,
  room: Inputs,
): Record<string, Tensor> {
  const [signalName, stateName] = session.inputNames;
  return {
    [signalName!]: new Tensor('int32', room.signal.subarray(0, n * chunkSamples), [n, chunkSamples, 1]),
    [stateName!]: new Tensor('float16', room.state.subarray(0, n * stateSize), [n, stateSize]),
  };
}
