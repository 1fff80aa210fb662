/** Live packs of sherpa-onnx: transducers, zipformer2-CTC, NeMo CTC. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine, EngineStream, Hypothesis, StreamOptions } from '../decoder/engine.js';
import { wordsOf } from '../decoder/words.js';
import { invalid } from '../packs/packs.js';
import type { Pack } from '../packs/packs.js';
import { sherpaConfig } from './config.js';
import { sherpa, toFloats } from './native.js';
import type { OnlineRecognizer, SherpaStream } from './native.js';
import { timedTokens } from './tokens.js';

/** Recognisers with hotwords kept open at most: each is a whole model in memory. */
const MAX_VOCABULARIES = 4;

/**
 * Loads a live pack.
 *
 * @throws ParleyError PACK_INVALID; some broken packs end the process instead
 */
export function openOnlineEngine(pack: Pack): Engine {
  const plain = open(pack, undefined);
  const withHotwords = new Map<string, OnlineRecognizer>();
  const recogniserFor = (hotwords: readonly string[]): OnlineRecognizer => {
    if (hotwords.length === 0 || pack.manifest.kind !== 'onlineTransducer') return plain;
    const key = hotwords.join('\n');
    let recogniser = withHotwords.get(key);
    if (recogniser === undefined) {
      if (withHotwords.size >= MAX_VOCABULARIES) return plain;
      recogniser = openWithHotwords(pack, hotwords);
      withHotwords.set(key, recogniser);
    }
    return recogniser;
  };
  return {
    live: true,
    createStream: options => new OnlineStream(pack, recogniserFor(options.hotwords), options),
    decode: async streams => decode(streams),
  };
}

class OnlineStream implements EngineStream {
  readonly stream: SherpaStream;
  #accepted = 0;
  #shown: readonly string[] = [];
  #settled = 0;

  constructor(
    readonly pack: Pack,
    readonly recogniser: OnlineRecognizer,
    readonly options: StreamOptions,
  ) {
    this.stream = recogniser.createStream();
    if (pack.manifest.languageOption) this.stream.setOption('language', options.language);
  }

  accept(samples: Int16Array): void {
    this.stream.acceptWaveform({ samples: toFloats(samples), sampleRate: this.options.sampleRateHz });
    this.#accepted += samples.length;
  }

  ready(): boolean {
    return this.recogniser.isReady(this.stream);
  }

  flush(): void {
    const { sampleRateHz } = this.options;
    const samples = new Float32Array((this.pack.manifest.flushMs * sampleRateHz) / 1000);
    this.stream.acceptWaveform({ samples, sampleRate: sampleRateHz });
    this.stream.inputFinished();
  }

  hypothesis(): Hypothesis {
    const { timeOffsetMs, confidence } = this.pack.manifest;
    const words = wordsOf(timedTokens(this.recogniser.getResult(this.stream), timeOffsetMs), confidence);
    const texts = words.map(w => w.word);
    // Words that two results in a row agree on, but for the last one, count as settled.
    const same = texts.findIndex((word, i) => word !== this.#shown[i]);
    const agreed = same < 0 ? texts.length : same;
    this.#settled = Math.max(this.#settled, Math.min(agreed, texts.length - 1));
    this.#shown = texts;
    const decodedMs = (this.#accepted * 1000) / this.options.sampleRateHz;
    return { words, settled: this.#settled, decodedMs };
  }

  free(): void {
    // The library frees a stream when it is garbage.
  }
}

async function decode(streams: readonly EngineStream[]): Promise<void> {
  const groups = new Map<OnlineRecognizer, SherpaStream[]>();
  for (const stream of streams) {
    if (!(stream instanceof OnlineStream)) continue;
    const group = groups.get(stream.recogniser) ?? [];
    group.push(stream.stream);
    groups.set(stream.recogniser, group);
  }
  for (const [recogniser, group] of groups) recogniser.decodeStreams(group);
}

function open(pack: Pack, hotwordsFile: string | undefined): OnlineRecognizer {
  const { OnlineRecognizer } = sherpa();
  try {
    return new OnlineRecognizer(sherpaConfig(pack, { hotwordsFile }));
  } catch (cause) {
    throw invalid(pack.dir, 'sherpa-onnx does not open it', cause);
  }
}

/** The library takes hotwords as a file; it is gone again once they are read. */
function openWithHotwords(pack: Pack, hotwords: readonly string[]): OnlineRecognizer {
  const dir = mkdtempSync(join(tmpdir(), 'parley-hotwords-'));
  const path = join(dir, 'hotwords.txt');
  try {
    writeFileSync(path, `${hotwords.map(h => h.toUpperCase()).join('\n')}\n`, { mode: 0o600 });
    return open(pack, path);
  } finally {
    rmSync(dir, { recursive: true });
  }
}
