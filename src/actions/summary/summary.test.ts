import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test from 'ava';
import { unclearWords } from './text/unclear.js';
import type { CallEvent, NewCallEvent } from '../../call/events.js';
import { callEvent } from '../../call/events.js';
import type { StageCall } from '../../call/stage.js';
import { en as EN_REPORT } from '../../language/en/report.js';
import { slotFinder } from '../../slot-finder.js';
import type { Conversation } from './conversation.js';
import { draftCall } from './draft.js';
import { loadSchema } from './fields/schema.js';
import { findRecaps } from './recap/recap.js';
import { summaryStage } from './stage.js';
import { summarise } from './summary.js';
import { report } from './text/report.js';
import { buildTurns } from './turns.js';
import type { Utterance } from './turns.js';
import { isSupported, worded } from './wording.js';

const findSlots = slotFinder('2026-11-16');

const LINES: readonly (readonly [string, string])[] = [
  ['agent', 'good morning you are speaking with jane how can i help'],
  ['caller', 'hi my boiler has stopped working since sunday and the whole house is freezing'],
  ['agent', 'oh dear can i have your customer number'],
  ['caller', 'four five one two nine'],
  ['agent', 'right that is the pump i can send a mechanic on thursday between two and four'],
  ['caller', 'thursday is fine'],
  ['agent', 'the call out costs forty pounds and the parts are under warranty'],
  ['caller', 'okay'],
  [
    'agent',
    "so i've booked the mechanic for thursday between two and four for the pump and you will get a text before he comes the call out is forty pounds is that right",
  ],
  ['caller', "yes that's right"],
  ['agent', 'is there anything else'],
  ['caller', 'no thank you bye'],
];

function conversation(lines = LINES, language = 'en'): Conversation {
  let clock = 0;
  const turns = lines.map(([role, text]) => {
    const startMs = clock;
    clock += text.split(' ').length * 300;
    return { role: role as 'agent' | 'caller', text, startMs, endMs: clock };
  });
  return { language, turns };
}

const words = (text: string): number => text.split(/\s+/).length;

