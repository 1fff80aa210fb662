/**
 * `npm run bench:bot -- first [count] [seed] [at once]`: how soon the voice begins. Callers ask how many there are of a
 * product whose number has just changed, so that the sentence must be made, and have it said again, so that it is at hand.
 */
import { printText } from '../../cli/output.js';
import { seeded } from '../catalogue/random.js';
import { spread } from '../load/percentiles.js';
import { machineLine } from '../machine.js';
import { atOnce } from './at-once.js';
import { firstAudioTimes } from './first-audio.js';
import type { FirstAudio } from './first-audio.js';
import { openSpokenService } from './service.js';
import type { SpokenService } from './service.js';
import { callerVoices } from './voices.js';
import type { CallerVoice } from './voices.js';
import { pause, until } from './waiting.js';

const VOICE = 'flite:slt';
const QUESTIONS = ['do you have printer paper', 'how many are there', 'can you say that again'] as const;
const ROUNDS = 4;

/** Runs `count` calls of four questions, each repeated once. */
export async function runFirstAudio(count: number, seed: number, most: number): Promise<void> {
  const random = seeded(seed);
  const today = new Date().toISOString().slice(0, 10);
  const row = {
    sku: 'P',
    name: 'Printer paper',
    aliases: [],
    status: 'available' as const,
    available_from: null,
    updated_at: today,
  };
  const rows = (): (typeof row & { quantity: number })[] => [
    { ...row, quantity: 2 + Math.floor(random.next() * 90_000) },
  ];
  const service = await openSpokenService(rows());
  const voices = callerVoices(service.folder);
  for (const question of QUESTIONS) await voices.say(question, VOICE);
  const all: FirstAudio = { kept: [], made: [] };
  const calls = Array.from({ length: count }, (_, i) => i);
  await atOnce(calls, most, async () => {
    const { kept, made } = await call(service, voices.say, () => service.table(rows()));
    all.kept.push(...kept);
    all.made.push(...made);
  });
  printText(machineLine());
  for (const kind of ['kept', 'made'] as const)
    printText(
      `decision to first audio, seed ${seed}, ${most} calls at once, sentences ${kind}: ` +
        `p50 / p95 / p99 ${spread(all[kind])} ms of ${all[kind].length}`,
    );
  await service.close();
  await voices.close();
}

async function call(service: SpokenService, say: CallerVoice, change: () => void): Promise<FirstAudio> {
  const { line, events } = await service.call('en');
  const ask = async (question: string): Promise<void> => {
    const before = line.runsMs.length;
    await line.say(await say(question, VOICE));
    await until(line, () => line.runsMs.length > before && !line.botSpeaks);
    await pause(300);
  };
  await until(line, () => line.botMs > 500 && !line.botSpeaks);
  await pause(300);
  await ask(QUESTIONS[0]);
  for (let i = 0; i < ROUNDS && line.open; i++) {
    change();
    await ask(QUESTIONS[1]);
    await ask(QUESTIONS[2]);
  }
  line.hangUp();
  return firstAudioTimes(events, line.runsMs);
}
