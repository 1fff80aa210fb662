/**
 * `parley models list | pull | verify | remove`: model packs on this machine and in the catalogue.
 *
 * Exit codes: 0 done; 1 a download, a sum or a pack is wrong; 2 wrong usage; 130 interrupted (pull again to go on).
 */
import type { Command } from 'commander';
import { loadConfig } from '../config/config.js';
import type { CatalogueEntry } from '../stt/packs/catalogue.js';
import type { Pack } from '../stt/packs/packs.js';
import type { Openers } from '../stt/packs/pull.js';
import { printJson, printText, remark } from './output.js';

interface ListOptions {
  readonly json?: boolean;
  readonly language?: string;
  readonly catalogue?: string;
}

/** Registers `parley models`. */
export function registerModels(program: Command): void {
  const models = program.command('models').description('list, pull, verify and remove model packs');
  const modelsDir = (): string => loadConfig({ file: program.opts<{ config?: string }>().config }).modelsDir;
  models
    .command('list')
    .description('show packs on this machine and in the catalogue')
    .option('--language <tag>', 'only packs for a language')
    .option('--catalogue <file>', 'another catalogue')
    .option('--json', 'print JSON')
    .action((options: ListOptions) => list(modelsDir(), options));
  models
    .command('pull <name...>')
    .description('fetch packs of the catalogue; goes on where it was interrupted')
    .option('--catalogue <file>', 'another catalogue')
    .action((names: string[], options: { catalogue?: string }) =>
      pull(names, modelsDir(), options.catalogue),
    );
  models
    .command('verify [name...]')
    .description('check files and open packs (default: all on this machine)')
    .action((names: string[]) => verify(names, modelsDir()));
  models
    .command('remove <name...>')
    .description('remove pulled packs')
    .action(async (names: string[]) => {
      const { removePack } = await import('../stt/packs/pull.js');
      for (const name of names) removePack(name, modelsDir());
    });
}

// Embedding packs are opened by who uses them; onnxruntime says what is wrong with one and lives on.
const openers: Openers = {
  sentenceEmbedding: async ({ dir }) => {
    const { SentenceEmbedder } = await import('../understanding/embeddings/embeddings.js');
    await new SentenceEmbedder(dir, '').close();
  },
  ttsVits: speaks,
  ttsKokoro: speaks,
  ttsMatcha: speaks,
};

async function speaks({ dir }: Pack): Promise<void> {
  const { tryVoice } = await import('../dialogue/tts/sherpa/sherpa.js');
  await tryVoice(dir);
}

async function list(modelsDir: string, { json, language, catalogue }: ListOptions): Promise<void> {
  const { readCatalogue } = await import('../stt/packs/catalogue.js');
  const { installedPacks, isLive } = await import('../stt/packs/packs.js');
  const installed = installedPacks({ modelsDir });
  const row = (pack: CatalogueEntry | Pack['manifest'], dir: string | undefined) => ({
    name: pack.name,
    installed: dir !== undefined,
    kind: pack.kind,
    live: isLive(pack.kind),
    languages: pack.languages,
    sampleRateHz: pack.sampleRateHz,
    licence: pack.licence,
    ...(dir === undefined ? {} : { dir }),
  });
  const rows = [
    ...installed.map(({ manifest, dir }) => row(manifest, dir)),
    ...readCatalogue(catalogue)
      .filter(entry => !installed.some(pack => pack.manifest.name === entry.name))
      .map(entry => row(entry, undefined)),
  ].filter(({ languages }) => language === undefined || languages.includes(language));
  if (json) return printJson(rows);
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, installed: here, kind, live, languages, licence } of rows) {
    const tags = languages.length > 6 ? `${languages.slice(0, 6).join(',')},...` : languages.join(',');
    printText(
      `${here ? '*' : ' '} ${name.padEnd(width)}  ${live ? 'live   ' : 'offline'}  ${kind}  ${tags}  ${licence}`,
    );
  }
  remark(rows.length > 0 ? '* on this machine' : 'no packs');
}

async function pull(names: readonly string[], modelsDir: string, catalogueFile?: string): Promise<void> {
  const { catalogued, readCatalogue } = await import('../stt/packs/catalogue.js');
  const { pullPack } = await import('../stt/packs/pull.js');
  const { showDownload } = await import('./progress.js');
  const catalogue = readCatalogue(catalogueFile);
  const entries = names.map(name => catalogued(name, catalogue));
  const interrupt = new AbortController();
  const onInterrupt = (): void => interrupt.abort();
  process.once('SIGINT', onInterrupt);
  try {
    for (const entry of entries) {
      const progress = showDownload(entry.name);
      try {
        const options = { modelsDir, openers, signal: interrupt.signal, onProgress: progress.update };
        remark(`${entry.name} is in ${(await pullPack(entry, options)).dir} (${entry.licence})`);
      } finally {
        progress.end();
      }
    }
  } finally {
    process.removeListener('SIGINT', onInterrupt);
  }
}

async function verify(names: readonly string[], modelsDir: string): Promise<void> {
  const { verifyPack } = await import('../stt/packs/pull.js');
  const { installedPacks } = await import('../stt/packs/packs.js');
  const all = names.length > 0 ? names : installedPacks({ modelsDir }).map(pack => pack.manifest.name);
  for (const name of all) {
    const compared = await verifyPack(name, { modelsDir, openers });
    printText(`${name}: opens${compared ? ', and its files are those that were pulled' : ''}`);
  }
}
