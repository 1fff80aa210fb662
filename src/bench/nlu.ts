/**
 * `npm run bench:nlu [-- clinc banking fewshot hint3 slurp wikit disfluent speed rivals]`: how well reasons for calling are recognised.
 *
 * Everything is measured on development data: what a classifier learns from and what it is measured on are never the same,
 * and each table says which part is which. Rivals that install here run beside ours when no
 * part is named, or when `rivals` is.
 */
import { machineLine } from './machine.js';
import { banking } from './nlu/banking.js';
import { clinc } from './nlu/clinc.js';
import { disfluent } from './nlu/disfluent.js';
import { fewShot } from './nlu/few-shot.js';
import { hint3 } from './nlu/hint3.js';
import { slurp } from './nlu/slurp.js';
import { speed } from './nlu/speed.js';
import { wikit } from './nlu/wikit.js';

const PARTS = { clinc, banking, fewshot: fewShot, hint3, slurp, wikit, disfluent, speed };

const named = process.argv.slice(2);
const rivals = named.length === 0 || named.includes('rivals');
const wanted = named.filter(name => name !== 'rivals');
process.stdout.write(`${machineLine()}\nseed: 1\n`);
for (const [name, part] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`\n## ${name}\n\n${await part(rivals)}\n`);
}
