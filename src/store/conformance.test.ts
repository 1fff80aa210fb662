import test from 'ava';
import type { AppendEffects, DeliveryLedger } from '../call/delivery.js';
import type { CallEvent, NewCallEvent } from '../call/events.js';
import { CONFORMANCE } from './conformance.js';
import type { CallFilter, Store } from './store.js';
import { runCase } from './testing/temporary.js';

/** A store that is right but for the methods given. */
function with_(store: Store, wrong: Partial<Store>): Store {
  return new Proxy(store, {
    get: (target, key: keyof Store) => {
      const own = target[key];
      return wrong[key] ?? (typeof own === 'function' ? (own as () => unknown).bind(target) : own);
    },
  });
}

/** A store whose deliveries are right but for the methods given. */
function withLedger(store: Store, wrong: (ledger: DeliveryLedger) => Partial<DeliveryLedger>): Store {
  return with_(store, { deliveries: { ...store.deliveries, ...wrong(store.deliveries) } });
}

/** Ways for a store to be wrong, each with a word of the title of a case that must notice. */
const DEFECTS: readonly (readonly [string, RegExp, (store: Store) => Store])[] = [
  [
    'counts from 1',
    /numbers 0, 1, 2/,
    store =>
      with_(store, {
        append: async (id, events) => (await store.append(id, events)).map(e => ({ ...e, seq: e.seq + 1 })),
      }),
  ],
  [
    'forgets the second half of every append',
    /numbers 0, 1, 2/,
    store =>
      with_(store, { append: (id, events) => store.append(id, events.slice(0, (events.length + 1) / 2)) }),
  ],
  [
    'mixes calls up',
    /at the same time/,
    store => with_(store, { append: (_, events) => store.append('call-0', events) }),
  ],
  [
    'loses what is not ASCII',
    /every field as it was/,
    store =>
      with_(store, {
        append: (id, events) =>
          store.append(id, JSON.parse(JSON.stringify(events).replace(/[^ -~]/g, '?')) as NewCallEvent[]),
      }),
  ],
  [
    'reads only the first page of a log',
    /thousands of events/,
    store => with_(store, { events: (id, from) => first(store.events(id, from), 500) }),
  ],
  [
    'keeps partials',
    /partial transcripts/,
    store =>
      with_(store, {
        append: (id, events) =>
          store.append(
            id,
            events.map(e => (e.kind === 'transcript.partial' ? { kind: 'audio.paused', tMs: e.tMs } : e)),
          ),
      }),
  ],
  [
    'takes events of calls that never began',
    /begins once/,
    store => with_(store, { append: (id, events) => store.append(id, events).catch(() => []) }),
  ],
  [
    'never ends a call',
    /live from its start/,
    store => with_(store, { call: async id => endless(await store.call(id)) }),
  ],
  [
    'gives turns as they came',
    /order they began/,
    store => with_(store, { turns: async id => [...(await store.turns(id))].reverse() }),
  ],
  [
    'repeats an item at the turn of a page',
    /neither repeat/,
    store => with_(store, { calls: filter => store.calls(upTo(filter)) }),
  ],
  [
    'takes no notice of the caller',
    /narrowed by time/,
    store => with_(store, { calls: filter => store.calls(without(filter, 'from')) }),
  ],
  [
    'takes any filter',
    /makes no sense/,
    store => with_(store, { calls: filter => store.calls(filter).catch(() => ({ items: [] })) }),
  ],
  [
    'minds accents',
    /case and diacritics/,
    store => with_(store, { search: (text, f) => store.search(/[^ -~]/.test(text) ? 'zzz' : text, f) }),
  ],
  [
    'searches for any of the words',
    /all words must occur/,
    store => with_(store, { search: (text, f) => store.search(text.split(' ')[0] ?? '', f) }),
  ],
  [
    'searches all calls',
    /pass the filter/,
    store => with_(store, { search: (text, f) => store.search(text, without(f, 'since')) }),
  ],
  [
    'only says that it deleted',
    /deleted call is gone/,
    store => with_(store, { delete: () => Promise.resolve(true) }),
  ],
  [
    'leaves cut calls live',
    /marked interrupted/,
    store => with_(store, { markInterrupted: () => Promise.resolve([]) }),
  ],
  [
    'does not stop rebuilding',
    /rebuilding every view/,
    store => with_(store, { rebuild: () => store.rebuild() }),
  ],
  [
    'answers after it was closed',
    /afterwards the store refuses/,
    store => with_(store, { call: id => store.call(id).catch(() => undefined) }),
  ],
  [
    'enqueues deliveries in an append of their own',
    /or neither is/,
    store =>
      with_(store, {
        append: async (id, events, { deliveries, ...more }: AppendEffects = {}) => {
          if (deliveries !== undefined) await store.append(id, [], { deliveries });
          return store.append(id, events, more);
        },
      }),
  ],
  [
    'gives a key a second time another name',
    /a key is enqueued once/,
    store => with_(store, { append: (id, events, more) => store.append(id, events, renamed(more)) }),
  ],
  [
    'makes all that waits due',
    /holds back those behind/,
    store =>
      withLedger(store, ledger => ({ due: destination => ledger.list({ state: 'waiting', destination }) })),
  ],
  [
    'takes no notice of the time',
    /waits for its time/,
    store => withLedger(store, ledger => ({ due: (to, _, limit) => ledger.due(to, Infinity, limit) })),
  ],
  [
    'lists dead deliveries of all destinations',
    /listed and re-sent/,
    store =>
      withLedger(store, ledger => ({ list: filter => ledger.list({ ...filter, destination: undefined }) })),
  ],
  [
    'keeps what was replaced',
    /takes the place/,
    store =>
      with_(store, {
        append: (id, events, more = {}) =>
          store.append(id, events, {
            ...more,
            deliveries: more.deliveries?.map(delivery => ({ ...delivery, subject: undefined })),
          }),
      }),
  ],
  [
    'expects nothing',
    /expects a number/,
    store =>
      with_(store, {
        append: (id, events, more) => store.append(id, events, { ...more, expectedSeq: undefined }),
      }),
  ],
  [
    'forgets deliveries when it rebuilds',
    /survive a rebuild/,
    store =>
      with_(store, {
        rebuild: async () => {
          await store.deliveries.drop((await store.deliveries.list({})).map(({ id }) => id));
        },
      }),
  ],
];

