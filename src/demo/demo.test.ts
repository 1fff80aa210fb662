import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import test from 'ava';
import { speakAll } from '../stt/testing/tone-pack.js';
import { makeWorkplace } from '../testkit/process.js';
import { stereoWav } from '../testkit/speech.js';

const DEMO = fileURLToPath(new URL('demo.js', import.meta.url));

test('the demo shows both sides of a call as they speak, what is stored, and the record that a CRM received', async t => {
  const place = makeWorkplace();
  t.teardown(() => place.remove());
  const file = join(place.dataDir, '..', 'call.wav');
  const caller = speakAll(['hello world', 'i have lost my card'], 800);
  writeFileSync(file, stereoWav(caller, speakAll(['good day'], 1000)));
  const { stdout } = await promisify(execFile)(process.execPath, [DEMO, file], { env: place.env });
  for (const pattern of [
    /parley listens on \d+ \(HTTP, WebSocket\) and \d+ \(gRPC\)/,
    /caller {2}hello world {2}\(\d+ %\)/,
    /agent {3}good day {2}\(\d+ %\)/,
    /ended: hangup/,
    /Stored as call_\w+: ended \(hangup\)/,
    // Four sentences are too few to sum up; the call that the demo shows by itself is longer.
    /The agent did not sum the call up/,
    /reason: hello world i have lost my card/,
    /"approvedBy": "demo"/,
    /"externalId": "call_\w+"/,
    /npm run demo -- FILE/,
  ]) {
    t.regex(stdout, pattern);
  }
});

test('an option that the demo has not is told with those that it has, before anything is started', async t => {
  const wrong = await t.throwsAsync(promisify(execFile)(process.execPath, [DEMO, '--lang', 'fr']));
  t.like(wrong, { code: 2, stdout: '' });
  t.regex((wrong as unknown as { stderr: string }).stderr, /--language TAG/);
  const { stdout } = await promisify(execFile)(process.execPath, [DEMO, '--help']);
  t.regex(stdout, /^Usage: npm run demo -- \[FILE\] \[--language TAG\]/);
});
