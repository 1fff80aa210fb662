/** `parley catalogue`: import price lists, and find the entries that sentences name. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { loadConfig } from '../config/config.js';
import { readBytes } from '../config/text.js';
import { LEAST_SCORE, buildCatalogue } from '../understanding/catalogue/catalogue.js';
import { guessLanguage } from '../language/common-words.js';
import { readList } from '../understanding/catalogue/entries.js';
import { catalogueText, readCatalogueFile } from '../understanding/catalogue/index-file.js';
import type { StoredCatalogue } from '../understanding/catalogue/index-file.js';
import { tokenize } from '../language/tokens.js';
import type { CatalogueMatcher } from '../understanding/understanding.js';
import { languageOn, readJsonLines, textOf } from './jsonl.js';
import { languageTag } from './language.js';
import { share, wholeNumber } from './numbers.js';
import { refuseOverwriting, writeOutput } from './output-file.js';
import { printJsonLine, remark } from './output.js';
import { primaryLanguage } from '../language/tag.js';

interface MatchFlags {
  readonly language?: string;
  readonly limit: number;
  readonly leastScore: number;
}

/** Registers `parley catalogue`. */
export function registerCatalogue(program: Command): void {
  const configured = (): ReturnType<typeof loadConfig> =>
    loadConfig({ file: program.opts<{ config?: string }>().config });
  const usual = (): string => join(configured().store.dataDir, 'catalogue.json');
  const catalogue = program.command('catalogue').description('product and medicine names');
  catalogue
    .command('import <file>')
    .description('check a price list (CSV: sku,name,aliases,spoken) and make it the catalogue')
    .option('-o, --output <index>', 'where to write it (default: catalogue.json in the data folder)')
    .option('--language <code>', 'language in which callers say the names', languageTag)
    .action((file: string, flags: { output?: string; language?: string }) =>
      importList(file, flags.output ?? usual(), flags.language),
    );
  catalogue
    .command('match [index]')
    .description('JSONL {"id","text"} in, {"id","matches":[{"sku","name","text","score"}]} out')
    .option('--language <code>', "the sentences' language, unless a line has one of its own", languageTag)
    .option('--limit <n>', 'at most so many matches a sentence', wholeNumber(1), 5)
    .option('--least-score <score>', 'only matches with this score', share, LEAST_SCORE)
    .action((index: string | undefined, flags: MatchFlags) =>
      matchLines(readCatalogueFile(index ?? usual()), flags, configured().language),
    );
}

function importList(file: string, output: string, language: string | undefined): void {
  refuseOverwriting(file, output);
  const { entries, merged, nameless } = readList(readBytes(file, { name: file, field: 'file' }), file);
  writeOutput(output, catalogueText({ entries, language }));
  if (merged > 0) remark(`${merged} lines repeat a sku; their names are other names of its first line`);
  if (nameless > 0) remark(`${nameless} lines without a name left out`);
  remark(`${entries.length} entries written to ${output}`);
}

async function matchLines(stored: StoredCatalogue, flags: MatchFlags, fallback: string): Promise<void> {
  const options = { limit: flags.limit, leastScore: flags.leastScore };
  let latest = fallback;
  const matchers = new Map<string, CatalogueMatcher>();
  for await (const line of readJsonLines('-')) {
    const { value } = line;
    const text = textOf(line);
    const named = languageOn(line) ?? flags.language;
    // Nobody said: sentences of one file are mostly in one language, so a short one follows those before it.
    latest = guessed(text) ?? latest;
    const language = primaryLanguage(named ?? stored.language ?? latest);
    let matcher = matchers.get(language);
    if (matcher === undefined) {
      matcher = buildCatalogue(stored.entries, { language });
      matchers.set(language, matcher);
    }
    const matches = matcher.match(text, options).map(({ sku, name, text: words, score }) => ({
      sku,
      name,
      text: words,
      score,
    }));
    await printJsonLine({ id: value['id'] ?? null, matches });
  }
}

function guessed(text: string): string | undefined {
  return guessLanguage(tokenize(text).map(token => token.value));
}
