import { randomBytes } from 'node:crypto';
import test from 'ava';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { sign } from './signature.js';

const secret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

test('the published library verifies every signature', t => {
  const key = secret();
  fc.assert(
    fc.property(fc.stringMatching(/^[\w-]{1,40}$/), fc.jsonValue(), (id, value) => {
      const body = JSON.stringify({ value, text: 'é 漢字 🎧' });
      const headers = { ...sign(id, Date.now(), body, [key]) };
      t.notThrows(() => new Webhook(key).verify(body, headers));
    }),
    { numRuns: 50 },
  );
});

test('while a secret is changed, receivers verify with the old one or the new one', t => {
  const [older, newer, foreign] = [secret(), secret(), secret()];
  const headers = { ...sign('m1', Date.now(), '{}', [newer, older]) };
  t.notThrows(() => new Webhook(newer).verify('{}', headers));
  t.notThrows(() => new Webhook(older).verify('{}', headers));
  t.throws(() => new Webhook(foreign).verify('{}', headers));
});

test('another body, another id or another time does not verify', t => {
  const key = secret();
  const headers = { ...sign('m1', Date.now(), '{"a":1}', [key]) };
  const reader = new Webhook(key);
  t.throws(() => reader.verify('{"a":2}', headers));
  t.throws(() => reader.verify('{"a":1}', { ...headers, 'webhook-id': 'm2' }));
  const later = String(Number(headers['webhook-timestamp']) + 1);
  t.throws(() => reader.verify('{"a":1}', { ...headers, 'webhook-timestamp': later }));
  t.throws(() => reader.verify('{"a":1}', { ...sign('m1', Date.now() - 600_000, '{"a":1}', [key]) }));
});

test('an id with a dot is refused, because it could pass for another message', t => {
  t.throws(() => sign('a.1', 0, '', [secret()]), { code: 'BAD_ARGUMENT' });
  t.throws(() => sign('', 0, '', [secret()]), { code: 'BAD_ARGUMENT' });
  t.throws(() => sign('a\nb', 0, '', [secret()]), { code: 'BAD_ARGUMENT' });
});

for (const [what, bad] of Object.entries({
  'no prefix': randomBytes(32).toString('base64'),
  'too short a key': `whsec_${randomBytes(23).toString('base64')}`,
  'too long a key': `whsec_${randomBytes(65).toString('base64')}`,
  'no base64': `whsec_${'ä'.repeat(40)}`,
})) {
  test(`a secret with ${what} is refused without being repeated`, t => {
    const error = t.throws(() => sign('m1', 0, '', [bad]), { code: 'BAD_ARGUMENT' });
    t.false(error?.message.includes(bad.slice(6)));
  });
}

test('a message without secret is not sent unsigned', t => {
  t.throws(() => sign('m1', 0, '', []), { code: 'BAD_ARGUMENT' });
});
