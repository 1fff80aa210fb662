/** What a person is told about a call that the bot hands over. */
import type { NewCallEvent } from '../../call/events.js';
import type { EarlierCall } from '../../call/events/routing.js';
import type { StageCall } from '../../call/stage.js';
import type { Reply } from '../answers/answers.js';
import type { HandoverReason } from './bot.js';

/** Longest text that crosses to a platform. */
const LONGEST_DETAIL = 200;

/** What is known besides when a call is handed over. */
export interface HandoverFacts {
  readonly reason: HandoverReason;
  readonly language: string;
  readonly earlier: readonly EarlierCall[];
}

/** What the bot knows of a call. */
export class CallNotes {
  readonly #products = new Map<string, string>();
  #question = '';
  #told: Reply['spoken'] | undefined;
  #turns = 0;
  #answered = 0;

  /** Notes a turn of the caller and what became of it. */
  add(text: string, reply: Reply): void {
    this.#turns += 1;
    this.#answered += reply.outcome === 'answer' ? 1 : 0;
    // "Say that again" and "slower" ask for nothing new, and who says goodbye asks for nothing.
    const isRepeated = reply.spoken === this.#told;
    this.#told = reply.spoken;
    if (text !== '' && reply.outcome !== 'handover' && !isRepeated && !reply.ends) this.#question = text;
    for (const { row } of reply.spoken) {
      if (row === undefined) continue;
      // The one asked for last stands last.
      this.#products.delete(row.sku);
      this.#products.set(row.sku, row.name);
    }
  }

  /** For the platform: texts by name. */
  details(call: StageCall, reason: HandoverReason, language: string): Record<string, string> {
    const products = [...this.#products.values()].join('; ');
    const all = {
      callId: call.start.callId,
      reason,
      language,
      products,
      lastQuestion: this.#question,
      turns: String(this.#turns),
      answered: String(this.#answered),
    };
    return Object.fromEntries(
      Object.entries(all)
        .filter(([, value]) => value !== '')
        .map(([key, value]) => [key, value.slice(0, LONGEST_DETAIL)]),
    );
  }

  /** For the log, and the agent's screen that is made from it. */
  decided(call: StageCall, destination: string, { reason, language, earlier }: HandoverFacts): NewCallEvent {
    const { startedAtMs } = call.start;
    const tMs = call.heardMs();
    const skus = [...this.#products.keys()];
    const last = skus.at(-1);
    return {
      kind: 'route.decided',
      tMs,
      destination,
      priority: 0,
      process: null,
      message: null,
      rule: 'bot',
      why: [
        `the bot handed over: ${reason}`,
        `${this.#answered} of ${this.#turns} turns were answered`,
        ...skus.map(sku => `spoken of: ${sku}`),
      ],
      facts: {
        at: new Date(startedAtMs + tMs).toISOString(),
        language,
        ...(last !== undefined && { slots: { product: last } }),
        ...(earlier.length > 0 && { earlier: [...earlier] }),
      },
    };
  }
}
