import { Ajv2020 } from 'ajv/dist/2020.js';
import test from 'ava';
import { callEvent } from '../../call/events.js';
import { FULL_LOG as LOG } from '../../testkit/full-log.js';
import { fromVcon } from './read.js';
import { VCON_SCHEMA } from './schema.js';
import { checkVcon, contentHash } from './vcon.js';
import { toVcon } from './write.js';

const NOW = { now: '2026-03-18T12:00:00.000Z' };
const inline = { ...NOW, recording: { kind: 'inline' as const, bytes: Buffer.from([1, 2, 255]) } };
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a call is written with parties, dialog, analysis and attachments where the draft has them', t => {
  const vcon = checkVcon(sent(toVcon(LOG, inline)));
  t.is(vcon.vcon, '0.4.0');
  t.regex(vcon.uuid, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  t.deepEqual(vcon.parties, [
    {
      tel: '+31612345678',
      name: 'Jan de Vries 😀',
      validation: 'records-number',
      type: 'person',
      role: 'customer',
    },
    { name: 'anna', type: 'person', role: 'agent' },
    { name: 'Parley', type: 'bot' },
    { type: 'organization', dept: 'billing' },
  ]);
  t.like(vcon.dialog?.[0], {
    type: 'recording',
    start: '2026-03-18T10:00:00.000Z',
    duration: 30.5,
    parties: [0, 1],
    message_id: 'pbx-7',
    mediatype: 'audio/x-wav',
    encoding: 'base64url',
    body: 'AQL_',
    content_hash: contentHash(Buffer.from([1, 2, 255])),
    party_history: [{ party: 0, time: '2026-03-18T10:00:00.500Z', event: 'keydown', button: '5' }],
  });
  t.like(vcon.dialog?.[1], {
    type: 'transfer',
    transferee: 0,
    transferor: 2,
    transfer_target: 3,
    original: 0,
  });
  t.deepEqual(
    vcon.analysis?.map(({ type, schema }) => `${type} ${schema ?? 'text'}`),
    [
      'transcript parley-transcript-1',
      'report parley-summary-1',
      'report parley-recap-1',
      'report parley-prosody-1',
      'sentiment parley-sentiment-1',
      'summary text',
    ],
  );
  t.is(vcon.analysis?.at(-1)?.body, 'The caller asks about an invoice.');
  t.is(vcon.subject, 'invoice');
});

test('the summary for others is the version that was approved, or else the one written last', t => {
  const summaryOf = (...more: readonly object[]): unknown => {
    const log = [...LOG, ...more].map((event, seq) => callEvent.parse({ ...event, callId: 'call.a:1', seq }));
    return toVcon(log, NOW).analysis?.find(({ type }) => type === 'summary')?.body;
  };
  const at = '2026-03-18T10:05:00.000Z';
  const edited = (version: number): object => {
    const content = { text: `version ${version}`, categories: [], fields: {} };
    return { kind: 'summary.edited', tMs: 40_000, version, by: 'anna', at, ...content };
  };
  const approved = {
    kind: 'summary.approved',
    tMs: 50_000,
    by: 'anna',
    at,
    unattended: false,
    destinations: [],
  };
  t.is(summaryOf(edited(2)), 'version 2');
  t.is(summaryOf(edited(2), { ...approved, version: 2 }, edited(3)), 'version 2');
  t.is(summaryOf({ ...approved, version: 1 }, edited(2)), 'The caller asks about an invoice.');
});

test('what was written is read back event by event, with the recording', t => {
  const { callId, events, recording, leftOut } = fromVcon(checkVcon(sent(toVcon(LOG, inline))));
  t.is(callId, 'call.a:1');
  t.deepEqual(
    events,
    LOG.map(({ callId: _c, seq: _s, ...event }) => event),
  );
  t.deepEqual(recording, Buffer.from([1, 2, 255]));
  t.deepEqual(leftOut, []);
});

test('the uuid is the same however often a call is written, and another for another call', t => {
  const other = LOG.map(event => ({ ...event, callId: 'call.b' }));
  t.is(toVcon(LOG, NOW).uuid, toVcon(LOG, { now: '2027-01-01T00:00:00.000Z' }).uuid);
  t.not(toVcon(LOG, NOW).uuid, toVcon(other, NOW).uuid);
});

