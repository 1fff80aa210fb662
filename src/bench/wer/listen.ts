/** Clips through the product's own engine, many at a time. */
import type { NearlyHeard } from '../../call/events.js';
import type { Engine, EngineStream, EngineWord, StreamOptions } from '../../stt/decoder/engine.js';
import { NO_VOCABULARY } from '../../stt/stt.js';
import type { Vocabulary } from '../../stt/stt.js';
import type { Clip } from './clips.js';

const RATE_HZ = 8000;
const LEAD = new Int16Array(1600);

/** What was heard, and how long the processor took for how much audio. */
export interface Heard {
  readonly words: readonly (readonly EngineWord[])[];
  readonly texts: readonly string[];
  /** Names that were nearly heard, of each clip. */
  readonly nearly: readonly (readonly NearlyHeard[])[];
  readonly audioSeconds: number;
  readonly processorSeconds: number;
}

/** How to listen. */
export interface Listening {
  /** Clips at a time; 16 by default. */
  readonly batch?: number;
  /** Names to expect. */
  readonly vocabulary?: Vocabulary | undefined;
}

/** Listens to the clips with a graph of the pack or none. */
export async function listen(
  engine: Engine,
  clips: readonly Clip[],
  language: string,
  graph: string,
  { batch = 16, vocabulary = NO_VOCABULARY }: Listening = {},
): Promise<Heard> {
  const words: (readonly EngineWord[])[] = [];
  const nearly: (readonly NearlyHeard[])[] = [];
  const before = process.cpuUsage();
  // Clips of like length share a batch, so that none waits long for another.
  const order = clips.map((_, i) => i).sort((a, b) => clips[a]!.samples.length - clips[b]!.samples.length);
  for (let at = 0; at < order.length; at += batch) {
    const group = order.slice(at, at + batch);
    const streams = group.map(i => open(engine, clips[i]!, { language, graph, vocabulary }));
    for (;;) {
      const due = streams.filter(stream => stream.ready());
      if (due.length === 0) break;
      await engine.decode(due);
    }
    for (const [k, i] of group.entries()) {
      const hypothesis = streams[k]!.hypothesis();
      words[i] = hypothesis.words;
      nearly[i] = hypothesis.nearly ?? [];
      streams[k]!.free();
    }
  }
  const { user, system } = process.cpuUsage(before);
  const samples = clips.reduce((sum, clip) => sum + clip.samples.length, 0);
  return {
    words,
    nearly,
    texts: words.map(found => found.map(word => word.word).join(' ')),
    audioSeconds: samples / RATE_HZ,
    processorSeconds: (user + system) / 1e6,
  };
}

function open(
  engine: Engine,
  clip: Clip,
  how: Pick<StreamOptions, 'language' | 'graph' | 'vocabulary'>,
): EngineStream {
  const stream = engine.createStream({ ...how, sampleRateHz: RATE_HZ, hotwords: [] });
  // A call never begins with the first sound of a word.
  stream.accept(LEAD);
  stream.accept(clip.samples);
  stream.flush();
  return stream;
}
