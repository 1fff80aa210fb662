import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { readCatalogue } from '../../../stt/packs/catalogue.js';
import { SPEAKING_KINDS, findSpeakingPack } from './pack.js';
import { openVoice, tryVoice } from './sherpa.js';

function packFolder(manifest: object, files: readonly string[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'parley-voice-'));
  writeFileSync(join(dir, 'pack.json'), JSON.stringify(manifest));
  for (const file of files) writeFileSync(join(dir, file), 'no network');
  mkdirSync(join(dir, 'data'));
  return dir;
}

const vits = {
  name: 'voice',
  kind: 'ttsVits',
  languages: ['en-GB'],
  licence: 'none',
  files: { model: 'model.onnx', tokens: 'tokens.txt' },
  folders: { dataDir: 'data' },
};

test('the catalogue has voices of all three kinds, each with its address and licence', t => {
  const voices = readCatalogue().filter(({ kind }) => kind.startsWith('tts'));
  t.deepEqual(new Set(voices.map(({ kind }) => kind)), new Set<string>(SPEAKING_KINDS));
  for (const { source, licence } of voices) {
    t.true('archive' in source && source.archive.startsWith('https://'));
    t.true(licence.length > 3);
  }
});

test('every voice of the catalogue has the files that its kind opens with, in its archive or beside it', t => {
  for (const { name, kind, files, folders, languages, licence, source } of readCatalogue()) {
    if (!kind.startsWith('tts')) continue;
    const dir = packFolder({ name, kind, languages, licence, files, folders }, Object.values(files));
    for (const folder of Object.values(folders)) {
      mkdirSync(join(dir, folder), { recursive: true });
      writeFileSync(join(dir, folder, 'phontab'), 'some');
    }
    t.notThrows(() => findSpeakingPack(dir, ''), name);
    // What an archive of Matcha-TTS does not hold.
    if (kind === 'ttsMatcha') t.true('archive' in source && 'vocoder' in (source.beside ?? {}));
  }
});

test('a pack becomes the configuration of its kind', t => {
  const dir = packFolder(vits, ['model.onnx', 'tokens.txt']);
  const { config, languages } = findSpeakingPack(dir, '');
  t.deepEqual(languages, ['en']);
  t.like(config, {
    model: {
      vits: { model: join(dir, 'model.onnx'), tokens: join(dir, 'tokens.txt'), dataDir: join(dir, 'data') },
    },
  });
});

test('a pack that lacks a file, or does not exist, is refused with its name', async t => {
  const dir = packFolder(vits, ['model.onnx']);
  await t.throwsAsync(openVoice(dir, ''), { code: 'PACK_INVALID', message: /tokens\.txt is missing/ });
  await t.throwsAsync(openVoice('nothing', '/nowhere'), {
    code: 'PACK_NOT_FOUND',
    message: /models pull nothing/,
  });
  const out = packFolder({ ...vits, files: { model: '../model.onnx', tokens: 'tokens.txt' } }, [
    'tokens.txt',
  ]);
  await t.throwsAsync(openVoice(out, ''), { code: 'PACK_INVALID' });
});

test('a network that is none costs its process, not this one', async t => {
  const dir = packFolder(vits, ['model.onnx', 'tokens.txt']);
  await t.throwsAsync(tryVoice(dir), { code: 'PACK_INVALID' });
});
