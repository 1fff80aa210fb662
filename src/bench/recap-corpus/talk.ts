/** Method N: calls that never come to a recap. They may begin and end anywhere, as recordings do. */
import type { Chance } from './random.js';
import { createRenderer } from './render.js';
import type { Style } from './render.js';
import { exchangeOf } from './sources.js';
import type { Bank } from './sources.js';
import { mergeTurns, turnOf } from './draft.js';
import type { Draft, DraftTurn } from './draft.js';

/** Makes one conversation of two to forty turns. */
export function talk(
  lines: readonly string[],
  bank: Bank,
  language: string,
  style: Style,
  chance: Chance,
): Draft {
  const renderer = createRenderer(chance, language, style);
  const count = chance.int(1, chance.is(0.6) ? 6 : 18);
  const kinds = ['hold', 'neg', 'small'] as const;
  const body = Array.from({ length: count }, () =>
    chance.is(0.7) ? chance.pick(lines) : chance.pick(bank.get(chance.pick(kinds))!),
  );
  const open = chance.is(0.6)
    ? [`${chance.pick(bank.get('A.open')!)} > ${chance.pick(bank.get('callersum')!)}`]
    : [];
  const end = chance.is(0.6) ? [chance.pick(bank.get(chance.is(0.5) ? 'bye' : 'more')!)] : [];
  const turns: DraftTurn[] = [...open, ...body, ...end].flatMap(line => {
    const { agent, caller } = exchangeOf(line);
    const said: DraftTurn[] = [turnOf('agent', renderer.render(agent))];
    if (chance.is(0.85)) said.push(turnOf('caller', renderer.render(caller)));
    return said;
  });
  return { turns: mergeTurns(turns), cue: false, confirmed: false, fields: {} };
}
