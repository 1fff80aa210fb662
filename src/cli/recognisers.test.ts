import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { loadConfig } from '../config/config.js';
import { openPool } from './recognisers.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-packs-'));
test.after.always(() => rmSync(folder, { recursive: true }));

const withDutch = (pack: string) =>
  loadConfig({ env: {}, options: { 'stt.processes': 1, 'stt.packs': { nl: pack } } });

test('a pack of any configured language that is not there is told before the first call', async t => {
  await t.throwsAsync(openPool(withDutch('no-such-pack')), {
    code: 'PACK_NOT_FOUND',
    message: /no-such-pack/,
  });
});

test('packs of all configured languages are loaded before the first call: a damaged one is told', async t => {
  const pack = join(folder, 'nl');
  cpSync(fileURLToPath(new URL('../../models/nl-8k', import.meta.url)), pack, { recursive: true });
  writeFileSync(join(pack, 'model.onnx'), 'this is no network');
  await t.throwsAsync(openPool(withDutch(pack)), { code: 'PACK_INVALID' });
});
