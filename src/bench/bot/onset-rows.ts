/**
 * `npm run bench:bot -- onset-rows PART speech|others FILE`: what the detector of onsets tells a part's sounds by, one row of 32-bit numbers
 * for every window that is more than noise, for `training/onset/fit.py`; kinds go to FILE.json. And `-- onset-kinds [PART]`:
 * what the detector that ships makes of a part, by kind.
 */
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { printText } from '../../cli/output.js';
import { SPEECH_WINDOW } from '../../audio/audio.js';
import { Listener } from '../../dialogue/playback/listener.js';
import { TRAITS, WindowTraits } from '../../dialogue/playback/traits.js';
import { percentile } from '../load/percentiles.js';
import { firstOnset } from './onset.js';
import { WHICH, partScenes } from './onset-parts.js';
import type { Which } from './onset-parts.js';
import type { Part } from './people.js';

/** Rows begin with: scene, kind, 1 for speech, milliseconds from the onset to the window's end. */
const HEAD = 4;

/** Writes the rows of one side of a part. */
export async function writeOnsetRows(part: Part, which: Which, file: string): Promise<void> {
  const out = openSync(file, 'w');
  const kinds: string[] = [];
  let scenes = 0;
  for await (const { kind, isSpeech, heard, onsetMs } of partScenes(part, which)) {
    if (!kinds.includes(kind)) kinds.push(kind);
    const listener = new Listener();
    const traits = new WindowTraits();
    for (let at = SPEECH_WINDOW; at <= heard.length; at += SPEECH_WINDOW) {
      const found = traits.push(listener.take(heard.subarray(at - SPEECH_WINDOW, at)));
      const ms = at / 8 - onsetMs;
      if (found === undefined || ms < 0) continue;
      const row = new Float32Array(HEAD + TRAITS);
      row.set([scenes, kinds.indexOf(kind), isSpeech ? 1 : 0, ms]);
      row.set(found, HEAD);
      writeSync(out, new Uint8Array(row.buffer));
    }
    scenes += 1;
  }
  closeSync(out);
  writeFileSync(`${file}.json`, JSON.stringify({ kinds, traits: TRAITS, scenes }));
  printText(`${part}, ${which}: ${scenes} scenes`);
}

/** Prints how soon speech of a part is noticed, and which of its other sounds would stop the bot. */
export async function runOnsetKinds(part: Part): Promise<void> {
  for (const which of WHICH) {
    const times = new Map<string, (number | undefined)[]>();
    for await (const { kind, heard, onsetMs } of partScenes(part, which)) {
      const ms = firstOnset({ what: kind, heard, played: new Int16Array(0), onsetMs });
      times.set(kind, [...(times.get(kind) ?? []), ms === undefined ? undefined : ms - onsetMs]);
    }
    for (const [kind, all] of times) printText(`${kind}: ${which === 'speech' ? soon(all) : stopped(all)}`);
  }
}

function soon(times: readonly (number | undefined)[]): string {
  const found = times.filter(ms => ms !== undefined);
  const [p50, p95, most] = [0.5, 0.95, 1].map(p => Math.round(percentile(found, p)));
  const late = times.filter(ms => (ms ?? Infinity) > 200).length;
  return `p50 / p95 / most ${p50} / ${p95} / ${most} ms, later than 200 ms or never ${late} of ${times.length}`;
}

function stopped(times: readonly (number | undefined)[]): string {
  return `${times.filter(ms => ms !== undefined).length} of ${times.length} stopped the bot`;
}
