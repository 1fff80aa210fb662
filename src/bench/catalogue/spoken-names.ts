/** Sentences about products spoken by synthesisers: what a round trip through a recogniser begins with. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeFile, joinSamples } from '../../audio/audio.js';
import type { CatalogueEntry } from '../../understanding/understanding.js';
import type { Clip } from '../wer/clips.js';
import type { Random } from './random.js';
import { mainPart, sayName } from './sentences.js';

/** What is said and by whom. Tuning and measuring share neither sentences nor voices. */
export interface Speakers {
  readonly frames: readonly string[];
  /** `espeak:VOICE` or `flite:VOICE`. */
  readonly voices: readonly string[];
}

export const SPEAKERS: Readonly<Record<'tuning' | 'measuring', Readonly<Record<string, Speakers>>>> = {
  tuning: {
    en: {
      frames: [
        'could you tell me whether {} is in stock',
        'i am looking for {}',
        'is {} available again',
        'we would like to order {} for next week',
        'what about {}',
      ],
      voices: ['espeak:en-gb-scotland+m3', 'espeak:en-us+f2', 'espeak:en-029+m7', 'flite:kal', 'flite:kal16'],
    },
    fr: {
      frames: [
        'avez-vous encore {}',
        'je cherche {}',
        'je vous appelle au sujet de {}',
        'est-ce que {} est disponible',
        'et pour {}',
      ],
      voices: ['espeak:fr-be+m3', 'espeak:fr-ch+f2', 'espeak:fr-fr+m7', 'espeak:fr-fr+klatt2'],
    },
  },
  measuring: {
    en: {
      frames: [
        'do you have {} at the moment',
        'hello i would like to know if {} is available',
        'i need {} please',
        'when will {} be back in stock',
        'can i order {} today',
      ],
      voices: ['espeak:en-us+m4', 'espeak:en-gb+f5', 'flite:slt', 'flite:rms', 'flite:awb'],
    },
    fr: {
      frames: [
        'est-ce que vous avez du {} en ce moment',
        'bonjour je voudrais savoir si le {} est disponible',
        "il me faudrait {} s'il vous plaît",
        'quand est-ce que {} sera de nouveau en stock',
        "je peux commander {} aujourd'hui",
      ],
      voices: ['espeak:fr-fr+m4', 'espeak:fr-fr+f5', 'espeak:fr-be', 'espeak:fr-fr+Alex'],
    },
  },
};

/** A clip and the entry it asks for. */
export interface SpokenName extends Clip {
  readonly meant: CatalogueEntry;
}

/** Speaks `count` sentences, each about an entry drawn from the list, at 8 kHz. */
export async function speakNames(
  list: readonly CatalogueEntry[],
  language: string,
  { frames, voices }: Speakers,
  count: number,
  random: Random,
): Promise<SpokenName[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-names-'));
  const spoken: SpokenName[] = [];
  try {
    for (let i = 0; i < count; i += 1) {
      const meant = random.pick(list);
      const text = random.pick(frames).replace('{}', sayName(mainPart(meant.name), language));
      const voice = voices[i % voices.length]!;
      const file = join(folder, 'said.wav');
      const [engine, name = ''] = voice.split(':');
      if (engine === 'flite') execFileSync('flite', ['-voice', name, '-t', text, '-o', file]);
      else execFileSync('espeak-ng', ['-v', name, '-w', file, text]);
      spoken.push({ name: voice, text, meant, samples: await samplesOf(file) });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return spoken;
}

async function samplesOf(file: string): Promise<Int16Array> {
  const parts: Int16Array[] = [];
  for await (const [run] of (await decodeFile(file, { sampleRateHz: 8000 })).runs) parts.push(run!.slice());
  return joinSamples(parts);
}
