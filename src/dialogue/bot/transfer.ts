/**
 * Puts a call through to a person: the decision is stated, agents' screens are waited for within a limit, and only then is
 * the platform told, so that nobody picks up a call of which they cannot know.
 */
import type { CallEvent } from '../../call/events.js';
import type { EarlierCall } from '../../call/events/routing.js';
import { signalled } from '../../call/signalled.js';
import type { StageCall } from '../../call/stage.js';
import { inTime } from '../../call/waiting.js';
import type { BotParts, HandoverReason } from './bot.js';
import type { CallNotes } from './handover.js';

/** Earlier calls were looked up while the caller spoke; a store that is so late knows of none. */
const EARLIER_WAIT_MS = 200;

/** The way of one call to a person. */
export class Transfer {
  readonly #offered = signalled();
  readonly #earlier: Promise<readonly EarlierCall[]>;
  #over = false;

  constructor(
    private readonly call: StageCall,
    private readonly parts: Pick<BotParts, 'earlier' | 'popWaitMs'>,
    private readonly notes: CallNotes,
  ) {
    this.#earlier = parts.earlier?.(call.start).catch(() => []) ?? Promise.resolve([]);
  }

  onEvent({ kind }: CallEvent): void {
    // By then the pop is stored, and every desk has been handed it.
    if (kind === 'pop.answered') this.#offered.done();
  }

  /** The caller is gone: nobody is told any more. */
  stop(): void {
    this.#over = true;
    this.#offered.done();
  }

  async to(destination: string, reason: HandoverReason, language: string): Promise<void> {
    const { call, notes } = this;
    const { popWaitMs } = this.parts;
    const earlier = await inTime(this.#earlier, EARLIER_WAIT_MS, () => []);
    if (this.#over) return;
    const decidedAt = performance.now();
    call.emit(notes.decided(call, destination, { reason, language, earlier }));
    const isOffered =
      popWaitMs === undefined ? undefined : await inTime(this.#offered.promise, popWaitMs, () => false);
    if (this.#over) return;
    call.emit({
      kind: 'transfer.told',
      tMs: call.heardMs(),
      destination,
      pop: isOffered === undefined ? 'none' : isOffered ? 'offered' : 'late',
      waitedMs: Math.round(performance.now() - decidedAt),
    });
    await call.control.transfer(destination, notes.details(call, reason, language));
  }
}
