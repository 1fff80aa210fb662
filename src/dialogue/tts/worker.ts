/** The other side of `speaking-process.ts`: what an engine's process does between its parent and its library. */
import { asParleyError } from '../../call/errors.js';
import type { FromEngine, SpeakOrder, ToEngine } from './speaking-process.js';

/** Speaks one order; calls back with audio as it is made. A callback that returns false wants no more. */
export type Synthesis = (
  order: SpeakOrder,
  onAudio: (samples: Int16Array, sampleRateHz: number) => boolean,
) => void;

/** Serves orders until the parent is gone. The library is opened once, before the first order. */
export function serveSynthesis(open: () => Promise<Synthesis>): void {
  const cancelled = new Set<number>();
  let last: Promise<void> = Promise.resolve();
  let library: Promise<Synthesis> | undefined;
  const speak = async (order: SpeakOrder): Promise<void> => {
    try {
      const synthesis = await (library ??= open());
      // A moment in which an order to stop can arrive.
      await new Promise(resolve => setImmediate(resolve));
      if (cancelled.delete(order.id)) return send({ kind: 'end', id: order.id });
      synthesis(order, (samples, sampleRateHz) => {
        if (samples.length > 0) send({ kind: 'audio', id: order.id, samples, sampleRateHz });
        return true;
      });
      send({ kind: 'end', id: order.id });
    } catch (thrown) {
      const { code, message } = asParleyError(thrown, 'SPEECH_FAILED');
      send({ kind: 'failed', id: order.id, code, message });
    }
  };
  process.on('message', received => {
    const message = received as ToEngine;
    if (message.kind === 'cancel') {
      cancelled.add(message.id);
      return;
    }
    // Orders that are done leave their cancellation behind.
    for (const id of cancelled) if (id < message.id - 1000) cancelled.delete(id);
    last = last.then(() => speak(message));
  });
  process.on('disconnect', () => process.exit(0));
  // A terminal's Ctrl-C reaches the whole group; the parent decides when its processes end.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => {});
}

function send(message: FromEngine): void {
  process.send?.(message);
}
