import test from 'ava';
import { LiveRecaps } from './live.js';
import { shippedModel } from './model.js';
import { findRecaps } from './recap.js';
import type { Turn } from '../conversation.js';

const TALK = [
  'A: good morning you are speaking with jane how can i help',
  'C: hi my boiler has stopped working and the house is freezing',
  'A: oh dear can i have your customer number',
  'C: four five one two nine',
  'A: right that is the pump i can send a mechanic on thursday between two and four',
  'C: thursday is fine',
  'A: the call out costs forty pounds and the parts are under warranty',
  'C: okay',
  "A: so i've booked the mechanic for thursday between two and four for the pump",
  'A: and the call out will be forty pounds is that right',
  "C: yes that's right",
  'A: is there anything else',
  'C: well i also moved house in march and i would like you to send the bills to my new address please if you can do that today',
  'A: of course what is the new address',
  'C: it is twelve station road',
  "A: then i've changed your address to twelve station road and you will get a letter",
  'C: lovely thanks',
];

const model = shippedModel().live;

test('what is found live while a call grows is what a look through all of it finds', t => {
  const live = new LiveRecaps('en', model);
  const turns: Turn[] = [];
  let found = 0;
  for (const line of [...TALK, ...TALK]) {
    const role = line.startsWith('A') ? 'agent' : 'caller';
    const last = turns.at(-1);
    const startMs = last?.endMs ?? 0;
    const text = line.slice(3);
    // Who goes on makes the turn longer that was known before.
    if (last?.role === role)
      turns.push({ ...turns.pop()!, text: `${last.text} ${text}`, endMs: startMs + 3000 });
    else turns.push({ role, text, startMs, endMs: startMs + 3000 });
    const now = live.find({ turns: [...turns] });
    t.deepEqual(now, findRecaps({ language: 'en', turns }, model), line);
    found = Math.max(found, now.length);
  }
  t.true(found > 0);
});

test('turns that are let go, put before others or said anew are looked through anew', t => {
  const live = new LiveRecaps('en', model);
  const turns = TALK.map((line, i): Turn => {
    const role = line.startsWith('A') ? 'agent' : 'caller';
    return { role, text: line.slice(3), startMs: i * 3000, endMs: i * 3000 + 2900 };
  });
  const late: Turn = { role: 'caller', text: 'forty pounds for the pump', startMs: 10_000, endMs: 11_000 };
  const other = turns.with(6, { ...turns[6]!, text: 'let me see what i can do' });
  for (const state of [turns, turns.slice(4), [...turns, late], other, turns.slice(0, 3), turns])
    t.deepEqual(live.find({ turns: state }), findRecaps({ language: 'en', turns: state }, model));
});
