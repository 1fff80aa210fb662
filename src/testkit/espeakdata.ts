/**
 * The data of eSpeak NG by which Piper's, Kokoro's and Matcha's packs turn text into phonemes, laid out as such a pack has
 * it: unpacked at test time from the optional dependency that speaks by itself, nothing of which is kept here.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ENTRY = /\{filename:"\/usr\/share\/espeak-ng-data\/([^"]+)",start:(\d+),end:(\d+)\}/g;

/** Writes what these languages need below a folder. */
export function writeEspeakData(folder: string, languages: readonly string[]): void {
  const program = createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten');
  const index = readFileSync(program, 'utf8');
  const data = readFileSync(join(dirname(program), 'espeak-ng.data'));
  const isDictionaryOfOthers = (path: string): boolean =>
    path.endsWith('_dict') && !languages.includes(path.slice(0, -'_dict'.length));
  for (const [, path = '', start, end] of index.matchAll(ENTRY)) {
    if (isDictionaryOfOthers(path)) continue;
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, data.subarray(Number(start), Number(end)));
  }
}
