/**
 * The engines that a service is held against, each with nothing around it.
 *
 * A service hears over the pack's word graph, so the engine that does the same work is the one that searches the same graph
 * as wide: sherpa-onnx with the service's bound on paths kept (its beam, 16, cannot be set), and Parley's own decoder.
 * Greedy decoding is listed too: the least that an engine can do with the network, and half the words wrong.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpacked } from '../../config/gzip.js';
import { openCtcEngine } from '../../stt/ctc/engine.js';
import { DEFAULT_SEARCH } from '../../stt/ctc/decoders.js';
import type { EngineStream } from '../../stt/decoder/engine.js';
import { packFile } from '../../stt/packs/packs.js';
import type { Pack, PackManifest } from '../../stt/packs/packs.js';
import { sherpaConfig } from '../../stt/sherpa/config.js';
import { sherpa, toFloats } from '../../stt/sherpa/native.js';
import type { SherpaStream } from '../../stt/sherpa/native.js';

/** A channel that is decoded. */
export interface BareStream {
  accept(samples: Int16Array): void;
  ready(): boolean;
  /** Says that no more audio comes. */
  flush(): void;
  /** The words so far, lower-case. */
  text(): string;
}

/** One engine. */
export interface BareEngine<Stream extends BareStream = BareStream> {
  readonly name: string;
  /** Channels decoded together: of 16 and 32, what it is quickest with. */
  readonly batch: number;
  /** False if what it gives is no words: sherpa-onnx reads no output of a graph and writes the phones of one over phones. */
  readonly writesWords: boolean;
  createStream(): Stream;
  /** Decodes one step of every stream. */
  decode(streams: readonly Stream[]): Promise<void>;
}

type Graph = PackManifest['graphs'][string];

const RATE_HZ = 8000;
/** Silence after the last sample, so that the last words come out: the network's chunk and its delay. */
const FLUSH = new Float32Array(0.6 * RATE_HZ);

/** The engines, in the order of how much they do. */
export async function bareEngines(pack: Pack): Promise<readonly BareEngine[]> {
  return [
    bareSherpa(pack, { name: 'sherpa-onnx, greedy', batch: 32, writesWords: true }, {}),
    bareSherpa(
      pack,
      {
        name: 'sherpa-onnx, over the graph',
        batch: 16,
        writesWords: defaultGraphOf(pack)?.words === undefined,
      },
      { ctcFstDecoderConfig: searchOf(pack) },
    ),
    await ownEngine(pack),
  ] as readonly BareEngine[];
}

function defaultGraphOf({ manifest: { graphs, defaultGraph = '' } }: Pack): Graph | undefined {
  return graphs[defaultGraph];
}

function searchOf(pack: Pack): object {
  const entry = defaultGraphOf(pack);
  return {
    graph: plainFile(join(pack.dir, entry?.file ?? '')),
    maxActive: entry?.maxActive ?? DEFAULT_SEARCH.maxActive,
  };
}

/** A file that sherpa-onnx reads, which knows no packed graphs; it goes when the process does. */
function plainFile(path: string): string {
  if (!path.endsWith('.gz')) return path;
  const dir = mkdtempSync(join(tmpdir(), 'parley-graph-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  const plain = join(dir, 'graph.fst');
  writeFileSync(plain, unpacked(readFileSync(path)));
  return plain;
}

type BareSherpaStream = BareStream & { readonly own: SherpaStream };

function bareSherpa(
  pack: Pack,
  known: Pick<BareEngine, 'name' | 'batch' | 'writesWords'>,
  decoding: object,
): BareEngine<BareSherpaStream> {
  // Missing files end the process inside the library.
  packFile(pack, 'model');
  const recognizer = new (sherpa().OnlineRecognizer)({ ...sherpaConfig(pack), ...decoding });
  return {
    ...known,
    createStream: () => {
      const own = recognizer.createStream();
      const give = (samples: Float32Array): void => own.acceptWaveform({ samples, sampleRate: RATE_HZ });
      return {
        own,
        accept: samples => give(toFloats(samples)),
        ready: () => recognizer.isReady(own),
        flush: () => {
          give(FLUSH);
          own.inputFinished();
        },
        text: () => recognizer.getResult(own).text.toLowerCase().trim(),
      };
    },
    decode: async streams => recognizer.decodeStreams(streams.map(({ own }) => own)),
  };
}

type OwnStream = BareStream & { readonly own: EngineStream };

async function ownEngine(pack: Pack): Promise<BareEngine<OwnStream>> {
  const engine = await openCtcEngine(pack);
  const options = { sampleRateHz: RATE_HZ, language: 'en', hotwords: [], graph: undefined };
  return {
    name: "Parley's decoder, over the graph",
    batch: 16,
    writesWords: true,
    createStream: () => {
      const own = engine.createStream(options);
      return {
        own,
        accept: samples => own.accept(samples),
        ready: () => own.ready(),
        flush: () => own.flush(),
        text: () =>
          own
            .hypothesis()
            .words.map(({ word }) => word)
            .join(' '),
      };
    },
    decode: streams => engine.decode(streams.map(({ own }) => own)),
  };
}
