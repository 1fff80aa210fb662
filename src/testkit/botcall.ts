/** A call with the bot whose voice takes no time, for tests. */
import { silentLogger } from '../call/logger.js';
import type { CallAbilities } from '../call/stream.js';
import { PlayedCall } from './playedcall.js';
import { buildCatalogue } from '../understanding/catalogue/catalogue.js';
import { checkRows } from '../dialogue/availability/availability.js';
import { TableSource } from '../dialogue/availability/table.js';
import { Speaker } from '../dialogue/tts/speaker.js';
import type { Engine, RawAudio } from '../dialogue/tts/tts.js';
import type { BotLimits, BotParts } from '../dialogue/bot/bot.js';
import { botStage } from '../dialogue/bot/stage.js';

/** A voice that says everything in 40 ms, and keeps how it was asked to. */
export function quickVoice(): Engine & { readonly asked: { language: string; rate: number | undefined }[] } {
  const asked: { language: string; rate: number | undefined }[] = [];
  return {
    name: 'quick',
    asked,
    async *synthesise(_, { language, rate }): AsyncGenerator<RawAudio> {
      asked.push({ language, rate });
      await Promise.resolve();
      yield { samples: new Int16Array(320).fill(3000), sampleRateHz: 8000 };
    },
    close: () => Promise.resolve(),
  };
}

/** A table of two products, one of them out of stock. */
export const rows = checkRows(
  [
    {
      sku: 'A5',
      name: 'Aerius 5 mg',
      aliases: ['Aerius'],
      status: 'available',
      quantity: 12,
      updated_at: '2026-11-20',
    },
    {
      sku: 'Z',
      name: 'Zyrtec',
      status: 'out_of_stock',
      available_from: '2026-12-01',
      updated_at: '2026-11-20',
    },
  ],
  'the table',
);
const usual: BotLimits = {
  noInputMs: 600_000,
  maxNoInput: 2,
  maxFailedTurns: 3,
  maxTalkMs: 600_000,
  maxCallMs: 600_000,
  maxAgeDays: 30,
};

/** A call that the bot has taken. */
export async function opened(
  limits: Partial<BotLimits> = {},
  more: Partial<BotParts> = {},
  language = 'en',
  playback?: CallAbilities['playback'],
): Promise<PlayedCall> {
  const call = new PlayedCall(language, playback);
  const stage = botStage({
    speaker: new Speaker({ engine: quickVoice() }),
    source: new TableSource(rows),
    buildCatalogue,
    limits: { ...usual, ...limits },
    takes: () => true,
    handoverTo: 'desk',
    logger: silentLogger,
    ...more,
  });
  call.stage = await stage.open(call);
  return call;
}

/** Waits until the bot has said something new, and returns it. */
export async function said(call: PlayedCall, nth: number): Promise<string> {
  const started = await call.event('playback.started', nth);
  await call.event('playback.ended', nth);
  return started.text;
}
