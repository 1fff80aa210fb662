/**
 * The answer line: the bot with its voice, its table and its files, opened from the configuration when the service starts, so
 * that everything wrong with them is told then. Part of the wiring of `app.ts`.
 */
import { existsSync } from 'node:fs';
import { ParleyError, asParleyError, shapeOf } from './call/errors.js';
import { machineTimeZone, today } from './call/local-time.js';
import type { Logger } from './call/logger.js';
import type { CallStage } from './call/stage.js';
import type { CallStart } from './call/stream.js';
import type { Config } from './config/config.js';
import { Conversation } from './dialogue/answers/conversation.js';
import type { FaqAnswer } from './dialogue/answers/conversation.js';
import { ANSWER_LANGUAGES } from './dialogue/answers/cues.js';
import { findableNames } from './dialogue/answers/findable.js';
import { render } from './dialogue/answers/templates.js';
import type { Sentence } from './dialogue/answers/sentence.js';
import { COLUMNS } from './dialogue/availability/availability.js';
import type { AvailabilitySource } from './dialogue/availability/availability.js';
import { withDeadline } from './dialogue/availability/deadline.js';
import { fileSource } from './dialogue/availability/file.js';
import { httpSource } from './dialogue/availability/http.js';
import { mongodbSource } from './dialogue/availability/mongodb.js';
import { sqliteQuery, sqlSource } from './dialogue/availability/sql.js';
import type { BotParts } from './dialogue/bot/bot.js';
import { Opening } from './dialogue/bot/opening.js';
import { botStage } from './dialogue/bot/stage.js';
import { DailyAnswerer } from './dialogue/faq/daily.js';
import { readKnowledge } from './dialogue/faq/knowledge.js';
import { warmOnset } from './dialogue/playback/onset.js';
import { openSpeaker } from './dialogue/tts/open.js';
import type { Speaker } from './dialogue/tts/speaker.js';
import { opening } from './opened.js';
import type { Opened } from './opened.js';
import { buildCatalogue } from './understanding/catalogue/catalogue.js';
import { remembered } from './understanding/catalogue/remembered.js';
import type { CatalogueEntry } from './understanding/understanding.js';
import { primaryLanguage } from './language/tag.js';

/** The line, ready for calls. */
export interface AnswerLine {
  readonly stage: CallStage;
  /** True for the calls it answers. */
  readonly takes: (start: CallStart) => boolean;
  /**
   * The products that it can be asked for now.
   *
   * @throws ParleyError LOOKUP_FAILED and its like
   */
  readonly names: (signal: AbortSignal) => Promise<readonly CatalogueEntry[]>;
  close(): Promise<void>;
}

/** Fixed sentences that are spoken before the first caller has to wait for them. */
const USUAL = [
  'greeting',
  'stillThere',
  'keysHelp',
  'notUnderstood',
  'whichProduct',
  'unknownProduct',
  'handover',
  'takeTime',
  'goodbye',
] as const;

/**
 * Opens the line; nothing if no call is to be answered.
 *
 * @throws ParleyError CONFIG_INVALID, FILE_NOT_FOUND, FILE_INVALID, PACK_NOT_FOUND or PACK_INVALID
 */
export async function openAnswerLine(
  config: Config,
  logger: Logger,
  { queues, earlier }: CallsKnown = {},
): Promise<AnswerLine | undefined> {
  if (config.bot.mode === 'off') return undefined;
  return opening(opened => open(config, logger, { queues, earlier }, opened));
}

/** What is known of calls besides the table. */
export interface CallsKnown {
  /** What the platform last reported of its queues. */
  readonly queues?: BotParts['queues'];
  readonly earlier?: BotParts['earlier'];
}

async function open(
  config: Config,
  logger: Logger,
  { queues, earlier }: CallsKnown,
  opened: Opened,
): Promise<AnswerLine> {
  const { bot } = config;
  const takes = ({ metadata }: CallStart): boolean =>
    bot.mode === 'all' || /^(yes|true|1)$/i.test(metadata['bot'] ?? '');
  const { source, close } = await openTable(bot.table, config.timeZone ?? machineTimeZone());
  opened.add(close);
  const speaker = await openSpeaker(config);
  opened.add(() => speaker.close());
  const closing = new AbortController();
  opened.add(() => closing.abort());
  const timely = withDeadline(source, bot.tableTimeoutMs);
  const answering: Answering = { source: timely, buildCatalogue: remembered(buildCatalogue) };
  warm({ speaker, answering, config, logger, signal: closing.signal });
  const stage = botStage({
    speaker,
    ...answering,
    limits: { ...bot, maxAgeDays: bot.maxRowAgeDays },
    takes,
    handoverTo: bot.handoverTo,
    faq: openFaq(bot.faqFile, spokenLanguages(config)),
    opening: bot.openingFile === undefined ? undefined : new Opening(bot.openingFile, logger),
    queues,
    earlier,
    popWaitMs: config.routing.popWaitMs,
    logger,
  });
  return {
    stage,
    takes,
    names: async signal => findableNames(await timely.names(signal)),
    close: () => opened.close(),
  };
}

type Table = { readonly source: AvailabilitySource; readonly close: () => void | Promise<void> };

