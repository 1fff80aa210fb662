/**
 * The screen-pop: once a call is routed, everything known of it is stored and offered to whoever watches.
 *
 * Invariants:
 * P1 `pop.offered` is durable before anybody is offered it; the webhook's delivery is durable in the same transaction.
 * P2 Every desk is handed the pop before `pop.answered` is stated, and `pop.answered` is stated after `ackWaitMs` at the
 *    latest. Routing tells the platform after it, so that no agent picks up before their screen can know.
 * P3 What cannot be had within `lookupWaitMs` is missing from the pop and said to be; the pop itself always comes.
 */
import type { NewDelivery } from '../../call/delivery.js';
import type { CallEvent, CallEventOf } from '../../call/events.js';
import type { PopContent } from '../../call/events/pop.js';
import type { CallStage, OpenStage, StageCall } from '../../call/stage.js';
import { systemClock } from '../../call/time.js';
import type { Clock } from '../../call/time.js';
import { Gathered } from './gather.js';
import type { LookedUp, PopSources } from './gather.js';
import type { PopSubscribers } from './subscribers.js';
import { deliveriesOf } from './webhooks.js';

/** How pops are made and offered. */
export interface PopOptions extends Omit<PopSources, 'lookedUp'> {
  readonly subscribers: PopSubscribers;
  /** Names of the webhooks in the outbox. */
  readonly webhooks: readonly string[];
  /** Longest wait for look-ups that are on their way when the call has been routed. */
  readonly lookupWaitMs: number;
  /** Longest wait for desks to say that they have it. */
  readonly ackWaitMs: number;
  /** Tells when a pop was offered; the machine's own by default. */
  readonly clock?: Clock;
  /** What the records said, once all that was said so far has been looked up or the limit has passed. */
  readonly lookedUp: (callId: string, limitMs: number) => Promise<LookedUp>;
}

/** The stage. */
export function popStage(options: PopOptions): CallStage {
  return { name: 'pop', whenBehind: 'drop', open: call => new CallPop(call, options) };
}

class CallPop implements OpenStage {
  readonly #gathered: Gathered;
  #work: Promise<void> = Promise.resolve();
  #pops = 0;

  constructor(
    private readonly call: StageCall,
    private readonly options: PopOptions,
  ) {
    this.#gathered = new Gathered(call.start);
  }

  onEvent(event: CallEvent): void {
    this.#gathered.add(event);
    // Not awaited here, so that what is said meanwhile still counts.
    if (event.kind === 'route.decided') this.#work = this.#work.then(() => this.#pop(event));
    else if (event.kind === 'pop.offered') this.#work = this.#work.then(() => this.#offer(event));
  }

  async close(): Promise<void> {
    await this.#work;
  }

  async #pop(route: CallEventOf<'route.decided'>): Promise<void> {
    const { callId } = this.call.start;
    const lookedUp = await this.options.lookedUp(callId, this.options.lookupWaitMs);
    this.#pops += 1;
    const content = this.#gathered.pop(route, popIdOf(callId, this.#pops), { ...this.options, lookedUp });
    const tMs = Math.max(route.tMs, this.call.heardMs());
    this.call.emit({ kind: 'pop.offered', tMs, ...content }, this.#deliveries(content));
  }

  async #offer(pop: CallEventOf<'pop.offered'>): Promise<void> {
    const answered = await this.options.subscribers.offer(pop, this.options.ackWaitMs);
    this.call.emit({ kind: 'pop.answered', tMs: this.call.heardMs(), popId: pop.popId, ...answered });
  }

  #deliveries(content: PopContent): NewDelivery[] {
    // The time of day, not the call's own: a recording is streamed faster than it was spoken.
    const time = new Date((this.options.clock ?? systemClock).now()).toISOString();
    return deliveriesOf(content, this.call.start.callId, time, this.options.webhooks);
  }
}

/** No dots: the id is the message's id of the webhook too, where a dot separates what is signed. */
function popIdOf(callId: string, count: number): string {
  return `${callId.replaceAll('.', '~')}-pop-${count}`;
}
