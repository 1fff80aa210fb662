/** The first part of the demo: a caller alone with the machine says why they call, and is put through with the invoice shown. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { decodeFile } from '../audio/audio.js';
import type { CallEvent } from '../call/events.js';
import { SoloCaller } from '../cli/replay/solo.js';
import { eventLine } from '../cli/replay/watch.js';
import { printText } from '../cli/output.js';
import { importTable } from '../records/sqlite/import.js';
import { MODEL_VERSION } from '../understanding/intents/model-file.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DESK = join(ROOT, 'examples/front-desk');
const CALLER = join(ROOT, 'audio-fixtures/callers/march-invoice.flac');
const NUMBER = '+15550100';
const KEYS_AFTER_MS = 4000;

/** Settings of the reception: its model, flow, routing plan and records. */
export async function receptionOptions(dataDir: string): Promise<Record<string, unknown>> {
  return {
    'understanding.intents': { en: await trainedModel() },
    'understanding.patterns': ['999999'],
    'routing.plan': join(DESK, 'routing.yaml'),
    'dialogue.flow': join(DESK, 'flow.yaml'),
    'records.file': records(join(dataDir, 'records.sqlite')),
  };
}

/** The model of the examples, trained once and kept for the next demo while they, and what a model is, stay as they are. */
export async function trainedModel(): Promise<string> {
  const digest = createHash('sha256')
    .update(readFileSync(join(DESK, 'intents/en.yaml')))
    .update(String(MODEL_VERSION))
    .digest('hex');
  const folder = join(ROOT, '.parley');
  const model = join(folder, `front-desk-en-${digest.slice(0, 12)}.model`);
  if (existsSync(model)) return model;
  mkdirSync(folder, { recursive: true });
  const main = fileURLToPath(new URL('../main.js', import.meta.url));
  const args = ['intents', 'train', join(DESK, 'intents'), '-l', 'en', '-o', model, '--quiet'];
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...args]);
  printText(`Trained on ${join('examples/front-desk/intents', 'en.yaml')}: ${stdout.trim().split(' ->')[0]}`);
  return model;
}

/** A customer who calls from the demo's number, with an invoice of each of the last months. */
function records(file: string): string {
  const now = new Date();
  const months = Array.from(
    { length: 12 },
    (_, i) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - i, 1)),
  );
  const invoices = months.map((month, i) => {
    const iso = month.toISOString();
    const amount = month.getUTCMonth() === 2 ? '92.00' : '60.00';
    return [
      `INV-${iso.slice(0, 7)}`,
      '471209',
      iso.slice(0, 10),
      iso.slice(0, 7),
      i < 2 ? 'open' : 'paid',
      amount,
      'USD',
    ];
  });
  const into = (kind: 'customers' | 'invoices', rows: string[][]): void =>
    void importTable(file, rows, { kind, source: kind, callingCode: '1' });
  into('customers', [
    ['id', 'name', 'phones', 'language'],
    ['471209', 'Sarah Cole', NUMBER, 'en'],
  ]);
  into('invoices', [
    ['reference', 'customer_id', 'date', 'month', 'status', 'amount', 'currency'],
    ...invoices,
  ]);
  return file;
}

/** Calls, says why, and shows what happens until the platform is told where the call goes. */
export async function showReception(httpOrigin: string): Promise<void> {
  printText('A caller is alone with the machine and is asked why they call.\n');
  const samples = await readCaller();
  let listening: () => void = () => undefined;
  const asked = new Promise<void>(resolve => (listening = resolve));
  let timer: NodeJS.Timeout | undefined;
  const keyMonth = (): void => {
    for (const digit of ['0', '3']) caller.press(digit);
  };
  const show = (event: CallEvent): void => {
    const line = event.kind === 'transcript.partial' ? undefined : eventLine(event);
    if (line !== undefined) printText(line);
    if (event.kind === 'playback.ended') listening();
    // The keypad is there for a month that the recogniser has lost.
    if (event.kind === 'flow.entered' && event.step === 'month')
      timer = setTimeout(() => keyMonth(), KEYS_AFTER_MS);
    if (event.kind === 'flow.collected') clearTimeout(timer);
  };
  const onTransfer = (destination: string): void =>
    printText(`\nThe platform is told to put the call through to the queue "${destination}".\n`);
  const start = { language: 'en', from: NUMBER, to: '+15550199', direction: 'inbound' };
  const caller = await SoloCaller.call(httpOrigin, start, { onEvent: show, onTransfer });
  await Promise.race([asked, caller.closed]);
  await Promise.race([caller.say(samples), caller.closed]);
  await caller.closed;
}

async function readCaller(): Promise<Int16Array> {
  const { runs } = await decodeFile(CALLER, { sampleRateHz: 8000 });
  const parts: number[] = [];
  for await (const [run] of runs) parts.push(...(run ?? []));
  return Int16Array.from(parts);
}
