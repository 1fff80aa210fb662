import test from 'ava';
import type { ExecutionContext } from 'ava';
import { graphOf } from './graph.js';
import { readFlow } from './read-flow.js';

const GOOD = `
languages: [en, nl]
start: ask
operator: person
intents:
  invoice: { say: { en: an invoice, nl: een factuur }, key: 1, to: month }
  card: { say: { en: a card, nl: een kaart }, key: 2, to: person }
steps:
  ask:
    do: ask
    say: { en: How can I help?, nl: Waarmee kan ik helpen? }
    otherwise: person
    confirm: sure
    noInput: { say: [{ en: Hello?, nl: Hallo? }], to: bye }
    noMatch: { to: person }
  sure:
    do: confirm
    say: { en: "Is it {intent}?", nl: "Gaat het over {intent}?" }
    no: ask
    noInput: { to: bye }
    noMatch: { to: person }
  month:
    do: collect
    slot: month
    say: { en: Which month?, nl: Welke maand? }
    next: person
    noInput: { to: person }
    noMatch: { to: person }
  person: { do: transfer, say: { en: "One moment, {month}.", nl: Een moment. } }
  bye: { do: hangUp }
`;
const INTENTS = ['invoice', 'card', 'other'];

test('a good flow is read, with a step for each name', t => {
  const flow = readFlow(GOOD, { intents: INTENTS });
  t.deepEqual([...flow.steps.keys()], ['ask', 'sure', 'month', 'person', 'bye']);
  t.is(flow.steps.get('month')?.line, 22);
  t.deepEqual(flow.warnings, []);
});

/** A change of the flow is refused with a message that begins with the file and the line. */
const refuses = test.macro((t: ExecutionContext, from: string, to: string, message: RegExp) => {
  t.true(GOOD.includes(from));
  t.throws(() => readFlow(GOOD.replace(from, to), { file: 'f.yaml', intents: INTENTS }), {
    code: 'FILE_INVALID',
    message,
  });
});

test(
  'an intent the model has not',
  refuses,
  'invoice: {',
  'invoise: {',
  /f\.yaml:6: intents\.invoise: .*Did you mean "invoice"/,
);
test(
  'a prompt missing in a language',
  refuses,
  ', nl: Welke maand?',
  '',
  /f\.yaml:25: steps\.month\.say: The prompt is missing in nl/,
);
test(
  'a step without a prompt',
  refuses,
  '    say: { en: Which month?, nl: Welke maand? }\n',
  '',
  /f\.yaml:22: steps\.month: There is no prompt/,
);
test('a title missing in a language', refuses, ', nl: een kaart', '', /f\.yaml:7: .*missing in nl/);
test(
  'a step that is not there',
  refuses,
  'next: person',
  'next: persom',
  /f\.yaml:26: .*no step "persom".*"person"/,
);
test(
  'a placeholder that nothing fills',
  refuses,
  'Hello?',
  '"{name}?"',
  /f\.yaml:14: .*Nothing fills \{name\}/,
);
test(
  'a step without a way on for silence',
  refuses,
  '    noInput: { to: person }\n',
  '',
  /f\.yaml:22: .*no noInput/,
);
test('a key used twice', refuses, 'key: 2', 'key: 1', /f\.yaml:7: .*Key 1 is "invoice"/);
test('an unknown kind of step', refuses, 'do: hangUp', 'do: hangup', /f\.yaml:30: .*Did you mean "hangUp"/);
test(
  'a wrong key of a step',
  refuses,
  'otherwise: person',
  'otherwise: person\n    els: bye',
  /f\.yaml:13: .*no key "els"/,
);
test('text that is no YAML', refuses, 'languages: [en, nl]', 'languages: [en, nl', /f\.yaml:\d+: /);
test('a loop without an exit is refused with the steps it goes through', t => {
  const silent = GOOD.replace(
    'to: bye }\n    noMatch: { to: person }\n  sure',
    'to: sure }\n    noMatch: { to: person }\n  sure',
  ).replace('    noInput: { to: bye }', '    noInput: { to: ask }');
  t.throws(() => readFlow(silent, { file: 'f.yaml' }), {
    message:
      /f\.yaml:\d+: steps\.\w+: A caller who says nothing goes round without an exit: ask -> sure -> ask/,
  });
  const round = `
languages: [en]
start: one
operator: person
steps:
  one: { do: say, say: One., next: two }
  two: { do: say, say: Two., next: one }
  person: { do: transfer }
`;
  t.throws(() => readFlow(round, { file: 'f.yaml' }), {
    message: /f\.yaml:6: steps\.one: From here no transfer.*\nf\.yaml:7: steps\.two: From here/,
  });
});

test('a flow that asks must have keys, one in a single language may write texts alone, dead steps are warned of', t => {
  const keyless = GOOD.replace('key: 1, ', '').replace('key: 2, ', '');
  t.throws(() => readFlow(keyless), { message: /No intent has a key/ });
  const single = readFlow(
    'languages: [en]\nstart: bye\noperator: bye\nsteps:\n  bye: { do: hangUp, say: Goodbye. }\n  dead: { do: hangUp }\n',
  );
  t.deepEqual(single.steps.get('bye')?.say, { en: 'Goodbye.' });
  t.like(single.warnings[0], { line: 6, message: 'Nothing leads to this step.' });
  t.throws(() => readFlow(''), { message: /empty/ });
});

test('the graph has every step, every way and the operator', t => {
  const graph = graphOf(readFlow(GOOD), 'nl');
  t.true(graph.startsWith('flowchart TD\n'));
  t.regex(graph, /s0\{\{"<b>ask<\/b><br>ask<br>Waarmee kan ik helpen\?"\}\}/);
  t.regex(graph, /s0 -->\|"invoice \(1\)"\| s2/);
  t.regex(graph, /s0 -->\|"card \(2\)<br>another reason<br>no match"\| s3/);
  t.regex(graph, /any\(\("at any time"\)\).*s3/);
});

test('a language by which no day can be read out is refused when the flow is read', t => {
  const flow =
    'languages: [en_GB]\nstart: bye\noperator: bye\nsteps:\n  bye: { do: hangUp, say: Goodbye. }\n';
  t.throws(() => readFlow(flow, { file: 'f.yaml' }), { message: /f\.yaml:1: languages\[0\]: "en_GB"/ });
  t.notThrows(() => readFlow(flow.replace('en_GB', 'nl-BE')));
});
