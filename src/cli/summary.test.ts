import { join } from 'node:path';
import test from 'ava';
import type { SummaryLabel } from '../actions/approve/labels.js';
import type { NewCallEvent } from '../call/events.js';
import { ended, said, started } from '../store/conformance/samples.js';
import { withFile, withStore } from '../store/testing/temporary.js';
import { runHere, runParley } from '../testkit/parley.js';

const drafted: NewCallEvent = {
  kind: 'summary.drafted',
  tMs: 1000,
  language: 'fr',
  text: 'Une facture.',
  sentences: [],
  wording: 'extract',
  categories: [],
  fields: {},
  missing: ['reason'],
};

test('a summary is shown, edited, approved and exported on the command line, and its delivery listed and dropped', async t => {
  await withFile(async file => {
    const dataDir = join(file, '..');
    await withStore({ file: join(dataDir, 'parley.sqlite') }, async store => {
      await store.append('a', [started(), said('ma facture'), drafted, ended()]);
    });
    const env = { PARLEY_STORE_DATA_DIR: dataDir, PARLEY_CRM_WRITE: '[file]' };
    const parley = (...args: string[]) => runHere(args, { env });
    t.regex(
      (await runParley(['summary', 'show', 'a'], { env })).out,
      /a: draft, version 1[\s\S]*missing: reason/,
    );
    const change = [
      '--by',
      'Zoé',
      '--text',
      'Mieux.',
      '--set',
      'reason=une facture',
      '--set',
      'follow_up=true',
    ];
    const edited = await parley('summary', 'edit', 'a', ...change, '--json');
    t.is(edited.code, 0, edited.err);
    t.like(JSON.parse(edited.out), {
      state: 'edited',
      version: 2,
      fields: { reason: ['une facture'], follow_up: [true] },
    });
    const stale = await parley('summary', 'approve', 'a', '--by', 'Ali', '--version', '1');
    t.is(stale.code, 1);
    t.regex(stale.err, /CONFLICT/);
    t.regex((await parley('summary', 'approve', 'a', '--by', 'Ali')).out, /a: approved, version 2/);
    const labels = await parley('summary', 'labels', '--jsonl');
    const label = JSON.parse(labels.out) as SummaryLabel;
    t.deepEqual(label.changed, ['text', 'fields.follow_up', 'fields.reason']);
    const listed = await parley('outbox', 'list', '--json');
    t.like(JSON.parse(listed.out), { key: 'file:a:v2', state: 'waiting', destination: 'file' });
    t.notRegex(listed.out, /Mieux/, 'a listing shows nothing of what was said');
    t.regex((await parley('outbox', 'retry', '--all')).out, /^0 to be sent again/);
    t.regex((await parley('outbox', 'drop', '1')).out, /^1 dropped/);
    const dead = { key: 'file:a:v9', destination: 'file', kind: 'summary', payload: { summary: 'secret' } };
    await withStore({ file: join(dataDir, 'parley.sqlite') }, async store => {
      await store.append('a', [], { deliveries: [dead] });
      const [waiting] = await store.deliveries.list({ state: 'waiting' });
      const settled = [{ id: waiting!.id, state: 'dead', errorCode: 'DELIVERY_REFUSED' }] as const;
      await store.append('a', [], { settled });
    });
    t.regex((await parley('outbox', 'list')).out, /dead {2}file {2}a.*DELIVERY_REFUSED/);
    t.regex((await parley('outbox', 'retry', '2')).out, /^1 to be sent again/);
    t.regex((await parley('outbox', 'list')).out, /waiting {2}file {2}a/);
    const again = await parley('outbox', 'retry', '2', '02');
    t.regex(again.out, /^0 to be sent again/, 'it is not dead any more');
    t.is(again.code, 1);
    t.regex(
      (await parley('outbox', 'retry', '99')).err,
      /Delivery 99 is not there or not dead; .* \[NOT_FOUND\]/,
    );
    t.regex(
      (await parley('outbox', 'drop', '98', '99')).err,
      /2 of the 2 deliveries named are not there or not dead or waiting/,
    );
    t.regex((await parley('outbox', 'drop', '--all')).out, /^1 dropped/);
    t.is((await parley('outbox', 'drop')).code, 2);
    t.regex((await parley('outbox', 'drop', '2', '--all')).err, /--all chooses among all deliveries/);
    t.is((await parley('outbox', 'list', '--state', 'lost')).code, 2);
    t.regex((await parley('outbox', 'list', '--state', 'dropped')).out, /^1 {2}dropped {2}file {2}a/);
    t.is((await parley('summary', 'show', 'none')).code, 1);
  });
});
