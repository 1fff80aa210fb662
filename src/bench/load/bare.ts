/** The bare engine, a process of its own: sherpa-onnx on the embedded pack, nothing around it. */
import { fileURLToPath } from 'node:url';
import { sherpa, toFloats } from '../../stt/sherpa/native.js';
import { loadCalls } from './fixtures.js';

/** How many channels at real-time pace one core decodes, by the batch. */
export interface BareReport {
  readonly batch: number;
  readonly channelsPerCore: number;
}

const PACK = fileURLToPath(new URL('../../../models/en-8k/', import.meta.url));
const CHUNK = 2400;
const SECONDS = 20;

async function run(batches: readonly number[]): Promise<BareReport[]> {
  const channels = (await loadCalls()).flatMap(({ samples }) => samples);
  const recognizer = new (sherpa().OnlineRecognizer)({
    featConfig: { sampleRate: 8000, featureDim: 80 },
    modelConfig: {
      toneCtc: { model: `${PACK}model.onnx` },
      tokens: `${PACK}tokens.txt`,
      numThreads: 1,
      provider: 'cpu',
      debug: 0,
    },
    decodingMethod: 'greedy_search',
    enableEndpoint: false,
  });
  return batches.map(batch => {
    const streams = Array.from({ length: batch }, () => recognizer.createStream());
    const cpu = process.cpuUsage();
    for (let at = 0; at < SECONDS * 8000; at += CHUNK) {
      for (const [i, stream] of streams.entries()) {
        const samples = toFloats(channels[i % channels.length]!.subarray(at, at + CHUNK));
        stream.acceptWaveform({ samples, sampleRate: 8000 });
      }
      for (;;) {
        const ready = streams.filter(stream => recognizer.isReady(stream));
        if (ready.length === 0) break;
        recognizer.decodeStreams(ready);
      }
    }
    const { user, system } = process.cpuUsage(cpu);
    return { batch, channelsPerCore: (batch * SECONDS * 1e6) / (user + system) };
  });
}

process.once('message', (batches: number[]) => {
  void run(batches).then(reports => {
    process.send?.(reports);
    process.disconnect();
  });
});