test('a recording outside is an https address with its hash; it is not taken as being there', t => {
  const hash = contentHash(Buffer.from('wav'));
  const recording = { kind: 'external' as const, url: 'https://rec.example/c.wav', hash };
  const vcon = checkVcon(sent(toVcon(LOG, { ...NOW, recording })));
  t.like(vcon.dialog?.[0], {
    url: 'https://rec.example/c.wav',
    content_hash: hash,
    mediatype: 'audio/x-wav',
  });
  t.is(vcon.dialog?.[0]?.body, undefined);
  const read = fromVcon(vcon);
  t.false(read.events.some(event => event.kind === 'recording.stored'));
  t.deepEqual(read.leftOut, ['the recording, which is not inside']);
});

test('a call that nobody answered is incomplete, and one with one side has one party and the service', t => {
  const [started, ended] = [LOG[0]!, LOG.at(-1)!];
  const none = [started, { ...ended, seq: 1, tMs: 0, durationMs: 0, reason: 'error' }].map(e =>
    callEvent.parse(e),
  );
  t.like(checkVcon(sent(toVcon(none, NOW))).dialog?.[0], { type: 'incomplete', disposition: 'failed' });
  const alone = [callEvent.parse({ ...started, channels: [{ role: 'caller' }] }), ...LOG.slice(1)];
  const { parties = [], dialog = [] } = checkVcon(sent(toVcon(alone, NOW)));
  t.is(parties.length, 3);
  t.deepEqual(dialog[0]?.parties, [0]);
});

test('five thousand utterances, emoji and right-to-left text come back as they were', t => {
  const [started, , , final] = LOG;
  const many = Array.from({ length: 5000 }, (_, i) => ({
    ...final,
    seq: i + 1,
    utteranceId: `u${i}`,
    text: `שלום 😀 ${i}`,
  }));
  const log = [started, ...many].map(event => callEvent.parse(event));
  t.deepEqual(
    fromVcon(checkVcon(sent(toVcon(log, NOW)))).events,
    log.map(({ callId: _c, seq: _s, ...event }) => event),
  );
});

const base = {
  vcon: '0.4.0',
  uuid: '018bcfe5-6800-8626-9e41-346b98451fa5',
  created_at: '2026-03-18T10:00:00Z',
};
const record = { type: 'recording', start: '2026-03-18T10:00:00Z' };
const text = { mediatype: 'text/plain', body: 'x', encoding: 'none' };

test('the smallest vCon, and one without a version, are vCons', t => {
  t.notThrows(() => checkVcon(base));
  t.notThrows(() =>
    checkVcon({
      uuid: base.uuid,
      created_at: base.created_at,
      parties: [{}],
      dialog: [{ ...record, parties: [0] }],
    }),
  );
});

for (const [what, value, field] of [
  ['nothing', null, ''],
  ['a list', [], ''],
  ['no uuid', { created_at: base.created_at }, ''],
  ['a uuid that is none', { ...base, uuid: 'x' }, 'uuid'],
  ['another version', { ...base, vcon: '0.0.1' }, 'vcon'],
  ['a time in words', { ...base, created_at: 'yesterday' }, 'created_at'],
  ['a day without a time', { ...base, created_at: '2026-03-18' }, 'created_at'],
  ['an extension it cannot do without', { ...base, critical: ['never-heard-of'] }, 'critical'],
  ['a dialog of no known type', { ...base, dialog: [{ ...record, type: 'transcript' }] }, 'dialog.0.type'],
  ['a recording that never began', { ...base, dialog: [{ type: 'recording' }] }, 'dialog.0'],
  [
    'content inside and outside',
    { ...base, dialog: [{ ...record, ...text, url: 'https://x.example/', content_hash: 'sha512-x' }] },
    'dialog.0',
  ],
  [
    'content without its encoding',
    { ...base, dialog: [{ ...record, body: 'x', mediatype: 'text/plain' }] },
    'dialog.0',
  ],
  ['content without its type', { ...base, dialog: [{ ...record, body: 'x', encoding: 'none' }] }, 'dialog.0'],
  [
    'binary content that is no text',
    { ...base, dialog: [{ ...record, body: 5, encoding: 'base64url', mediatype: 'audio/x-wav' }] },
    'dialog.0.body',
  ],
  [
    'content outside without a hash',
    { ...base, dialog: [{ ...record, url: 'https://x.example/' }] },
    'dialog.0',
  ],
  [
    'content outside over plain http',
    { ...base, dialog: [{ ...record, url: 'http://x.example/', content_hash: 'sha512-x' }] },
    'dialog.0.url',
  ],
  [
    'an incomplete call without a reason',
    { ...base, dialog: [{ ...record, type: 'incomplete' }] },
    'dialog.0',
  ],
  ['a transfer with content', { ...base, dialog: [{ type: 'transfer', ...text }] }, 'dialog.0'],
  [
    'a party that is not there',
    { ...base, parties: [{}], dialog: [{ ...record, parties: [0, 1] }] },
    'dialog.0.parties',
  ],
  ['a negative length', { ...base, dialog: [{ ...record, duration: -1 }] }, 'dialog.0.duration'],
  [
    'a key without a button',
    {
      ...base,
      parties: [{}],
      dialog: [{ ...record, party_history: [{ party: 0, time: base.created_at, event: 'keydown' }] }],
    },
    'dialog.0.party_history.0',
  ],
  ['an analysis of nobody', { ...base, analysis: [{ type: 'summary', ...text }] }, 'analysis.0'],
  [
    'an analysis of a dialog that is not there',
    { ...base, analysis: [{ type: 'summary', vendor: 'x', dialog: 3 }] },
    'analysis.0.dialog',
  ],
  [
    'an attachment of nobody',
    { ...base, attachments: [{ start: base.created_at, dialog: 0, ...text }] },
    'attachments.0',
  ],
  ['two predecessors', { ...base, redacted: { uuid: base.uuid }, amended: { uuid: base.uuid } }, ''],
] as const) {
  test(`a vCon with ${what} is refused, naming the field`, t => {
    const error = t.throws(() => checkVcon(value), { code: 'FILE_INVALID' });
    t.is((error as { field?: string } | undefined)?.field, field);
  });
}

