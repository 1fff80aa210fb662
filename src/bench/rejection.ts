/**
 * `npm run bench:rejection [-- --clips DIR --limit N]`: whether speech that has no reason for calling is known to have none, with
 * and without the confidence of its words.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openEngine } from '../stt/decoder/engines.js';
import { findPack } from '../stt/packs/packs.js';
import { machineLine } from './machine.js';
import { rejection } from './wer/rejection.js';

const { values } = parseArgs({
  options: {
    clips: {
      type: 'string',
      default: fileURLToPath(new URL('../../.training/clips', import.meta.url)),
    },
    limit: { type: 'string', default: '150' },
  },
});

process.stdout.write(`${machineLine()}\n\n`);
const engine = await openEngine(findPack('en-8k', {}));
process.stdout.write(`${await rejection(engine, values.clips, Number(values.limit))}\n`);
