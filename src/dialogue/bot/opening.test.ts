import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { silentLogger } from '../../call/logger.js';
import { opened, rows, said } from '../../testkit/botcall.js';
import { withDeadline } from '../availability/deadline.js';
import { TableSource } from '../availability/table.js';
import { Opening } from './opening.js';

test('opening messages follow the date, the queue and the row, and the file as it is now', async t => {
  const path = join(mkdtempSync(join(tmpdir(), 'parley-opening-')), 'opening.yaml');
  writeFileSync(
    path,
    `messages:
  - { id: flu, from: 2026-11-01, until: 2026-11-30, text: { en: "Flu vaccines are here." } }
  - { id: past, until: 2026-01-01, text: { en: "Happy new year." } }
  - { id: busy, queue: { name: desk, waitingAtLeast: 5 }, text: { en: "Many people are calling." } }
  - { id: long, queue: { name: desk, waitAtLeastS: 120 }, text: { en-GB: "It will take minutes." } }
  - { id: other, queue: { name: orders, waitingAtLeast: 1 }, text: { en: "Never said." } }
  - { id: short, product: Z }
  - { id: plenty, product: A5 }
`,
  );
  const opening = new Opening(path, silentLogger);
  const busy = await opened({}, { opening, queues: () => ({ desk: { waiting: 7 } }) });
  t.is(
    await said(busy, 1),
    'Flu vaccines are here. Many people are calling. There is a shortage of Zyrtec at the moment. ' +
      'It will be available from 1 December. Hello. Which product would you like to know about?',
  );
  const logged = await busy.event('opening.given');
  t.deepEqual(
    logged.messages.map(({ id, row }) => [id, row?.updatedAt]),
    [
      ['flu', undefined],
      ['busy', undefined],
      ['short', '2026-11-20'],
    ],
  );
  await busy.end();
  for (const [waitS, told] of [
    [119, /^Flu vaccines are here\. There is/],
    [120, /^Flu vaccines are here\. It will take minutes\. There is/],
  ] as const) {
    const slow = await opened({}, { opening, queues: () => ({ desk: { waiting: 4, waitS } }) });
    t.regex(await said(slow, 1), told);
    await slow.end();
  }
  writeFileSync(path, 'messages:\n  - { id: new, text: { en: "We have moved to another street." } }\n');
  const quiet = await opened({}, { opening });
  t.regex(await said(quiet, 1), /^We have moved to another street\. Hello/);
  await quiet.end();
  writeFileSync(path, 'messages: nonsense');
  const after = await opened({}, { opening });
  t.regex(await said(after, 1), /^We have moved/);
  await after.end();
  // Gone, and then a link in a circle: neither is a reason to leave callers without an answer.
  rmSync(path);
  for (const broken of [false, true]) {
    if (broken) symlinkSync(path, path);
    const call = await opened({}, { opening });
    t.regex(await said(call, 1), /^We have moved/);
    await call.end();
  }
  rmSync(path);
  writeFileSync(path, 'messages: nonsense');
  t.like(
    t.throws(() => new Opening(path, silentLogger)),
    { code: 'FILE_INVALID', field: 'messages' },
  );
});

test('a message about a product is said in its own words, for as long as the product cannot be had', async t => {
  const path = join(mkdtempSync(join(tmpdir(), 'parley-opening-')), 'opening.yaml');
  const own = (sku: string): string =>
    `  - { id: ${sku}, product: ${sku}, text: { en: "We are waiting for a delivery." } }\n`;
  writeFileSync(path, `messages:\n${own('A5')}${own('Z')}`);
  const opening = new Opening(path, silentLogger);
  const english = await opened({}, { opening });
  t.is(
    await said(english, 1),
    'We are waiting for a delivery. Hello. Which product would you like to know about?',
  );
  await english.end();
  const french = await opened({}, { opening }, 'fr');
  t.regex(await said(french, 1), /^Un produit manque en ce moment : Zyrtec\./);
  await french.end();
});

test('a table that does not answer costs the message about its product, not the call or the other messages', async t => {
  const path = join(mkdtempSync(join(tmpdir(), 'parley-opening-')), 'opening.yaml');
  writeFileSync(
    path,
    'messages:\n  - { id: short, product: Z }\n  - { id: moved, text: { en: "We have moved." } }\n',
  );
  const hang = (): Promise<never> => new Promise(() => undefined);
  const source = withDeadline({ names: () => new TableSource(rows).names(), read: hang }, 20);
  const call = await opened({}, { opening: new Opening(path, silentLogger), source });
  t.is(await said(call, 1), 'We have moved. Hello. Which product would you like to know about?');
  t.deepEqual(
    (await call.event('opening.given')).messages.map(({ id }) => id),
    ['moved'],
  );
  await call.end();
});

test('opening messages with a day that there is not, or that end before they begin, are refused', t => {
  const path = join(mkdtempSync(join(tmpdir(), 'parley-opening-')), 'opening.yaml');
  for (const days of ['until: "2026-02-31"', 'from: 2026-12-02, until: 2026-12-01']) {
    writeFileSync(path, `messages:\n  - { id: a, ${days}, text: { en: Hello } }\n`);
    t.throws(() => new Opening(path, silentLogger), { code: 'FILE_INVALID', message: /until/ });
  }
});
