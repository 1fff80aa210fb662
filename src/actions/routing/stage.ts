/**
 * Live routing: when the reason for a call is known, or is known not to be, the plan decides, and the platform is told.
 *
 * Invariants:
 * L1 A call is decided once; everything the decision was made from is in its event.
 * L2 What takes time (earlier calls, the agent's pop, a flow's last words) is waited for within limits, never longer.
 * L3 The platform is told after the pop has been stored and offered, or its limit has passed; a call that is over is
 *    told nothing.
 */
import type { CallEvent, CallEventOf } from '../../call/events.js';
import type { CallStage, OpenStage, StageCall } from '../../call/stage.js';
import type { CallInput, CallStart } from '../../call/stream.js';
import type { EarlierCall, QueueState, RouteFacts } from '../../call/events/routing.js';
import { inTime } from '../../call/waiting.js';
import { decide } from './decide.js';
import type { Decision } from './decide.js';
import { routeDecided } from './facts.js';
import type { Plan } from './plan.js';
import { signalled } from '../../call/signalled.js';

/** How live calls are routed. */
export interface RoutingOptions {
  readonly plan: Plan;
  /** True for calls in which a flow leads the conversation and asks for the decision (`route.requested`). */
  readonly led?: (call: StageCall) => boolean;
  /** True if the platform is to be told, where it can transfer. */
  readonly transfer: boolean;
  /** Utterances without a reason after which a call without a flow is routed as unknown. */
  readonly turnsUntilUnknown: number;
  /** Limits of the waits, in milliseconds. */
  readonly lookupMs: number;
  readonly popWaitMs: number;
  readonly lastWordsMs: number;
  /** Earlier calls of the same number. */
  readonly earlier?: (start: CallStart) => Promise<readonly EarlierCall[]>;
  /** What the platform last reported of its queues. */
  readonly queues?: () => Readonly<Record<string, QueueState>>;
  /** What an event tells of the customer, if it is one that does. */
  readonly customerIn?: (event: CallEvent) => RouteFacts['customer'];
  /** True for the event which says that the agents' screens were offered what is known; missing: nobody offers. */
  readonly isPop?: (event: CallEvent) => boolean;
}

/** The stage. */
export function routingStage(options: RoutingOptions): CallStage {
  return { name: 'routing', whenBehind: 'drop', open: call => new CallRouting(call, options) };
}

type Reason = Pick<RouteFacts, 'intent' | 'confidence' | 'slots'>;

class CallRouting implements OpenStage {
  readonly #earlier: Promise<readonly EarlierCall[]>;
  readonly #pop = signalled();
  readonly #lastWords = signalled();
  #customer: RouteFacts['customer'];
  #slots: Record<string, string | number> = {};
  #turns = 0;
  #work: Promise<void> | undefined;
  #over = false;
  readonly #led: boolean;

  constructor(
    private readonly call: StageCall,
    private readonly options: RoutingOptions,
  ) {
    this.#led = options.led?.(call) ?? false;
    // Looked up while the caller speaks, so that the decision need not wait; a store that fails knows of none.
    this.#earlier = options.earlier?.(call.start).catch(() => []) ?? Promise.resolve([]);
  }

  onInput(input: CallInput): void {
    if (input.kind === 'ended') this.#over = true;
  }

  onEvent(event: CallEvent): void {
    const { customerIn, isPop } = this.options;
    if (event.kind === 'slots.filled') this.#note(event);
    else if (event.kind === 'intent.recognised' && !this.#led) this.#weigh(event);
    else if (event.kind === 'route.requested') this.#start(reasonOf(event), event.tMs);
    else if (event.kind === 'flow.ended') this.#lastWords.done();
    if (isPop?.(event)) this.#pop.done();
    this.#customer = customerIn?.(event) ?? this.#customer;
  }

  async close(): Promise<void> {
    this.#over = true;
    this.#lastWords.done();
    this.#pop.done();
    await this.#work;
  }

  /** Details said earlier stay unless said again. */
  #note({ slots, names }: CallEventOf<'slots.filled'>): void {
    for (const { type, value, valid } of slots) if (valid) this.#slots[type] = value;
    const [best] = names;
    if (best !== undefined) this.#slots['product'] = best.sku;
  }

  #weigh({ intent, confidence, tMs }: CallEventOf<'intent.recognised'>): void {
    this.#turns += 1;
    if (intent === null && this.#turns < this.options.turnsUntilUnknown) return;
    this.#start({ intent, confidence }, tMs);
  }

  #start(reason: Reason, tMs: number): void {
    this.#work ??= this.#route(reason, tMs);
  }

  async #route(reason: Reason, tMs: number): Promise<void> {
    const { plan, lookupMs } = this.options;
    const earlier = await inTime(this.#earlier, lookupMs, () => []);
    const facts = this.#facts(reason, earlier);
    const decision = decide(plan, facts);
    const decidedAt = performance.now();
    this.call.emit(routeDecided(decision, facts, Math.max(tMs, this.call.heardMs())));
    if (this.options.transfer && this.call.control.abilities.transfer)
      await this.#transfer(decision, decidedAt);
  }

  async #transfer({ destination, priority, process, rule }: Decision, decidedAt: number): Promise<void> {
    const { isPop, popWaitMs, lastWordsMs } = this.options;
    const offered = isPop === undefined ? undefined : inTime(this.#pop.promise, popWaitMs, () => false);
    if (this.#led) await inTime(this.#lastWords.promise, lastWordsMs, () => false);
    const popped = await offered;
    if (this.#over) return;
    this.call.emit({
      kind: 'transfer.told',
      tMs: this.call.heardMs(),
      destination,
      pop: popped === undefined ? 'none' : popped ? 'offered' : 'late',
      waitedMs: Math.round(performance.now() - decidedAt),
    });
    const { callId } = this.call.start;
    const details = { callId, priority: String(priority), rule, ...(process !== null && { process }) };
    await this.call.control.transfer(destination, details);
  }

  #facts({ intent, confidence, slots }: Reason, earlier: readonly EarlierCall[]): RouteFacts {
    const { start } = this.call;
    const queues = this.options.queues?.() ?? {};
    return {
      at: new Date(start.startedAtMs + this.call.heardMs()).toISOString(),
      language: start.language,
      ...(intent !== undefined && { intent }),
      ...(confidence !== undefined && { confidence }),
      slots: { ...this.#slots, ...slots },
      ...(this.#customer !== undefined && { customer: this.#customer }),
      earlier: [...earlier],
      queues: { ...queues },
    };
  }
}

function reasonOf({ intent, confidence, slots }: CallEventOf<'route.requested'>): Reason {
  return { ...(intent !== undefined && { intent }), ...(confidence !== undefined && { confidence }), slots };
}
