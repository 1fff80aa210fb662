/**
 * `npm run bench:prosody [-- pitch loudness syllables emotion speed]`: how true and how fast prosody is measured.
 *
 * Pitch and voicing against a laryngograph, with Praat in the same run; loudness under codecs; syllable rate of
 * synthesised speech whose syllables are known; anger against neutral from the features; live channels a core.
 */
import { emotion } from './prosody/emotion.js';
import { loudness } from './prosody/loudness.js';
import { machineLine } from './machine.js';
import { pitch } from './prosody/pitch.js';
import { speed } from './prosody/speed.js';
import { syllableRate } from './prosody/syllables.js';

const PARTS = { pitch, loudness, syllables: syllableRate, emotion, speed };

const wanted = process.argv.slice(2);
process.stdout.write(`${machineLine()}\n`);
for (const [name, part] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`\n## ${name}\n\n${part()}\n`);
}