let renames = 0;
function renamed(effects: AppendEffects = {}): AppendEffects {
  const deliveries = effects.deliveries?.map(d => ({ ...d, key: `${d.key}-${(renames += 1)}` }));
  return { ...effects, ...(deliveries && { deliveries }) };
}

async function* first(events: AsyncIterable<CallEvent>, count: number): AsyncGenerator<CallEvent> {
  let left = count;
  for await (const event of events) if (left-- > 0) yield event;
}

function without(filter: CallFilter, key: keyof CallFilter): CallFilter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => name !== key));
}

function endless(call: Awaited<ReturnType<Store['call']>>): typeof call {
  return call && { ...call, state: 'live' };
}

// The cursor is thrown away once, so the first page comes twice.
let thrown = false;
function upTo({ cursor, ...filter }: CallFilter): CallFilter {
  const again = cursor !== undefined && !thrown;
  thrown ||= again;
  return again || cursor === undefined ? filter : { ...filter, cursor };
}

for (const [defect, title, wrap] of DEFECTS) {
  test.serial(`the suite notices a store that ${defect}`, async t => {
    const found = CONFORMANCE.filter(c => title.test(c.title));
    t.is(found.length, 1, 'the defect names one case');
    // What is wrong is wrong without a second thread for reading too, and found sooner.
    await t.throwsAsync(runCase(found[0]!.run, wrap, false), { any: true });
  });
}
