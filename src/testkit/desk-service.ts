/**
 * A service for tests of the agent's desk: real sockets, records in a real file, a trained model, a plan, processes.
 * The recogniser alone is scripted: key N makes it hear line N.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import type { ServiceParts } from '../app.js';
import type { CallStage } from '../call/stage.js';
import { encodeModel } from '../understanding/intents/model-file.js';
import { trainIntents } from '../understanding/intents/train.js';
import { MULAW } from './bystander.js';
import { recordsFile } from './records.js';
import { startTestService } from './service.js';
import type { TestService } from './service.js';
import { said } from './stagecall.js';
import { TestClient } from './wsclient.js';

/** What the caller says, by key. */
export const LINES: readonly string[] = [
  '',
  'i am very angry i have a question about my february invoice',
  'the march invoice please my bill is wrong',
  'i lost my card',
];

const PLAN = `
destinations: { billing: , cards: , desk: }
rules:
  - { name: invoice, when: { intent: invoice }, to: billing, process: explain-invoice, priority: 40 }
  - { name: card, when: { intent: card }, to: cards }
default: { to: desk }
`;

const PROCESSES = `
processes:
  explain-invoice:
    title: { en: Explain an invoice, nl: Een factuur uitleggen }
    steps:
      - { en: Open the invoice, nl: Open de factuur }
      - { en: Compare it with last month, nl: Vergelijk met vorige maand }
  block-card: { steps: [Block the card] }
`;

const EXAMPLES = {
  invoice: [
    'a question about my invoice',
    'my bill is wrong',
    'why this amount on the invoice',
    'the march invoice',
  ],
  card: ['i lost my card', 'my card was stolen', 'please block my card', 'card gone'],
};

let model: Uint8Array | undefined;

function trained(): Uint8Array {
  const examples = Object.entries(EXAMPLES).flatMap(([intent, texts]) =>
    texts.map(text => ({ text, intent })),
  );
  const descriptions = [
    { name: 'invoice', title: 'a question about an invoice' },
    { name: 'card', title: 'a lost card', process: 'block-card' },
  ];
  model ??= encodeModel(trainIntents({ examples, descriptions }, { language: 'en', seed: 1 }).data);
  return model;
}

/** Hears line N when key N is pressed. */
const script: CallStage = {
  name: 'script',
  whenBehind: 'drop',
  open: call => ({
    onEvent: event => {
      if (event.kind !== 'dtmf') return;
      const {
        callId: _,
        seq: __,
        ...final
      } = said(LINES[Number(event.digit)] ?? '', 1000, 5000, `u${event.digit}`);
      call.emit(final);
    },
  }),
};

/** Starts the service; files and service go when the test ends. */
export async function startDeskService(
  t: ExecutionContext,
  options: Readonly<Record<string, unknown>> = {},
  parts: Partial<ServiceParts> = {},
): Promise<TestService> {
  const dir = mkdtempSync(join(tmpdir(), 'parley-desk-'));
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(dir, name), content);
    return join(dir, name);
  };
  const service = await startTestService(
    {
      'understanding.intents': { en: write('en.model', trained()) },
      'routing.plan': write('routing.yaml', PLAN),
      'pop.processes': write('processes.yaml', PROCESSES),
      'records.file': recordsFile(t),
      'records.callingCode': '31',
      'records.timeoutMs': 20_000,
      'pop.lookupWaitMs': 10_000,
      'routing.popWaitMs': 10_000,
      ...options,
    },
    { stages: [script], ...parts },
  );
  t.teardown(async () => {
    await service.close(0);
    rmSync(dir, { recursive: true });
  });
  return service;
}

/** A platform that has put a call through, and presses keys. */
export async function platformCall(
  service: TestService,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<TestClient> {
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  client.send({ ...MULAW, from: '+31612345678', ...fields });
  await client.message('started');
  return client;
}
