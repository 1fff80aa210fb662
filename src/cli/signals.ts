/** `parley signals`: what the reader of signals finds in stored calls, read again from their logs. */
import type { Command } from 'commander';
import type { NewCallEvent } from '../call/events.js';
import { ParleyError } from '../call/errors.js';
import { loadConfig } from '../config/config.js';
import type { Config } from '../config/config.js';
import { irritantFinder, loadTaxonomy } from '../insight/insight.js';
import type { Store } from '../store/store.js';
import { loadCompliance } from '../understanding/signals/compliance.js';
import { readSignals } from '../understanding/understanding.js';
import type { SignalOptions } from '../understanding/understanding.js';
import { allCalls, wholeLog } from './all-calls.js';
import { printJsonLine, printText, remark } from './output.js';
import { openStore } from './open-store.js';
import { refuseUnused } from './unused.js';

interface Options {
  readonly since?: string;
  readonly until?: string;
  readonly write?: boolean;
  readonly json?: boolean;
}

/** Registers `parley signals`. */
export function registerSignals(program: Command): void {
  program
    .command('signals')
    .description('find signals and sentiment in stored calls (docs/signals.md)')
    .argument('[call]', 'id of one call')
    .option('--since <time>', 'calls that began then or later (ISO 8601)')
    .option('--until <time>', 'calls that began before then (ISO 8601)')
    .option('--write', 'add what is found to calls that have no signals yet (with the service stopped)')
    .option('--json', 'print the events, one a line')
    .action((call: string | undefined, options: Options) =>
      signals(call, options, program.opts<{ config?: string }>().config),
    );
}

async function signals(
  only: string | undefined,
  options: Options,
  configFile: string | undefined,
): Promise<void> {
  const config = loadConfig({ file: configFile });
  const reading = readingOf(config);
  const store = await openStore(config, { owner: options.write === true, mustExist: true });
  try {
    let written = 0;
    for await (const callId of idsOf(store, only, options)) {
      const log = await wholeLog(store, callId);
      const found = readSignals(log, () => reading);
      if (options.write && !log.some(e => e.kind === 'signals.call') && found.length > 0) {
        await store.append(callId, found);
        written += 1;
      }
      await print(callId, found, options.json === true);
    }
    if (options.write) remark(`${written} calls have signals now that had none`);
  } finally {
    await store.close();
  }
}

function readingOf({ signals: { emotion, complianceFile, taxonomyFile, deadAirMs } }: Config): SignalOptions {
  const compliance = complianceFile === undefined ? [] : loadCompliance(complianceFile);
  return { emotion, compliance, deadAirMs, irritants: irritantFinder(loadTaxonomy(taxonomyFile)) };
}

async function* idsOf(store: Store, only: string | undefined, options: Options): AsyncGenerator<string> {
  if (only !== undefined) {
    refuseUnused(options, ['since', 'until'], 'chooses among all calls: name none');
    if ((await store.call(only)) === undefined)
      throw new ParleyError('CALL_NOT_FOUND', `There is no call ${only}.`, { field: 'call' });
    yield only;
    return;
  }
  const { since, until } = options;
  for await (const { callId } of allCalls(store, { since, until })) yield callId;
}

async function print(callId: string, found: readonly NewCallEvent[], json: boolean): Promise<void> {
  if (json) {
    for (const event of found) await printJsonLine({ callId, ...event });
    return;
  }
  for (const e of found) {
    if (e.kind === 'signal.found') {
      const what = [e.signal, e.detail, e.state].filter(Boolean).join(' ');
      const said = e.evidence.map(({ text }) => `"${text}"`).join(', ');
      const at = `${(e.startMs / 1000).toFixed(1)} s`;
      printText(
        `${callId}  ${at.padStart(8)}  ${e.role ?? 'both'}  ${what} (${e.score.toFixed(2)})  ${said}`,
      );
    }
    if (e.kind === 'signals.call')
      for (const [side, { score, shape }] of Object.entries(e.sentiment))
        printText(`${callId}  ${side} sounds ${shape} (${score.toFixed(2)})`);
  }
}
