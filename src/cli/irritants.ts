/** `parley irritants`: what annoys callers, how often, what it costs and where it goes, with the moments to hear. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { loadConfig } from '../config/config.js';
import {
  discover,
  factsOf,
  irritantFinder,
  loadTaxonomy,
  readGroups,
  reportOf,
  writeGroups,
} from '../insight/insight.js';
import type { CallFacts, FoundGroup, IrritantRow, LooseSentence, Taxonomy } from '../insight/insight.js';
import type { Store } from '../store/store.js';
import { trainCauses } from '../understanding/intents/causes.js';
import type { SignalOptions } from '../understanding/understanding.js';
import { allCalls, wholeLog } from './all-calls.js';
import { between, zoneOf } from './between.js';
import { expectWritable } from './output-file.js';
import { printJson, printText, remark } from './output.js';
import { openStore } from './open-store.js';
import { counted } from './progress.js';
import { refuseUnused } from './unused.js';
import { primaryLanguage } from '../language/tag.js';

interface Options {
  readonly since?: string;
  readonly until?: string;
  readonly taxonomy?: string;
  readonly discover?: boolean;
  readonly state?: string;
  readonly json?: boolean;
}

const QUOTES_A_GROUP = 3;

/** Registers `parley irritants`. */
export function registerIrritants(program: Command): void {
  program
    .command('irritants')
    .description('what annoys callers, how often, and what it costs (docs/irritants.md)')
    .option('--since <time>', 'calls that began then or later (ISO 8601)')
    .option('--until <time>', 'calls that began before then (ISO 8601)')
    .option('--taxonomy <file>', 'your own causes (YAML); the forty that ship if none is named')
    .option('--discover', 'group the complaints that fit no cause')
    .option('--state <file>', 'where discovered groups are kept (default: irritants.json beside the store)')
    .option('--json', 'print JSON')
    .action((options: Options) => irritants(options, program.opts<{ config?: string }>().config));
}

async function irritants(options: Options, configFile: string | undefined): Promise<void> {
  if (options.discover !== true) refuseUnused(options, ['state'], 'is for --discover');
  const config = loadConfig({ file: configFile });
  const taxonomy = loadTaxonomy(options.taxonomy ?? config.signals.taxonomyFile);
  const finder = irritantFinder(taxonomy, (examples, language) => {
    remark(`learning ${examples.length} examples in ${language}`);
    return trainCauses(examples, language);
  });
  const state = options.state ?? join(config.store.dataDir, 'irritants.json');
  // Told before all calls are read, not after.
  const known = options.discover === true ? readGroups(state) : undefined;
  if (known !== undefined) expectWritable(state);
  const store = await openStore(config, { owner: false, mustExist: true });
  const facts: CallFacts[] = [];
  try {
    for await (const call of factsIn(store, between(options, zoneOf(config)), { irritants: finder }))
      facts.push(call);
  } finally {
    await store.close();
  }
  const rows = reportOf(facts, zoneOf(config));
  const groups = known === undefined ? [] : discovered(facts, known, state);
  if (options.json === true) printJson(asJson(facts, rows, groups, taxonomy));
  else printText(asText(facts, rows, groups, taxonomy, config.language));
}

async function* factsIn(
  store: Store,
  range: ReturnType<typeof between>,
  signals: SignalOptions,
): AsyncGenerator<CallFacts> {
  for await (const { callId } of counted(allCalls(store, range), 'calls')) {
    const facts = factsOf(await wholeLog(store, callId), () => signals);
    if (facts !== undefined) yield facts;
  }
}

/** Groups what fits no cause, and keeps the groups for the next run. */
function discovered(
  facts: readonly CallFacts[],
  known: ReturnType<typeof readGroups>,
  state: string,
): FoundGroup[] {
  const loose: LooseSentence[] = facts.flatMap(({ callId, language, mentions }) =>
    mentions.flatMap(({ cause, text }) =>
      cause === undefined ? [{ callId, language: primaryLanguage(language), text }] : [],
    ),
  );
  const groups = discover(loose, known);
  writeGroups(state, groups);
  return groups;
}

function asJson(
  facts: readonly CallFacts[],
  rows: readonly IrritantRow[],
  groups: readonly FoundGroup[],
  taxonomy: Taxonomy,
): object {
  return {
    calls: facts.length,
    irritants: rows.map(row => ({
      ...row,
      path: taxonomy.path(row.cause),
      title: taxonomy.title(row.cause, 'en'),
    })),
    discovered: groups.map(({ id, name, language, isNew, sentences }) => ({
      id,
      name,
      language,
      isNew,
      calls: new Set(sentences.map(s => s.callId)).size,
      sentences: sentences.slice(0, QUOTES_A_GROUP),
    })),
  };
}

function asText(
  facts: readonly CallFacts[],
  rows: readonly IrritantRow[],
  groups: readonly FoundGroup[],
  taxonomy: Taxonomy,
  language: string,
): string {
  const lines = [`${facts.length} calls${rows.length === 0 ? ', in which no cause was voiced' : ''}`];
  for (const row of rows) {
    lines.push(
      `${taxonomy.title(row.cause, language)} (${row.cause}): ${row.per100.toFixed(1)} of 100 calls` +
        (row.negativeVoiceShare === null ? '' : `, raised voice ${share(row.negativeVoiceShare)}`) +
        (row.extraHandlingMs === null ? '' : `, handling ${signed(row.extraHandlingMs / 1000)} s`) +
        `, called again ${share(row.repeatShare)}` +
        (row.trend === null ? '' : `, trend ${row.trend.direction} (p ${row.trend.p.toPrecision(2)})`),
    );
    for (const { callId, startMs, text } of row.quotes)
      lines.push(`    ${callId} at ${(startMs / 1000).toFixed(1)} s: "${text}"`);
  }
  for (const { id, name, isNew, sentences } of groups.filter(g => g.sentences.length > 0)) {
    const calls = new Set(sentences.map(s => s.callId)).size;
    lines.push(`${isNew ? 'new' : 'known'} group "${name}" (${id}): ${calls} calls`);
    for (const s of sentences.slice(0, QUOTES_A_GROUP)) lines.push(`    ${s.callId}: "${s.text}"`);
  }
  return lines.join('\n');
}

const share = (value: number): string => `${Math.round(100 * value)} %`;
const signed = (value: number): string => `${value >= 0 ? '+' : ''}${value.toFixed(0)}`;