test('the schema is one, strictly read', t => {
  t.notThrows(() =>
    new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true }).compile(
      VCON_SCHEMA,
    ),
  );
});

for (const [what, change, field] of [
  ['an event missing', (events: { seq: number }[]) => events.splice(1, 1), 'attachments'],
  ['an event twice', (events: { seq: number }[]) => events.push(events[1]!), 'attachments'],
  ['an event that is none', (events: { kind?: string }[]) => (events[1]!.kind = 'nonsense'), 'events.1.kind'],
  ['an event with a wrong value', (events: { tMs?: unknown }[]) => (events[0]!.tMs = 'soon'), 'events.0.tMs'],
] as const) {
  test(`a log inside with ${what} is refused`, t => {
    const vcon = sent(toVcon(LOG, NOW)) as { attachments: { body: { events: never[] } }[] };
    (change as (events: unknown[]) => void)(vcon.attachments[0]!.body.events);
    const error = t.throws(() => fromVcon(checkVcon(vcon)), { code: 'FILE_INVALID' });
    t.is((error as { field?: string } | undefined)?.field, field);
  });
}

test('a recording that was changed does not match its hash', t => {
  const vcon = sent(toVcon(LOG, inline)) as { dialog: { body: string }[] };
  vcon.dialog[0]!.body = 'AQL-';
  t.throws(() => fromVcon(checkVcon(vcon)), { code: 'FILE_INVALID', message: /hashed/ });
});

test('of a vCon of others the parties, texts and times are taken, and the rest is said to be left out', t => {
  const vcon = checkVcon({
    ...base,
    parties: [
      { tel: 'tel:+15551230001', name: 'Alice' },
      { name: 'Bob', role: 'agent' },
    ],
    dialog: [
      {
        type: 'text',
        start: '2026-03-18T10:00:10Z',
        parties: [1],
        mediatype: 'text/plain',
        body: 'hello alice',
        encoding: 'none',
      },
      {
        type: 'text',
        start: '2026-03-18T10:00:00Z',
        duration: 2.5,
        parties: [0, 1],
        mediatype: 'text/plain',
        body: 'aGVsbG8',
        encoding: 'base64url',
      },
    ],
    analysis: [{ type: 'summary', vendor: 'other', dialog: 0 }],
  });
  const { callId, events, leftOut } = fromVcon(vcon);
  t.is(callId, `vcon_${base.uuid}`);
  t.like(events[0], { kind: 'call.started', from: '+15551230001', startedAt: '2026-03-18T10:00:00.000Z' });
  t.deepEqual(
    events.filter(e => e.kind === 'transcript.final').map(e => `${e.startMs} ${e.role} ${e.text}`),
    ['0 caller hello', '10000 agent hello alice'],
  );
  t.deepEqual(leftOut, ['1 analyses']);
  for (const [seq, event] of events.entries()) t.notThrows(() => callEvent.parse({ ...event, callId, seq }));
});
