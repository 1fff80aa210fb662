/** The end of the demo: the recap that was found, the fields it filled, and the record that a local CRM received. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { CrmRecord } from '../actions/crm/crm.js';
import { readState } from '../actions/approve/state.js';
import { clock } from '../cli/replay/watch.js';
import { printText } from '../cli/output.js';
import type { Store } from '../store/store.js';

/** A CRM on this machine that takes signed webhooks. */
export interface LocalCrm {
  /** Settings that make the service write to it. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Resolves when the first record has arrived and its signature was right. */
  readonly received: Promise<CrmRecord>;
  close(): void;
}

const SECRET = `whsec_${Buffer.from('a secret that only the demo has!').toString('base64')}`;

/** Starts the CRM on a free port. */
export async function startLocalCrm(): Promise<LocalCrm> {
  let took: (record: CrmRecord) => void = () => undefined;
  const received = new Promise<CrmRecord>(resolve => (took = resolve));
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      try {
        const body = Buffer.concat(chunks).toString();
        const event = new Webhook(SECRET).verify(body, request.headers as Record<string, string>);
        took((event as { data: CrmRecord }).data);
        response.writeHead(204).end();
      } catch {
        response.writeHead(401).end();
      }
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    options: {
      'crm.write': ['webhook'],
      'crm.webhook.url': `http://127.0.0.1:${port}/calls`,
      'crm.webhook.secrets': [SECRET],
      'outbox.allowedNetworks': ['127.0.0.1'],
    },
    received,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Shows the recap and the draft of a call, approves it over HTTP, and shows what the CRM received. */
export async function showRecord(
  store: Store,
  callId: string,
  { crm, httpOrigin, signal }: { crm: LocalCrm; httpOrigin: string; signal: AbortSignal },
): Promise<void> {
  await showRecap(store, callId);
  const { content, version } = await readState(store.events(callId));
  printText(`\nThe draft that the agent is shown:\n\n  ${content.text}\n`);
  for (const [name, values] of Object.entries(content.fields)) printText(`  ${name}: ${values.join('; ')}`);
  if (content.categories.length > 0) printText(`  categories: ${content.categories.join(', ')}`);
  const response = await fetch(`${httpOrigin}/v1/calls/${callId}/summary/approve`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version, by: 'demo' }),
    signal,
  });
  if (!response.ok) return printText(`\nIt could not be approved: ${await response.text()}`);
  const record = await crm.received;
  printText('\nApproved. The record that the CRM on this machine received, signed:\n');
  for (const line of JSON.stringify(record, null, 2).split('\n')) printText(`  ${line}`);
}

async function showRecap(store: Store, callId: string): Promise<void> {
  let found = false;
  for await (const event of store.events(callId)) {
    if (event.kind !== 'recap.found' || event.state !== 'final') continue;
    found = true;
    const sure = `${Math.round(event.confidence * 100)} %${event.confirmed ? ', the caller agreed' : ''}`;
    printText(
      `\nThe agent sums up at ${clock(event.startMs)} to ${clock(event.endMs)} (${sure}):\n\n  "${event.text}"`,
    );
  }
  if (!found) printText('\nThe agent did not sum the call up.');
}
