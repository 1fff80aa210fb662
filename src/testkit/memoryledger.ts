/** Deliveries in memory, for tests whose matter is not the store. */
import type {
  AppendEffects,
  Delivery,
  DeliveryFilter,
  DeliveryLedger,
  Settlement,
} from '../call/delivery.js';

const isOpen = ({ state }: Delivery): boolean => state === 'waiting' || state === 'dead';

/** Keeps deliveries in a list. */
export class MemoryLedger implements DeliveryLedger {
  #all: Delivery[] = [];

  apply(callId: string, { deliveries = [], settled = [] }: AppendEffects): void {
    for (const settlement of settled) this.#settle(settlement);
    for (const delivery of deliveries) {
      if (this.#all.some(({ key }) => key === delivery.key)) continue;
      const { delayMs = 0, ...rest } = delivery;
      const { destination, subject } = rest;
      const replaced = (d: Delivery): boolean =>
        d.callId === callId && d.destination === destination && d.subject === subject && isOpen(d);
      if (subject !== undefined) this.#change(replaced, { state: 'dropped', payload: null });
      const atMs = Date.now();
      const times = {
        state: 'waiting',
        attempts: 0,
        notBeforeMs: atMs + delayMs,
        createdAtMs: atMs,
      } as const;
      this.#all.push({ ...rest, ...times, id: this.#all.length + 1, callId });
    }
  }

  async due(destination: string, nowMs: number, limit: number): Promise<readonly Delivery[]> {
    const behind = (d: Delivery): boolean =>
      this.#all.some(
        e => e.callId === d.callId && e.destination === d.destination && e.id < d.id && isOpen(e),
      );
    return this.#all
      .filter(d => d.destination === destination && d.state === 'waiting' && d.notBeforeMs <= nowMs)
      .filter(d => !behind(d))
      .slice(0, limit);
  }

  async list({ state, destination, callId }: DeliveryFilter): Promise<readonly Delivery[]> {
    return this.#all.filter(
      d =>
        (state === undefined || d.state === state) &&
        (destination === undefined || d.destination === destination) &&
        (callId === undefined || d.callId === callId),
    );
  }

  async resend(ids: readonly number[]): Promise<number> {
    return this.#change(d => ids.includes(d.id) && d.state === 'dead', {
      state: 'waiting',
      attempts: 0,
      notBeforeMs: 0,
    });
  }

  async drop(ids: readonly number[]): Promise<number> {
    return this.#change(d => ids.includes(d.id) && isOpen(d), { state: 'dropped', payload: null });
  }

  #settle(settled: Settlement): void {
    if (settled.state === 'delivered') {
      this.#change(d => d.id === settled.id, { state: 'delivered', payload: null });
      return;
    }
    const { id, ...outcome } = settled;
    const attempts = (this.#all.find(d => d.id === id)?.attempts ?? 0) + 1;
    this.#change(d => d.id === id && d.state === 'waiting', { ...outcome, attempts });
  }

  #change(which: (delivery: Delivery) => boolean, to: Partial<Delivery>): number {
    const count = this.#all.filter(which).length;
    this.#all = this.#all.map(d => (which(d) ? { ...d, ...to } : d));
    return count;
  }
}
