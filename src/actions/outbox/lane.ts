/** Works for one destination: takes what is due, sends it, settles it. */
import type { Delivery, OutboxStore, Settlement } from '../../call/delivery.js';
import { ParleyError, asParleyError } from '../../call/errors.js';
import type { NewCallEvent } from '../../call/events.js';
import type { Logger } from '../../call/logger.js';
import { backoffMs } from './backoff.js';
import { Breaker } from './breaker.js';
import type { Destination, OutboxPolicy, Receipt } from './outbox.js';

/** What a lane works with. */
export interface LaneParts {
  readonly store: OutboxStore;
  readonly policy: OutboxPolicy;
  readonly logger: Logger;
  /** From 0 up to 1; chance by default. */
  readonly random?: (() => number) | undefined;
  /** Told of every try. */
  readonly onTried?: ((destination: string, outcome: Settlement['state'], code: string) => void) | undefined;
}

/** Longest sleep between two looks into the store; another process may have enqueued something. */
const LOOK_MS = 1000;
/** Wait after the store itself failed. */
const STORE_RETRY_MS = 2000;

/** One destination's worker. */
export class Lane {
  readonly #inFlight = new Map<number, Promise<void>>();
  readonly #breaker: Breaker;
  readonly #random: () => number;
  readonly #aborted = new AbortController();
  #stopping = false;
  #wake: () => void = () => undefined;
  #running: Promise<void> | undefined;

  constructor(
    private readonly destination: Destination,
    private readonly parts: LaneParts,
  ) {
    this.#random = parts.random ?? Math.random;
    this.#breaker = new Breaker({ ...parts.policy, random: this.#random });
  }

  /** True while the destination is left alone because it fails. */
  get broken(): boolean {
    return this.#breaker.open;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Something may be due. */
  wake(): void {
    this.#wake();
  }

  /** Takes nothing more; what is on its way has `graceMs` to arrive, and otherwise is sent again after the next start. */
  async stop(graceMs: number): Promise<void> {
    this.#stopping = true;
    this.#wake();
    const timer = setTimeout(() => this.#aborted.abort(), graceMs);
    await this.#running;
    await Promise.all(this.#inFlight.values());
    clearTimeout(timer);
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      let waitMs = STORE_RETRY_MS;
      const woken = new Promise<void>(resolve => (this.#wake = resolve));
      try {
        await this.#take();
        waitMs = this.#restMs();
      } catch (thrown) {
        const { code } = asParleyError(thrown);
        this.parts.logger.warn(
          { destination: this.destination.name, code },
          'the outbox cannot read the store',
        );
      }
      if (this.#stopping) break;
      await waitFor(woken, waitMs);
    }
  }

  /** Sends what is due as far as there is room. */
  async #take(): Promise<void> {
    const { store, policy } = this.parts;
    const free = (): number => this.#breaker.allowed(Date.now(), policy.concurrency) - this.#inFlight.size;
    if (free() <= 0) return;
    // What is on its way still counts as due.
    const limit = policy.concurrency + this.#inFlight.size;
    const due = await store.deliveries.due(this.destination.name, Date.now(), limit);
    for (const delivery of due) {
      if (this.#inFlight.has(delivery.id) || this.#onItsWay(delivery) || free() <= 0) continue;
      this.#inFlight.set(delivery.id, this.#deliver(delivery));
    }
  }

  // One that was replaced while on its way is no longer open in the store, but must arrive before its successor.
  readonly #calls = new Map<number, string>();
  #onItsWay({ callId }: Delivery): boolean {
    return [...this.#calls.values()].includes(callId);
  }

  async #deliver(delivery: Delivery): Promise<void> {
    this.#calls.set(delivery.id, delivery.callId);
    try {
      const { events, settlement } = await this.#try(delivery);
      if (settlement !== undefined) await this.#settle(delivery, settlement, events);
    } finally {
      this.#calls.delete(delivery.id);
      this.#inFlight.delete(delivery.id);
      this.#wake();
    }
  }

  async #try(delivery: Delivery): Promise<{ settlement?: Settlement; events: readonly NewCallEvent[] }> {
    const timeout = AbortSignal.timeout(this.parts.policy.timeoutMs);
    try {
      const signal = AbortSignal.any([this.#aborted.signal, timeout]);
      const receipt = await this.destination.send(delivery, signal);
      this.#breaker.succeeded();
      return { settlement: this.#arrived(delivery, receipt), events: this.#said(delivery, receipt) };
    } catch (thrown) {
      // Cut off by our own end: nobody's failure, and sent again.
      if (this.#aborted.signal.aborted) return { events: [] };
      const error = timeout.aborted ? tooLate(thrown) : asParleyError(thrown);
      return { settlement: this.#failed(delivery, error), events: [] };
    }
  }

  #arrived({ id }: Delivery, { remoteId }: Receipt): Settlement {
    return { id, state: 'delivered', remoteId };
  }

  #said(delivery: Delivery, receipt: Receipt): readonly NewCallEvent[] {
    return this.destination.onDelivered?.(delivery, receipt) ?? [];
  }

  #failed({ id, attempts }: Delivery, error: ParleyError): Settlement {
    const { policy } = this.parts;
    const nowMs = Date.now();
    const { retryAfterMs } = error.options;
    if (retryAfterMs !== undefined)
      this.#breaker.pauseUntil(nowMs + Math.min(retryAfterMs, policy.maxRetryMs));
    // Refusing one delivery is an answer, and an answer says that the destination is there.
    else if (error.retryable) this.#breaker.failed(nowMs);
    if (!error.retryable || attempts + 1 >= policy.maxAttempts)
      return { id, state: 'dead', errorCode: error.code };
    const waits = { firstMs: policy.firstRetryMs, maxMs: policy.maxRetryMs, random: this.#random };
    const waitMs = Math.max(backoffMs(attempts + 1, waits), retryAfterMs ?? 0);
    return { id, state: 'waiting', errorCode: error.code, notBeforeMs: nowMs + waitMs };
  }

  async #settle(delivery: Delivery, settlement: Settlement, events: readonly NewCallEvent[]): Promise<void> {
    const { name } = this.destination;
    const code = settlement.state === 'delivered' ? '' : settlement.errorCode;
    this.parts.onTried?.(name, settlement.state, code);
    if (settlement.state === 'dead') {
      this.parts.logger.warn(
        { destination: name, delivery: delivery.id, code },
        'a delivery was given up on',
      );
    }
    try {
      await this.parts.store.append(delivery.callId, events, { settled: [settlement] });
    } catch (thrown) {
      // A call that was deleted meanwhile has no log and no deliveries left. Otherwise it is sent again, and is known
      // by its key.
      const reason = asParleyError(thrown).code;
      if (reason === 'CALL_NOT_FOUND') return;
      this.parts.logger.warn(
        { destination: name, delivery: delivery.id, code: reason },
        'a delivery was not settled',
      );
      this.#breaker.pauseUntil(Date.now() + STORE_RETRY_MS);
    }
  }

  #restMs(): number {
    const untilMs = this.#breaker.notBeforeMs - Date.now();
    return untilMs > 0 ? Math.min(LOOK_MS, untilMs) : Math.min(LOOK_MS, this.parts.policy.firstRetryMs);
  }
}

function tooLate(cause: unknown): ParleyError {
  return new ParleyError('DELIVERY_TIMEOUT', 'The try took longer than it may.', { cause });
}

async function waitFor(woken: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>(resolve => (timer = setTimeout(resolve, ms)));
  await Promise.race([woken, late]);
  clearTimeout(timer);
}
