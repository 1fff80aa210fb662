/**
 * Opening messages: what callers are told first on certain days, while many wait, or while a product cannot be had.
 *
 * The file is read again whenever it has changed; one with a mistake leaves the last good one in force. A message about a
 * product goes by its row at that moment, so that it ends by itself when the product is back.
 */
import { statSync } from 'node:fs';
import { z } from 'zod';
import { ParleyError } from '../../call/errors.js';
import type { NewCallEvent } from '../../call/events.js';
import type { QueueState } from '../../call/events/routing.js';
import type { Logger } from '../../call/logger.js';
import { readText } from '../../config/text.js';
import { primaryLanguage } from '../../language/tag.js';
import { parseYamlFile } from '../../config/yaml-file.js';
import type { AvailabilitySource, ProductRow } from '../availability/availability.js';
import { latestRows, standingOf } from '../availability/standing.js';
import { rowOf } from '../answers/answer-event.js';
import { sayableName } from '../answers/facts.js';
import type { Sentence } from '../answers/sentence.js';
import { render } from '../answers/templates.js';

const day = z.preprocess(
  value => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('a day as YYYY-MM-DD'),
);

// A call's language is known without its country: what stood there as `en-GB` was said to nobody.
function byLanguage(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([tag, text]) => [primaryLanguage(tag), text]));
}

const message = z
  .strictObject({
    id: z.string().min(1),
    from: day.optional(),
    until: day.optional(),
    /** All of these must hold, as the platform last reported the queue. */
    queue: z
      .strictObject({
        name: z.string().min(1),
        waitingAtLeast: z.int().min(1).optional(),
        waitAtLeastS: z.number().positive().optional(),
      })
      .optional(),
    /** Said while the row of this product says that it cannot be had now; without a text in words made from the row. */
    product: z.string().min(1).optional(),
    text: z.record(z.string().min(2), z.string().min(1)).transform(byLanguage).optional(),
  })
  .refine(m => m.product !== undefined || m.text !== undefined, 'a message needs a text or a product')
  .refine(m => !m.from || !m.until || m.from <= m.until, {
    path: ['until'],
    message: 'a day that is not before `from`',
  });
const file = z.strictObject({ messages: z.array(message) });

type Message = z.infer<typeof message>;

/** What decides which messages are said. */
export interface OpeningFacts {
  readonly language: string;
  /** Day of the call, `YYYY-MM-DD`. */
  readonly date: string;
  readonly queues: Readonly<Record<string, QueueState>>;
  readonly source: AvailabilitySource;
  readonly maxAgeDays: number;
}

/** A message for one caller. */
export interface OpeningMessage {
  readonly id: string;
  readonly text: string;
  /** The row that it is said because of, as read at that moment. */
  readonly row?: ProductRow;
}

/** The messages of one file. */
export class Opening {
  #messages: readonly Message[];
  #stamp: string;

  /** @throws ParleyError FILE_NOT_FOUND or FILE_INVALID naming the field */
  constructor(
    private readonly path: string,
    private readonly logger: Logger,
  ) {
    this.#stamp = stampOf(path) ?? '';
    this.#messages = read(path);
  }

  /** What to tell a caller first, in the order of the file; empty on a usual day. */
  async messages(facts: OpeningFacts, signal: AbortSignal): Promise<OpeningMessage[]> {
    this.#refresh();
    const { date, queues, language } = facts;
    const meant = this.#messages.filter(
      m => (m.from ?? date) <= date && (m.until ?? date) >= date && isQueueSo(m, queues),
    );
    const said = meant.map(async ({ id, product, text }): Promise<OpeningMessage | undefined> => {
      const own = text?.[language];
      if (product === undefined) return own === undefined ? undefined : { id, text: own };
      const short = await shortage(product, facts, signal);
      return short && { id, row: short.row, text: own ?? short.text };
    });
    return (await Promise.all(said)).filter(each => each !== undefined);
  }

  #refresh(): void {
    const stamp = stampOf(this.path);
    if (stamp === undefined || stamp === this.#stamp) return;
    this.#stamp = stamp;
    try {
      this.#messages = read(this.path);
      this.logger.info({ messages: this.#messages.length }, 'the opening messages were read again');
    } catch (thrown) {
      const reason = thrown instanceof ParleyError ? thrown.message : '';
      this.logger.warn({ reason }, 'the opening messages have a mistake; the ones before stay in force');
    }
  }
}

/** The event of what a caller is told before the greeting. */
export function openingEvent(
  messages: readonly OpeningMessage[],
  language: string,
  tMs: number,
): NewCallEvent {
  const said = messages.map(({ id, text, row }) => ({ id, text, ...(row && { row: rowOf(row) }) }));
  return { kind: 'opening.given', tMs, language, messages: said };
}

interface Shortage {
  readonly row: ProductRow;
  readonly text: string;
}

async function shortage(
  sku: string,
  facts: OpeningFacts,
  signal: AbortSignal,
): Promise<Shortage | undefined> {
  const { source, language, date, maxAgeDays } = facts;
  // A table that does not answer costs the message, not the call.
  const rows = await source.read([sku], signal).catch(() => []);
  const row = latestRows(rows).find(r => r.sku === sku);
  const standing = row && standingOf(row, date, maxAgeDays);
  if (standing?.kind !== 'out_of_stock' && standing?.kind !== 'back_order') return undefined;
  const product = sayableName(standing.row);
  const sentence: Sentence =
    standing.from === null
      ? { id: 'shortage', slots: { product } }
      : { id: 'shortageUntil', slots: { product, date: standing.from } };
  return { row: standing.row, text: render(sentence, language, date) };
}

function isQueueSo({ queue }: Message, queues: OpeningFacts['queues']): boolean {
  if (queue === undefined) return true;
  const state = Object.hasOwn(queues, queue.name) ? queues[queue.name] : undefined;
  const reaches = (value: number | undefined, least: number | undefined): boolean =>
    least === undefined || (value !== undefined && value >= least);
  return (
    state !== undefined &&
    reaches(state.waiting, queue.waitingAtLeast) &&
    reaches(state.waitS, queue.waitAtLeastS)
  );
}

/** Which state of the file it is; nothing if it cannot be told, and then the messages before stay in force. */
function stampOf(path: string): string | undefined {
  try {
    const { mtimeMs, size, ino } = statSync(path);
    return `${mtimeMs}:${size}:${ino}`;
  } catch {
    return undefined;
  }
}

function read(path: string): readonly Message[] {
  return parseYamlFile(file, readText(path, 'The opening messages', 'bot.openingFile'), path).messages;
}
