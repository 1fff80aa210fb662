/** `parley outbox`: what is to be delivered to other systems, and what was given up on. */
import type { Command } from 'commander';
import type { Delivery, DeliveryFilter, DeliveryState } from '../call/delivery.js';
import { ParleyError } from '../call/errors.js';
import { loadConfig } from '../config/config.js';
import type { Store } from '../store/store.js';
import { openStore } from './open-store.js';
import { printJsonLine, printText, remark } from './output.js';
import { refuseUnused } from './unused.js';

const STATES: readonly DeliveryState[] = ['waiting', 'delivered', 'dead', 'dropped'];
const PAGE = 500;

interface Options {
  readonly state?: string;
  readonly destination?: string;
  readonly call?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** Registers the commands. */
export function registerOutbox(program: Command): void {
  const outbox = program.command('outbox').description('deliveries to other systems');
  const narrowed = (name: string, what: string): Command =>
    outbox
      .command(name)
      .description(what)
      .option('--destination <name>', 'only those to this destination')
      .option('--call <id>', 'only those about this call');
  const run = <T>(work: (store: Store) => Promise<T>): Promise<T> => withStore(program, work);
  narrowed('list', 'list deliveries that have not arrived (dead and waiting ones)')
    .option('--state <state>', `only those in this state: ${STATES.join(', ')}`)
    .option('--json', 'print JSONL')
    .action((options: Options) => run(store => list(store, options)));
  narrowed('retry [ids...]', 'send dead deliveries again')
    .option('--all', 'all dead ones')
    .action((ids: string[], options: Options) =>
      run(async store => {
        const which = await chosen(store, ids, options, ['dead']);
        const count = await store.deliveries.resend(which);
        printText(`${count} to be sent again`);
        requireAll(which.length - count, ids, 'dead');
      }),
    );
  narrowed('drop [ids...]', 'give waiting and dead deliveries up for ever')
    .option('--all', 'all that have not arrived')
    .action((ids: string[], options: Options) =>
      run(async store => {
        const which = await chosen(store, ids, options, ['dead', 'waiting']);
        const count = await store.deliveries.drop(which);
        printText(`${count} dropped`);
        requireAll(which.length - count, ids, 'dead or waiting');
      }),
    );
}

async function withStore<T>(program: Command, work: (store: Store) => Promise<T>): Promise<T> {
  const config = loadConfig({ file: program.opts<{ config?: string }>().config });
  const store = await openStore(config, { owner: false, mustExist: true });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function list(store: Store, options: Options): Promise<void> {
  const { state } = options;
  const states = state === undefined ? (['dead', 'waiting'] as const) : [stateOf(state)];
  let count = 0;
  for await (const delivery of deliveries(store, filterOf(options), states)) {
    count += 1;
    const { payload: _, ...shown } = delivery;
    if (options.json) await printJsonLine(shown);
    else printText(line(delivery));
  }
  if (count === 0) remark('no deliveries');
}

function stateOf(text: string): DeliveryState {
  const found = STATES.find(state => state === text);
  if (found !== undefined) return found;
  throw new ParleyError('BAD_ARGUMENT', `--state must be one of ${STATES.join(', ')}, found ${text}.`, {
    field: 'state',
  });
}

function filterOf({ destination, call }: Options): DeliveryFilter {
  return { destination, callId: call };
}

async function* deliveries(
  store: Store,
  filter: DeliveryFilter,
  states: readonly DeliveryState[],
): AsyncGenerator<Delivery> {
  for (const state of states) {
    for (let after = 0; ;) {
      const page = await store.deliveries.list({ ...filter, state, after, limit: PAGE });
      yield* page;
      if (page.length < PAGE) break;
      after = page.at(-1)!.id;
    }
  }
}

async function chosen(
  store: Store,
  ids: readonly string[],
  options: Options,
  states: readonly DeliveryState[],
): Promise<number[]> {
  const wrong = ids.find(id => !/^\d+$/.test(id));
  if (wrong !== undefined)
    throw new ParleyError('BAD_ARGUMENT', 'A delivery is named by its number.', { field: 'ids' });
  if (ids.length > 0) {
    refuseUnused(options, ['all', 'destination', 'call'], 'chooses among all deliveries: name none');
    return [...new Set(ids.map(Number))];
  }
  if (!options.all)
    throw new ParleyError('BAD_ARGUMENT', 'Name deliveries, or pass --all.', { field: 'ids' });
  const all: number[] = [];
  for await (const { id } of deliveries(store, filterOf(options), states)) all.push(id);
  return all;
}

/** Of deliveries named by their numbers all must have been meant right; of all deliveries some may just have arrived. */
function requireAll(missing: number, ids: readonly string[], state: string): void {
  if (missing === 0 || ids.length === 0) return;
  const none =
    ids.length === 1 ? `Delivery ${ids[0]} is` : `${missing} of the ${ids.length} deliveries named are`;
  throw new ParleyError(
    'NOT_FOUND',
    `${none} not there or not ${state}; parley outbox list shows those that are.`,
    {
      field: 'ids',
    },
  );
}

function line({
  id,
  state,
  destination,
  callId,
  key,
  attempts,
  errorCode = '-',
  notBeforeMs,
}: Delivery): string {
  const next = state === 'waiting' ? `  not before ${new Date(notBeforeMs).toISOString()}` : '';
  return `${id}  ${state}  ${destination}  ${callId}  ${key}  failed ${attempts}x ${errorCode}${next}`;
}
