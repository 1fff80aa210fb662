/**
 * Summaries approved over HTTP on a service that is killed meanwhile, to systems of record that fail at random: what is
 * lost, and what is there twice.
 */
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import type { NewCallEvent } from '../../call/events.js';
import { ended, said, started } from '../../store/conformance/samples.js';
import { openSqliteStore } from '../../store/sqlite/sqlite.js';
import type { Store } from '../../store/store.js';
import type { FailingVendors } from './vendors.js';

/** A service process. */
export interface RunningService {
  readonly child: ChildProcess;
  readonly httpOrigin: string;
  readonly exited: Promise<unknown>;
}

/** What a run needs. */
export interface OutboxRun {
  readonly summaries: number;
  /** How often the service is killed. */
  readonly kills: number;
  readonly dataDir: string;
  readonly vendors: FailingVendors;
  /** Starts the service with settings added to its own. */
  readonly start: (env: Record<string, string>) => Promise<RunningService>;
}

/** What came of it. */
export interface OutboxFigures {
  readonly seconds: number;
  /** Deliveries that were given up on at first, and sent again by hand. */
  readonly resent: number;
  /** By system: records that are missing, that are there twice, and whose text is not the one approved. */
  readonly wrong: readonly { readonly system: string; lost: number; doubled: number; differing: number }[];
  /** Calls whose log does not say exactly once for every system that it was written. */
  readonly wrongLogs: number;
}

const KEY = 'the-key-of-the-run';
const SETTINGS = {
  PARLEY_AUTH_API_KEYS: `[${KEY}]`,
  PARLEY_CRM_TIMEOUT_MS: '400',
  PARLEY_OUTBOX_CONCURRENCY: '8',
  PARLEY_OUTBOX_FIRST_RETRY_MS: '10',
  PARLEY_OUTBOX_MAX_RETRY_MS: '100',
  PARLEY_OUTBOX_BREAK_MS: '20',
  PARLEY_OUTBOX_MAX_ATTEMPTS: '100',
};
const SYSTEMS = 5;

/** Runs it. */
export async function runOutbox(run: OutboxRun): Promise<OutboxFigures> {
  const store = await openSqliteStore({ file: join(run.dataDir, 'parley.sqlite') });
  try {
    const calls = Array.from({ length: run.summaries }, (_, i) => `call-${i}`);
    await Promise.all(calls.map((callId, i) => store.append(callId, eventsOf(i))));
    const began = performance.now();
    const env = { ...SETTINGS, ...run.vendors.env };
    let service = await run.start(env);
    const resent = { count: 0 };
    // Whoever approves does so over every restart of the service: what was not answered is asked again.
    const approving = approveAll(calls, () => service.httpOrigin);
    for (let kill = 1; kill <= run.kills; kill++) {
      await arrived(store, (SYSTEMS * run.summaries * kill) / (run.kills + 1), resent);
      service.child.kill('SIGKILL');
      await service.exited;
      service = await run.start(env);
    }
    await approving;
    await arrived(store, SYSTEMS * run.summaries, resent);
    const seconds = (performance.now() - began) / 1000;
    service.child.kill('SIGTERM');
    await service.exited;
    const wrongLogs = await countWrongLogs(store, calls);
    return { seconds, resent: resent.count, wrong: compare(calls, run.vendors), wrongLogs };
  } finally {
    await store.close();
  }
}

const textOf = (callId: string): string => `Résumé approuvé de ${callId}.`;

function eventsOf(index: number): NewCallEvent[] {
  const drafted: NewCallEvent = {
    kind: 'summary.drafted',
    tMs: 1000,
    language: 'fr',
    text: textOf(`call-${index}`),
    sentences: [],
    wording: 'extract',
    categories: [],
    fields: {},
    missing: [],
  };
  return [started(), said('bonjour'), drafted, ended()];
}

async function approveAll(calls: readonly string[], origin: () => string): Promise<void> {
  const left = [...calls];
  const worker = async (): Promise<void> => {
    for (let callId = left.pop(); callId !== undefined; callId = left.pop()) {
      while (!(await approved(callId, origin()))) await new Promise(resolve => setTimeout(resolve, 50));
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

async function approved(callId: string, origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/v1/calls/${callId}/summary/approve`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ version: 1, by: 'Zoé' }),
    });
    return response.ok;
  } catch {
    return false;
  }
}

/** Waits until so many deliveries have arrived; what is dead is sent again, as an operator would. */
async function arrived(store: Store, count: number, resent: { count: number }): Promise<void> {
  for (;;) {
    const [delivered, dead] = await Promise.all([
      store.deliveries.list({ state: 'delivered', limit: 1_000_000 }),
      store.deliveries.list({ state: 'dead' }),
    ]);
    if (delivered.length >= count) return;
    if (dead.length > 0) resent.count += await store.deliveries.resend(dead.map(({ id }) => id));
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

function compare(calls: readonly string[], vendors: FailingVendors): OutboxFigures['wrong'] {
  return [...vendors.holdings()].map(([system, records]) => {
    const held = new Set(records.map(({ externalId }) => externalId));
    return {
      system,
      lost: calls.filter(callId => !held.has(callId)).length,
      doubled: records.length - held.size,
      differing: records.filter(({ externalId, text }) => !text.includes(textOf(externalId))).length,
    };
  });
}

async function countWrongLogs(store: Store, calls: readonly string[]): Promise<number> {
  let wrong = 0;
  for (const callId of calls) {
    const steps: string[] = [];
    for await (const event of store.events(callId)) {
      if (event.kind === 'summary.approved') steps.push('approved');
      if (event.kind === 'summary.written') steps.push(event.destination);
    }
    const expected = ['approved', 'file', 'hubspot', 'salesforce', 'webhook', 'zendesk'];
    if (JSON.stringify(steps.sort()) !== JSON.stringify(expected)) wrong++;
  }
  return wrong;
}
