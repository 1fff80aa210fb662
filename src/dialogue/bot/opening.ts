/**
 * Opening messages: what callers are told first on certain days, while many wait, or while a product cannot be had.
 *
 * The file is read again whenever it has changed; one with a mistake leaves the last good one in force. A message about a
 * product is made from its row at that moment, so that it ends by itself when the product is back.
 */
import { statSync } from 'node:fs';
import { z } from 'zod';
import { ParleyError } from '../../call/errors.js';
import type { QueueState } from '../../call/events/routing.js';
import type { Logger } from '../../call/logger.js';
import { readText } from '../../config/text.js';
import { parseYamlFile } from '../../config/yaml-file.js';
import type { AvailabilitySource } from '../availability/availability.js';
import { latestRows, standingOf } from '../availability/standing.js';
import { render } from '../answers/templates.js';

const day = z.preprocess(
  value => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD'),
);

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
    /** Said while the row of this product says that it cannot be had now. */
    product: z.string().min(1).optional(),
    text: z.record(z.string().min(2), z.string().min(1)).optional(),
  })
  .refine(m => m.product !== undefined || m.text !== undefined, 'a message needs a text or a product');
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
  async messages(facts: OpeningFacts, signal: AbortSignal): Promise<string[]> {
    this.#refresh();
    const { date, queues, language } = facts;
    const meant = this.#messages.filter(
      m => (m.from ?? date) <= date && (m.until ?? date) >= date && isQueueSo(m, queues),
    );
    const said = meant.map(async m =>
      m.product === undefined ? m.text?.[language] : shortage(m.product, facts, signal),
    );
    return (await Promise.all(said)).filter(text => text !== undefined);
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

async function shortage(sku: string, facts: OpeningFacts, signal: AbortSignal): Promise<string | undefined> {
  const { source, language, date, maxAgeDays } = facts;
  // A table that does not answer costs the message, not the call.
  const rows = await source.read([sku], signal).catch(() => []);
  const row = latestRows(rows).find(r => r.sku === sku);
  const standing = row && standingOf(row, date, maxAgeDays);
  if (standing?.kind !== 'out_of_stock' && standing?.kind !== 'back_order') return undefined;
  const product = standing.row.name;
  return standing.from === null
    ? render({ id: 'shortage', slots: { product } }, language, date)
    : render({ id: 'shortageUntil', slots: { product, date: standing.from } }, language, date);
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

function stampOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.mtimeMs}:${found.size}:${found.ino}`;
}

function read(path: string): readonly Message[] {
  return parseYamlFile(file, readText(path, 'The opening messages', 'bot.openingFile'), path).messages;
}
