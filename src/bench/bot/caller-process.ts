/** The process of `callers.ts`. */
import type { FromCallers, Heard, ToCallers } from './callers.js';
import { SpokenLine } from './spoken-line.js';
import { pause, until } from './waiting.js';

process.on('message', message => {
  const { id, ...asked } = message as ToCallers;
  void call(asked).then(heard => process.send?.({ ...heard, id } satisfies FromCallers));
});

async function call({ wire, options, afterMs, sound, waitMs }: Omit<ToCallers, 'id'>): Promise<Heard> {
  const line = await SpokenLine.open(wire, options);
  await until(line, () => line.botMs > 0);
  await pause(afterMs);
  const isEarly = line.clearedMs !== undefined;
  const { fromMs } = await line.say(sound);
  await until(line, () => line.clearedMs !== undefined, waitMs);
  const { clearedMs, staleMs, lateMs } = line;
  line.hangUp();
  return { ms: clearedMs === undefined ? undefined : clearedMs - fromMs, isEarly, staleMs, lateMs };
}
