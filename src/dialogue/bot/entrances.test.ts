import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { decodeFile, encodeMulaw, joinSamples } from '../../audio/audio.js';
import { wavOf } from '../../stt/testing/wav.js';
import type { CallEvent } from '../../call/events.js';
import { PLAYING, openWire } from '../../testkit/linewire.js';
import { startTestService, until } from '../../testkit/service.js';
import type { TestService } from '../../testkit/service.js';
import { tone } from '../../testkit/speech.js';

const TOKEN = 'token-of-nobody';
const CALLER = fileURLToPath(new URL('../../../audio-fixtures/callers/march-invoice.flac', import.meta.url));
const FRAME = 160;
/** Longer than the first sentence. */
const LISTENS_MS = 600;
const GREETING = ['Hello.', 'Which product would you like to know about?'] as const;

const dir = mkdtempSync(join(tmpdir(), 'parley-entrances-'));
test.after.always(() => rmSync(dir, { recursive: true }));
const table = join(dir, 'products.json');
writeFileSync(
  table,
  JSON.stringify([{ sku: 'P', name: 'Paper', status: 'available', updated_at: '2026-11-20' }]),
);
// Recordings in place of a voice: what is said has a length that is known.
const lengthsMs = [400, 20_000];
const prompts = GREETING.map((text, i) => {
  writeFileSync(join(dir, `${i}.wav`), wavOf([tone(8 * lengthsMs[i]!)]));
  return { id: `p${i}`, language: 'en', text, file: `${i}.wav` };
});
const promptsFile = join(dir, 'prompts.yaml');
writeFileSync(promptsFile, JSON.stringify(prompts));
const OPTIONS = {
  'auth.twilioAuthToken': TOKEN,
  'twilio.mode': 'connect',
  'bot.mode': 'asked',
  'bot.table': { kind: 'file', source: table },
  'tts.engine': 'none',
  'tts.promptsFile': promptsFile,
};

let service: TestService;
test.before(async () => void (service = await startTestService(OPTIONS)));
test.after.always(() => service.close(0));

/** What a caller says, mu-law. */
async function callersSpeech(): Promise<Uint8Array> {
  const { runs } = await decodeFile(CALLER, { sampleRateHz: 8000, channels: 1 });
  const parts: Int16Array[] = [];
  for await (const [samples] of runs) parts.push(samples!);
  return encodeMulaw(joinSamples(parts));
}

/** The log of one of the calls, once it is over. */
async function logOf(externalId: string): Promise<readonly CallEvent[]> {
  const find = (): readonly CallEvent[] | undefined =>
    [...service.store.logs.values()].find(([first]) => JSON.stringify(first).includes(externalId));
  await until(() => find()?.at(-1)?.kind === 'call.ended');
  return find() ?? [];
}

for (const entrance of PLAYING) {
  test(`over ${entrance} the bot is heard, a caller who speaks stops it, and the log has what was heard`, async t => {
    const externalId = `CA-${entrance}`;
    const heard = { bytes: 0, afterClear: 0, cleared: false };
    const marks: string[] = [];
    const wire = await openWire(
      entrance,
      {
        origin: service.wsOrigin,
        grpcAddress: service.grpcAddress,
        twilioToken: TOKEN,
        externalId,
        language: 'en',
      },
      {
        audio: mulaw => (heard[heard.cleared ? 'afterClear' : 'bytes'] += mulaw.length),
        mark: name => marks.push(name),
        clear: () => (heard.cleared = true),
      },
    );
    let sentMs = 0;
    const send = async (mulaw: Uint8Array): Promise<void> => {
      wire.audio(mulaw, sentMs);
      sentMs += mulaw.length / 8;
      await new Promise(resolve => setTimeout(resolve, 20));
    };
    const quiet = new Uint8Array(FRAME).fill(0xff);
    while (heard.bytes === 0) await send(quiet);
    for (let ms = 0; ms < LISTENS_MS; ms += 20) await send(quiet);
    const speech = await callersSpeech();
    for (let at = 0; at + FRAME <= speech.length && !heard.cleared; at += FRAME)
      await send(speech.subarray(at, at + FRAME));
    t.true(heard.cleared);
    // A platform that keeps a queue returns the marks of what it drops, and they say nothing.
    t.is(marks.length > 0, entrance === 'twilio');
    for (const name of marks) wire.mark(name);
    for (let i = 0; i < 10; i++) await send(quiet);
    wire.hangUp();
    const log = await logOf(externalId);
    const prompts = log.filter(event => event.kind === 'playback.ended');
    t.is(prompts.length, 1);
    const { outcome, heardText, playedMs } = prompts[0]!;
    t.is(outcome, 'interrupted');
    // All of the first sentence, and not all of the second.
    t.true(GREETING.join(' ').startsWith(heardText) && heardText.startsWith(GREETING[0]), heardText);
    t.not(heardText, GREETING.join(' '));
    t.true(playedMs >= lengthsMs[0]! && playedMs <= heard.bytes / 8, `${playedMs} of ${heard.bytes / 8}`);
    t.is(heard.afterClear, 0);
  });
}
