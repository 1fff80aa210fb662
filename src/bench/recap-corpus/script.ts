/** Method C: a hand-written conversation, with one of its endings and a few things that could have happened on the way. */
import type { Chance } from './random.js';
import { createRenderer } from './render.js';
import type { Style } from './render.js';
import { exchangeOf } from './sources.js';
import type { Bank, Script, ScriptTurn } from './sources.js';
import { turnOf } from './draft.js';
import type { Draft, DraftTurn } from './draft.js';

/** What a call is made from. */
export interface ScriptIngredients {
  readonly language: string;
  readonly script: Script;
  readonly bank: Bank;
  readonly chance: Chance;
  readonly style: Style;
  readonly withRecap: boolean;
  readonly length: number;
}

const YES =
  /^(yes|that|lovely|great|sounds|wonderful|brilliant|fantastic|perfect|correct|very|oui|c'est|super|parfait|très|formidable|voilà|exact|bien|ja|dat klopt|top|fijn|perfect|geweldig|precies|akkoord|mooi|heel|fantastisch|helemaal|thank|thanks|merci|dank|no, i think|no, that|non, (je crois|tout)|nee, (volgens|dat)|good|goed|duizend|mille)/i;

/** Makes one conversation. */
export function perform(input: ScriptIngredients): Draft {
  const { script, bank, chance } = input;
  const renderer = createRenderer(chance, input.language, input.style);
  const recap = input.withRecap ? chance.pick(script.recaps) : undefined;
  const kept = script.body.filter(t => !t.optional || chance.is(0.6));
  const missing = Math.floor((input.length - kept.length - 6) / 2);
  const negatives = chance.shuffle(bank.get('neg')!);
  for (let i = 0; i < missing && negatives.length > 0; i += 1) {
    const line = exchangeOf(chance.is(0.3) ? chance.pick(bank.get('hold')!) : negatives.pop()!);
    kept.splice(
      placeBeforeAgent(kept, chance),
      0,
      scripted('agent', line.agent),
      scripted('caller', line.caller),
    );
  }
  const all = [...kept, ...(recap ?? script.none), ...script.end];
  const turns: DraftTurn[] = all.map(t => turnOf(t.role, renderer.render(t.text)));
  const text = recap?.map(t => t.text).join(' ') ?? '';
  return {
    turns,
    cue: /recap|read that back|go through|summar|wrap up|repeat it|both clear|same page|résum|relis|reprend|redis|conclure|bien clairs|d'accord,|samenvattend|samengevat|lees het|langs|hetzelfde|af te ronden|zeg ik alles/.test(
      text,
    ),
    confirmed: YES.test(recap?.at(-1)?.text ?? ''),
    fields: Object.fromEntries(renderer.slotsOf(text).map(s => [s, renderer.value(s)])),
  };
}

function scripted(role: ScriptTurn['role'], text: string): ScriptTurn {
  return { role, text, optional: false };
}

// Between two exchanges, and not before the matter has been told.
function placeBeforeAgent(turns: readonly ScriptTurn[], chance: Chance): number {
  const places = turns.flatMap((t, i) => (t.role === 'agent' && i > 2 ? [i] : []));
  return places.length === 0 ? turns.length : chance.pick(places);
}