test('a summary tells reason, agreement and next steps in 40 to 120 words, each sentence with its turns', t => {
  const call = conversation();
  const summary = summarise(call, findRecaps(call), findSlots);
  t.true(words(summary.text) >= 40 && words(summary.text) <= 120, summary.text);
  t.deepEqual(summary.sentences[0]!.turns, [1]);
  t.regex(summary.text, /the caller's boiler has stopped working/);
  t.regex(summary.text, /the agent has booked the mechanic for Thursday/);
  t.regex(summary.text, /the caller will get a text/);
  t.true(summary.sentences.every(s => s.turns.length > 0));
  t.deepEqual([...new Set(summary.sentences.map(s => s.part))].toSorted(), [
    'happened',
    'next',
    'reason',
    'resolution',
  ]);
});

test('what a person owns is theirs once the person is named, and thanks are not part of a summary', t => {
  const call = conversation([
    ['agent', 'good morning how can i help you'],
    ['caller', 'i lost my card this morning please block it now'],
    ['agent', 'i have blocked your old card and will send a new one to your home address'],
    ['caller', 'great thank you for your help'],
  ]);
  const { text } = summarise(call, findRecaps(call), findSlots);
  const persons = { speaker: 'the caller', listener: 'the agent' };
  t.is(
    report('i think you need my name', EN_REPORT, persons),
    "the caller thinks the agent needs the caller's name",
  );
  t.is(
    report('can i get it or do you send it', EN_REPORT, persons),
    'can the caller get it or does the agent send it',
  );
  t.regex(text, /the caller lost their card/);
  t.regex(text, /the agent has blocked the caller's old card/i);
  t.notRegex(text, /thank/);
});

test('calls that say nothing, or of one side only, have what summary they can', t => {
  t.is(summarise({ language: 'fr', turns: [] }, [], findSlots).text, '');
  const agent = conversation(LINES.filter(([role]) => role === 'agent'));
  t.notThrows(() => summarise(agent, findRecaps(agent), findSlots));
  const long = conversation(Array.from({ length: 416 }, () => LINES).flat());
  t.true(words(summarise(long, [], findSlots).text) <= 120);
});

test('a summary of a French call is in French and quotes what was said', t => {
  const call = conversation(
    [
      ['caller', 'bonjour ma chaudière est en panne depuis dimanche'],
      ['agent', 'je vous envoie un technicien jeudi'],
    ],
    'fr',
  );
  t.regex(summarise(call, [], findSlots).text, /^Motif de l'appel, selon le client : « Ma chaudière/);
});

test('a summary is of sentences that stand by themselves, each about what one speaker said', t => {
  const { text, sentences } = summarise(
    conversation([
      ['agent', 'good morning northline this is priya'],
      ['caller', 'we normally pay sixty pounds and now our bill is ninety pounds'],
      ['agent', 'and your account number please'],
      ['caller', 'four five five two nine'],
      ['agent', 'mister miller your meter was read twice in march until'],
      ['caller', 'do i have to pay for that'],
      ['agent', 'please send us a photograph of the meter by thursday at three'],
      ['caller', 'okay i will'],
    ]),
    [],
    findSlots,
  );
  t.regex(text, /^Reason for the call: the caller normally pays £60 and now their bill is £90\. /);
  t.regex(text, /The caller's meter was read twice in March\. /);
  t.regex(
    text,
    /The agent asked the caller to send the agent a photograph of the meter by Thursday at three\./,
  );
  t.notRegex(text, /;|account number|have to pay/);
  for (const sentence of sentences) t.regex(sentence.text, /^\p{Lu}.*\.$/u);
});

test('greetings, questions for details and waiting are no part of what happened', t => {
  const call = conversation(
    [
      ['agent', 'goedemorgen met de klantenservice waarmee kan ik u helpen'],
      ['caller', 'goedemorgen mijn bestelling is nog niet aangekomen'],
      ['agent', 'wat is het nummer van uw bestelling'],
      ['caller', 'negen negen nul vier vijf'],
      ['agent', 'een ogenblik ik kijk het even voor u na'],
      ['agent', 'het pakket is in het depot zoekgeraakt'],
      ['caller', 'dank u wel tot ziens'],
    ],
    'nl',
  );
  const { sentences } = summarise(call, [], findSlots);
  t.deepEqual(sentences.find(s => s.part === 'happened')?.turns, [5], sentences.map(s => s.text).join(' '));
});

test('words that were hardly understood are not quoted, whatever part of the summary they stand in', async t => {
  const said = [
    ['caller', 'i bought a pair of shoes last week but the or tomb small', 11],
    ['agent', 'you can send the shoes back for free with the gable label', 10],
  ] as const;
  const utterances = said.map(([role, text, bad], i) => {
    const words = text.split(' ').map((word, at) => ({ word, confidence: at === bad ? 0.2 : 0.9 }));
    return { ...utterance(role, i * 5000, i * 5000 + 4000, text), unclear: unclearWords(text, words) };
  });
  const turns = buildTurns(utterances, 'en').map(turn => ({ ...turn, unclear: [...turn.unclear] }));
  const { text } = summarise({ language: 'en', turns }, [], findSlots);
  t.regex(text, /but the or \[…\] small/);
  t.notRegex(text, /tomb|gable/);
  t.deepEqual(unclearWords('two words', [{ confidence: 0 }]), [], 'a text that was changed has other words');
});

const utterance = (role: 'agent' | 'caller', startMs: number, endMs: number, text: string): Utterance => {
  return { utteranceId: `${role}-${startMs}`, role, startMs, endMs, text };
};

test('utterances of one speaker are one turn, and a backchannel does not part it', t => {
  const turns = buildTurns(
    [
      utterance('agent', 0, 3000, 'we will send you a new card'),
      utterance('caller', 2500, 2900, 'mm hm'),
      utterance('agent', 3200, 5000, 'and you have it by friday'),
      utterance('caller', 5200, 6000, 'okay but what about my old one'),
    ],
    'en',
  );
  t.deepEqual(
    turns.map(x => [x.role, x.backchannel]),
    [
      ['agent', false],
      ['caller', true],
      ['caller', false],
    ],
  );
  t.is(turns[0]!.text, 'we will send you a new card and you have it by friday');
  t.deepEqual(turns[0]!.utteranceIds, ['agent-0', 'agent-3200']);
  t.is(turns[1]!.overlapMs, 400);
});

test('who begins while the other speaks and goes on alone has interrupted', t => {
  const turns = buildTurns(
    [
      utterance('agent', 0, 3000, 'the thing is that with this contract'),
      utterance('caller', 2000, 5000, 'no listen i never signed that'),
    ],
    'en',
  );
  t.deepEqual(
    turns.map(x => x.interrupts),
    [false, true],
  );
});

async function withModel<T>(
  answer: (body: string) => { status: number; text: string },
  run: (url: string) => Promise<T>,
): Promise<T> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', chunk => (body += String(chunk)));
    request.on('end', () => {
      const { status, text } = answer(body);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ choices: [{ message: { content: text } }] }));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  try {
    return await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`);
  } finally {
    server.close();
  }
}

test("a language model's wording is taken, less the sentences that add facts", async t => {
  const call = conversation();
  const summary = summarise(call, findRecaps(call), findSlots);
  const text =
    "The caller's boiler stopped working on Sunday and the house is freezing. The agent booked a mechanic for Thursday between two and four for the pump. The call out costs £40. The mechanic is called Peter and brings a new radiator. A refund of £95 follows. The caller will get a text before the mechanic comes.";
  const result = await withModel(
    () => ({ status: 200, text }),
    baseUrl => worded(summary, call, { baseUrl, model: 'm', timeoutMs: 60_000 }),
  );
  t.is(result.wording, 'model');
  t.false(/Peter|95/.test(result.text));
  t.regex(result.text, /booked a mechanic/);
  t.true(result.sentences.every(s => s.turns.length > 0));
});

test('a model that fails, is late, or only adds facts changes nothing', async t => {
  const call = conversation();
  const summary = summarise(call, findRecaps(call), findSlots);
  for (const answer of [
    { status: 500, text: '' },
    { status: 200, text: 'Everything costs £9,999 in Timbuktu.' },
  ]) {
    const result = await withModel(
      () => answer,
      baseUrl => worded(summary, call, { baseUrl, model: 'm', timeoutMs: 60_000 }),
    );
    t.deepEqual(result, summary);
  }
  t.deepEqual(
    await worded(summary, call, { baseUrl: 'http://127.0.0.1:9/v1', model: 'm', timeoutMs: 2000 }),
    summary,
  );
  t.false(isSupported('The caller lives in Leeds.', call, summary));
});

test('a call of which nothing can be told is not worded, whatever a model makes of it', async t => {
  const call: Conversation = {
    language: 'en',
    turns: [{ role: 'caller', text: 'mm hm', startMs: 0, endMs: 500 }],
  };
  const summary = summarise(call, [], findSlots);
  t.deepEqual(summary.sentences, []);
  const result = await withModel(
    () => ({ status: 200, text: 'Mm hm.' }),
    baseUrl => worded(summary, call, { baseUrl, model: 'm', timeoutMs: 60_000 }),
  );
  t.deepEqual(result, summary);
});

/** Everything the stage states about a conversation, and how much of it before the end. */
async function stated({
  language,
  turns,
}: Conversation): Promise<{ live: NewCallEvent[]; all: NewCallEvent[] }> {
  const events: NewCallEvent[] = [];
  const stage = summaryStage({ options: date => ({ schema: loadSchema(), findSlots: slotFinder(date) }) });
  const call = {
    start: { language },
    day: '2026-11-16',
    signal: new AbortController().signal,
    emit: (event: NewCallEvent) => events.push(event),
    heardMs: () => 60_000,
  } as unknown as StageCall;
  const open = (await stage.open(call))!;
  for (const [i, { role, text, startMs, endMs }] of turns.entries()) {
    const base = {
      callId: 'c',
      seq: i,
      tMs: endMs,
      channel: role === 'caller' ? 0 : 1,
      utteranceId: `u${i}`,
    };
    const more = { confidence: 0.9, words: [], language, pack: 'p', pass: 1 };
    const said = { role, text, startMs, endMs };
    await open.onEvent!({ ...base, ...more, ...said, kind: 'transcript.final' } as CallEvent);
  }
  const live = [...events];
  await open.close!();
  return { live, all: events };
}

test('the stage states the recap while the call goes on, and the draft when it ends', async t => {
  const began = Date.now();
  const { live, all } = await stated(conversation());
  t.deepEqual(
    live.map(e => e.kind),
    ['recap.found'],
  );
  t.is(live[0]!.kind === 'recap.found' && live[0]!.evidence[0]!.utteranceId, 'u8');
  t.deepEqual(
    all.map(e => e.kind),
    ['recap.found', 'recap.found', 'summary.drafted'],
  );
  for (const [seq, event] of all.entries())
    t.notThrows(() => callEvent.parse({ ...event, callId: 'c', seq }));
  const drafted = all.at(-1)!;
  if (drafted.kind !== 'summary.drafted') return t.fail();
  t.is(drafted.fields['amount']?.values[0]?.value, '40.00 GBP');
  // By the wall clock, and not by that of the audio, which runs faster for a recording.
  const at = Date.parse(drafted.at ?? '');
  t.true(at >= began && at <= Date.now());
});

const bad = (language: string, lines: readonly (readonly ['agent' | 'caller', string])[]): Conversation => ({
  language,
  turns: lines.map(([role, text], i) => ({ role, text, startMs: i * 900, endMs: i * 900 + 800 })),
});

for (const [what, call] of Object.entries({
  'no turns': bad('en', []),
  'one side only': bad('fr', [
    ['agent', 'bonjour'],
    ['agent', 'donc je vous ai envoyé la carte et vous la recevez vendredi'],
  ]),
  'no words': bad('nl', [
    ['caller', ''],
    ['agent', '   '],
  ]),
  '5,000 turns': bad(
    'en',
    Array.from(
      { length: 5000 },
      (_, i) => [i % 50 === 0 ? 'agent' : 'caller', `turn ${i} about the invoice`] as const,
    ),
  ),
  'an unknown language': bad('xx-YY', [
    ['caller', 'zog gluk i nari'],
    ['agent', 'zom'],
  ]),
  'another language in the recap': bad('en', [
    ['caller', 'hello i lost my card'],
    ['agent', 'dus ik heb een nieuwe kaart besteld en u ontvangt die vrijdag klopt dat'],
  ]),
  'emoji and right-to-left text': bad('fr', [
    ['caller', '😀👍🏽 שלום רב עליכם مرحبا'],
    ['agent', 'donc je vous envoie la facture 📄 شكرا'],
  ]),
})) {
  test(`a call with ${what} is drafted as far as it goes, and the draft can be stored`, async t => {
    const { all } = await stated(call);
    const drafts = all.filter(event => event.kind === 'summary.drafted');
    t.is(drafts.length, call.turns.some(({ text }) => text.trim() !== '') ? 1 : 0);
    for (const [seq, event] of all.entries())
      t.notThrows(() => callEvent.parse({ ...event, callId: 'c', seq }));
  });
}

test('a draft looks for the details of a text once, and lets others work in between', async t => {
  const asked: string[] = [];
  const slow = (text: string, language: string, restated = false): ReturnType<typeof findSlots> => {
    asked.push(`${language} ${restated} ${text}`);
    const until = performance.now() + 2;
    while (performance.now() < until);
    return findSlots(text, language, restated);
  };
  let others = 0;
  const other = setInterval(() => (others += 1), 1);
  const lines = [...LINES, ...LINES];
  const drafting = draftCall(conversation(lines), { schema: loadSchema(undefined), findSlots: slow });
  const whileDrafting = await Promise.race([drafting, new Promise(resolve => setImmediate(resolve))]);
  t.is(whileDrafting, undefined);
  const draft = await drafting;
  clearInterval(other);
  t.true(others > 0);
  t.is(new Set(asked).size, asked.length);
  t.is(draft.recaps.length > 0, true);
});
