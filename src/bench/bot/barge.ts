/**
 * `npm run bench:bot -- barge [count] [seed] [at once] [--entrance ws|grpc]`: callers speak over a long opening message, over the
 * real Twilio socket, `/v1/stream` or gRPC, in real time; others cough, have music in the room, or return the bot's own voice. From the frame in which speech
 * begins to the platform's queue being cleared; what is no speech must clear nothing. The callers are in a process of their own:
 * what a busy machine does to them is no fault of the service, and is reported beside it.
 */
import { printText } from '../../cli/output.js';
import { cough, holdMusic } from '../../dialogue/playback/sounds.fixture.js';
import { seeded } from '../catalogue/random.js';
import type { Random } from '../catalogue/random.js';
import type { Entrance } from '../../testkit/linewire.js';
import { percentile } from '../load/percentiles.js';
import { machineLine } from '../machine.js';
import { atOnce } from './at-once.js';
import { Callers } from './callers.js';
import type { Heard } from './callers.js';
import { openSpokenService } from './service.js';
import type { LineOptions } from './spoken-line.js';
import { SPOKEN_TABLE } from './spoken-script.js';
import { CALLER_VOICES, callerVoices } from './voices.js';
import type { CallerVoice } from './voices.js';

/** What is spoken over. */
export const OPENING_TEXT = {
  en:
    'Welcome. We are closed on Friday and on Saturday of next week, and there is less of everything in stock than there ' +
    'usually is. Orders that come in before noon leave the house on the same day, and those that come in later leave it ' +
    'on the day after. Thank you for your patience.',
  fr:
    "Bienvenue. Nous sommes fermés vendredi et samedi de la semaine prochaine, et il y a moins de choses en stock que d'habitude. " +
    'Les commandes reçues avant midi partent le jour même, et celles qui arrivent plus tard partent le lendemain. ' +
    'Merci de votre patience.',
} as const;
const OPENING = `messages:\n  - id: long\n    text: ${JSON.stringify(OPENING_TEXT)}\n`;
/** What callers say over it. */
export const OVER = {
  en: [
    'do you have printer paper',
    'is it available',
    'sorry could you repeat that',
    'wait a moment',
    'no thank you',
    'I need a garden table',
    'operator please',
    'how many are there',
    'hello',
    'stop',
  ],
  fr: [
    'est ce que vous avez du papier',
    'je voudrais commander',
    'non merci',
    'attendez',
    'un conseiller',
    'combien en avez vous',
    'bonjour',
    'une table de jardin',
  ],
} as const;
const OTHERS = ['cough', 'music', 'echo'] as const;
/** How long after its end what was heard may still stop the bot. */
const WAIT_MS = { speech: 1000, cough: 300, music: 300, echo: 300 } as const;
const MUSIC_SECONDS = 6;
const ECHO_SECONDS = 8;

type Kind = 'speech' | (typeof OTHERS)[number];

interface Found extends Heard {
  readonly kind: Kind;
  readonly what: string;
}

/** Runs `count` callers who speak, and a quarter as many of each other kind. */
export async function runBargeIn(
  count: number,
  seed: number,
  most: number,
  entrance: Entrance,
): Promise<void> {
  const random = seeded(seed);
  const service = await openSpokenService(SPOKEN_TABLE, OPENING);
  const voices = callerVoices(service.folder);
  const calls = [
    ...(await Promise.all(Array.from({ length: count }, (_, i) => speaker(i, random, voices.say)))),
    ...OTHERS.flatMap(kind =>
      Array.from({ length: Math.ceil(count / 4) }, (_, i) => other(kind, seed * 1000 + i, random)),
    ),
  ];
  await voices.close();
  const callers = new Callers();
  const found: Found[] = [];
  await atOnce(calls, most, async ({ kind, what, language, options, ...call }) => {
    const asked = { ...call, wire: service.wire(language), options: { ...options, entrance } };
    found.push({ kind, what, ...(await callers.call({ ...asked, waitMs: WAIT_MS[kind] })) });
  });
  report(found, seed, entrance);
  callers.close();
  await service.close();
}

interface Call {
  readonly kind: Kind;
  readonly what: string;
  readonly language: 'en' | 'fr';
  readonly afterMs: number;
  readonly sound: Int16Array;
  readonly options: LineOptions;
}

async function speaker(i: number, random: Random, say: CallerVoice): Promise<Call> {
  const language = i % 2 === 0 ? 'en' : 'fr';
  const voice = random.pick<string>(CALLER_VOICES[language]);
  const text = random.pick<string>(OVER[language]);
  const afterMs = 700 + random.next() * 4000;
  const sound = await say(text, voice);
  return { kind: 'speech', what: `${voice} "${text}"`, language, afterMs, sound, options: {} };
}

function other(kind: Exclude<Kind, 'speech'>, seed: number, random: Random): Call {
  const base = {
    kind,
    what: `${kind} ${seed}`,
    language: 'en' as const,
    afterMs: 700 + random.next() * 2000,
  };
  if (kind === 'echo') {
    const echo = { delayMs: Math.round(40 + random.next() * 800), gainDb: -6 - random.next() * 18 };
    return { ...base, sound: new Int16Array(ECHO_SECONDS * 8000), options: { echo } };
  }
  const sound = kind === 'cough' ? cough(seed) : holdMusic(MUSIC_SECONDS, seed);
  return { ...base, sound: Int16Array.from(sound, Math.round), options: {} };
}

function report(found: readonly Found[], seed: number, entrance: Entrance): void {
  printText(machineLine());
  const speech = found.filter(({ kind }) => kind === 'speech');
  const times = speech.map(({ ms }) => ms).filter(ms => ms !== undefined);
  const [p50, p95, most] = [0.5, 0.95, 1].map(p => Math.round(percentile(times, p)));
  const later = times.filter(ms => ms > 200).length;
  printText(
    `barge-in over ${entrance}, seed ${seed}, ${speech.length} interruptions: onset to clear p50 / p95 / most ${p50} / ${p95} / ${most} ms, ` +
      `later than 200 ms ${later}, not noticed ${speech.length - times.length}, ` +
      `stopped before that ${speech.filter(({ isEarly }) => isEarly).length}; ` +
      `stale audio ${speech.reduce((sum, { staleMs }) => sum + staleMs, 0)} ms`,
  );
  const late = found.flatMap(({ lateMs }) => lateMs);
  const [latest50, latest99, latest] = [0.5, 0.99, 1].map(p => Math.round(percentile(late, p)));
  printText(
    `  the callers' own frames went out late by p50 / p99 / most ${latest50} / ${latest99} / ${latest} ms`,
  );
  for (const kind of OTHERS) {
    const some = found.filter(f => f.kind === kind);
    printText(
      `  ${kind}: ${some.filter(({ ms, isEarly }) => ms !== undefined || isEarly).length} of ${some.length} stopped the bot`,
    );
  }
  if (!process.argv.includes('--show')) return;
  for (const { kind, what, ms } of found) {
    const isRight = kind === 'speech' ? (ms ?? Infinity) <= 200 : ms === undefined;
    if (!isRight) printText(`  ${what}: ${ms === undefined ? 'not noticed' : `${Math.round(ms)} ms`}`);
  }
}