async function openTable(table: Config['bot']['table'], timeZone: string): Promise<Table> {
  if (table === undefined) {
    const message = 'bot.table must name where availability is looked up, found nothing.';
    throw new ParleyError('CONFIG_INVALID', message, { field: 'bot.table' });
  }
  const { kind, source, columns } = table;
  const unknown = Object.keys(columns).find(column => !(COLUMNS as readonly string[]).includes(column));
  if (unknown !== undefined) {
    const message = `bot.table.columns may name ${COLUMNS.join(', ')}, found another.`;
    throw new ParleyError('CONFIG_INVALID', message, { field: `bot.table.columns.${unknown}` });
  }
  try {
    return await openSource(table, timeZone);
  } catch (cause) {
    if (cause instanceof ParleyError) throw cause;
    // What the driver says of an address may repeat a password in it.
    const message = `bot.table.source must be the address of a table of the kind ${kind}, found ${shapeOf(source)}.`;
    throw new ParleyError('CONFIG_INVALID', message, { field: 'bot.table.source', cause });
  }
}

async function openSource(
  { kind, source, name, columns }: NonNullable<Config['bot']['table']>,
  timeZone: string,
): Promise<Table> {
  const nothing = (): void => undefined;
  const style = { columns, timeZone };
  if (kind === 'file') {
    // What is in it is read with each answer; that it is there at all is told now.
    if (!existsSync(source)) throw notThere('The file', undefined);
    return { source: fileSource(source, style), close: nothing };
  }
  if (kind === 'http') return { source: httpSource(source, {}, style), close: nothing };
  if (kind === 'sqlite') return openSqlite(source, { table: name, ...style });
  const { MongoClient } = await import('mongodb');
  const client = new MongoClient(source, { serverSelectionTimeoutMS: 5000 });
  const collection = client.db().collection(name);
  return { source: mongodbSource(collection, name, style), close: () => client.close() };
}

function openSqlite(path: string, table: Parameters<typeof sqlSource>[1]): Table {
  try {
    const { query, close } = sqliteQuery(path);
    return { source: sqlSource(query, table), close };
  } catch (cause) {
    throw notThere('The SQLite file', cause);
  }
}

function notThere(what: string, cause: unknown): ParleyError {
  const options = { field: 'bot.table.source', cause };
  return new ParleyError('FILE_NOT_FOUND', `${what} of bot.table cannot be opened.`, options);
}

type AnswerFaq = (question: string, language: string, date: string) => FaqAnswer | undefined;

// Made before the first call, for which it would be too long.
function openFaq(path: string | undefined, languages: readonly string[]): AnswerFaq | undefined {
  if (path === undefined) return undefined;
  const daily = new DailyAnswerer(readKnowledge(path));
  for (const language of languages) daily.prepare(language, today());
  return (question, language, date) => {
    const { entry, answer } = daily.ask(question, language, date);
    return entry === null || answer === null ? undefined : { entry, answer };
  };
}

/** The languages of the recognisers in which the bot can hold a conversation. */
function spokenLanguages({ language, stt }: Config): string[] {
  const all = [language, ...Object.keys(stt.packs)].map(tag => primaryLanguage(tag));
  return [...new Set(all)].filter(each => ANSWER_LANGUAGES.includes(each));
}

type Answering = Pick<BotParts, 'source' | 'buildCatalogue'>;

interface Warming {
  readonly speaker: Speaker;
  readonly answering: Answering;
  readonly config: Config;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

// In the background: the first caller waits for what is not ready, the service does not.
function warm({ speaker, answering, config, logger, signal }: Warming): void {
  const languages = spokenLanguages(config);
  const speech = async (): Promise<void> => {
    for (const language of languages) {
      const texts = USUAL.map(id => render({ id, slots: {} } as Sentence, language, today()));
      await speaker.warm([language], texts, signal);
    }
  };
  const told =
    (what: string) =>
    (thrown: unknown): void => {
      if (signal.aborted) return;
      const { code, field, message } = asParleyError(thrown);
      logger.warn({ code, field, reason: message }, what);
    };
  speech().catch(told('the voice is not ready; calls that need it go to a person'));
  warmOnset().catch(told('what tells speech is not ready; callers cannot speak over the bot'));
  warmAnswers(answering, languages, signal).catch((thrown: unknown) => {
    // One that is only slow now may be quick when somebody calls.
    const unread = ['LOOKUP_FAILED', 'LOOKUP_INVALID'].includes(asParleyError(thrown).code);
    told(
      unread ? 'the table of the bot could not be read' : 'the first answers will take longer than others',
    )(thrown);
  });
}

/**
 * Asks of the table once in every language: words of the language and names of the table are read with the first question,
 * which takes about a second in which nothing else is done; a caller's first question would hold up all other calls.
 */
async function warmAnswers(
  { source, buildCatalogue }: Answering,
  languages: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const [product] = findableNames(await source.names(signal));
  if (product === undefined) return;
  for (const language of languages) {
    let failed: ParleyError | undefined;
    const conversation = new Conversation({
      source,
      buildCatalogue,
      language,
      callDate: today(),
      onLookUpFailed: error => (failed = error),
    });
    for (const text of [product.name, `${product.name} 2 x`, 'x'])
      await conversation.say(text, signal, { heard: [{ word: text, confidence: 1 }] });
    // What is wrong with the table is told now and not by the first caller.
    if (failed !== undefined) throw failed;
  }
}
