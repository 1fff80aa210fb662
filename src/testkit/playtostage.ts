/** Plays a log to a stage as a live call would be, and collects what the stage states. */
import type { CallEvent, NewCallEvent } from '../call/events.js';
import type { CallStage, StageCall } from '../call/stage.js';

/**
 * Hands events to a stage at their times, with half a second of audio heard between ticks, then closes it.
 *
 * @returns what it stated, with how much had been heard then
 */
export async function playToStage(
  stage: CallStage,
  log: readonly CallEvent[],
): Promise<{ readonly event: NewCallEvent; readonly heardMs: number }[]> {
  const stated: { event: NewCallEvent; heardMs: number }[] = [];
  let heardMs = 0;
  const call = {
    heardMs: () => heardMs,
    emit: (event: NewCallEvent) => void stated.push({ event, heardMs }),
    signal: new AbortController().signal,
  } as unknown as StageCall;
  const open = await stage.open(call);
  const frame = { channel: 0 };
  for (const event of log) {
    for (; heardMs + 500 < event.tMs; heardMs += 500)
      await open?.onInput?.({ kind: 'audio', frame } as unknown as Parameters<
        NonNullable<typeof open.onInput>
      >[0]);
    heardMs = Math.max(heardMs, event.tMs);
    if (event.kind !== 'call.ended') await open?.onEvent?.(event);
  }
  await open?.close?.();
  return stated;
}
