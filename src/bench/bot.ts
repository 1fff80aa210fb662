/**
 * `npm run bench:bot -- text [count] [seed]`: text conversations with the answer line, written by hand
 * (`examples/bot/hand.jsonl`, `trades.jsonl` of other trades than medicines, `strangers.jsonl` from the convention alone, `near.jsonl` first questions for what is nearly in the table, `in.jsonl` for what is in it) and made by a generator that shares no code with the bot.
 * `--heard` takes every turn as heard, every word surely; `--voiced` has it said by a synthesiser over a telephone line and heard by
 * the pack of the language (`bot/voiced.ts`), `--every N` every Nth conversation only; `--show` prints what is not right.
 * `npm run bench:bot -- spoken|barge|first [count] [seed] [at once]`: over the Twilio socket; see `bot/spoken.ts`,
 * `bot/barge.ts` and `bot/first-run.ts`; `-- onset [count] [seed]`: by the samples, see `bot/onset.ts`; `-- onset-rows`, `onset-kinds`:
 * see `bot/onset-rows.ts`.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runConversation } from '../cli/bot.js';
import { readJsonLines } from '../cli/jsonl.js';
import { printText } from '../cli/output.js';
import type { TurnOptions } from '../dialogue/answers/conversation.js';
import { PLAYING } from '../testkit/linewire.js';
import { PARTS } from './bot/people.js';
import { makeConversation } from './bot/generator.js';
import type { TestConversation } from './bot/generator.js';
import { judge } from './bot/judge.js';
import type { Verdict } from './bot/judge.js';
import { voiced } from './bot/voiced.js';
import { seeded } from './catalogue/random.js';

if (process.argv[2]?.startsWith('onset-') === true) {
  const { runOnsetKinds, writeOnsetRows } = await import('./bot/onset-rows.js');
  const part = PARTS.find(name => name === (process.argv[3] ?? 'test'));
  if (part === undefined) throw new RangeError(`the part is one of ${PARTS.join(', ')}`);
  const which = process.argv[4] === 'others' ? 'others' : 'speech';
  if (process.argv[2] === 'onset-rows')
    await writeOnsetRows(part, which, process.argv[5] ?? `${part}-${which}.rows`);
  else await runOnsetKinds(part);
  process.exit(0);
}

const aloud = ['spoken', 'barge', 'first', 'onset'].find(kind => kind === process.argv[2]);
if (aloud !== undefined) {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(3),
    options: {
      part: { type: 'string' },
      keep: { type: 'string' },
      show: { type: 'boolean' },
      people: { type: 'boolean' },
      entrance: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [count, seed = 20_261_121, most] = positionals.map(Number);
  const [nth = 1, of = 1] = (values.part ?? '1/1').split('/').map(Number);
  if (aloud === 'spoken') {
    const { runSpoken } = await import('./bot/spoken.js');
    await runSpoken({ count: count ?? 60, seed, atOnce: most ?? 6, part: [nth, of], keep: values.keep });
  } else if (aloud === 'barge') {
    const { runBargeIn } = await import('./bot/barge.js');
    const entrance = PLAYING.find(name => name === (values.entrance ?? 'twilio'));
    if (entrance === undefined) throw new RangeError(`--entrance is one of ${PLAYING.join(', ')}`);
    await runBargeIn(count ?? 48, seed, most ?? 2, entrance);
  } else if (aloud === 'onset') {
    const { runOnsets } = await import('./bot/onset.js');
    await runOnsets({
      count: count ?? 200,
      seed,
      people: values.people ?? false,
      show: values.show ?? false,
    });
  } else {
    const { runFirstAudio } = await import('./bot/first-run.js');
    await runFirstAudio(count ?? 12, seed, most ?? 2);
  }
  process.exit(0);
}

const isHeard = process.argv.includes('--heard');
const speech = process.argv.includes('--voiced') ? voiced() : undefined;
const every = process.argv.includes('--every')
  ? Number(process.argv[process.argv.indexOf('--every') + 1])
  : 1;
const examples = fileURLToPath(new URL('../../examples/bot/', import.meta.url));
const [count = 600, seed = 20_261_121] = process.argv
  .slice(3)
  .filter((a, i, all) => /^\d+$/.test(a) && all[i - 1] !== '--every')
  .map(Number);

for (const [title, file] of [
  ['by hand', 'hand'],
  ['other trades', 'trades'],
  ['by strangers', 'strangers'],
  ['nearly in the table', 'near'],
  ['in the table', 'in'],
] as const) {
  const written: TestConversation[] = [];
  for await (const { value } of readJsonLines(`${examples}${file}.jsonl`))
    written.push(value as unknown as TestConversation);
  await measure(
    title,
    written.filter((_, i) => i % every === 0),
  );
}
const random = seeded(seed);
const made = Array.from({ length: count }, (_, i) =>
  makeConversation(`made-${i + 1}`, ['en', 'fr', 'nl'][i % 3] ?? 'en', random),
);
if (process.argv[2] === 'write') {
  writeFileSync(`${examples}generated.jsonl`, `${made.map(c => JSON.stringify(c)).join('\n')}\n`);
}
if (made.length > 0) await measure(`generated, seed ${seed}`, made);
await speech?.close();

async function heardOf(conversation: TestConversation): Promise<readonly TurnOptions['heard'][] | undefined> {
  if (speech !== undefined) return speech.hear(conversation);
  if (!isHeard) return undefined;
  return conversation.turns.map(({ caller }) => caller.split(/\s+/).map(word => ({ word, confidence: 1 })));
}

async function measure(title: string, conversations: readonly TestConversation[]): Promise<void> {
  const verdicts: Record<Verdict, number> = { correct: 0, wrong: 0, handedOver: 0, missed: 0 };
  let turns = 0;
  const start = performance.now();
  for (const [i, conversation] of conversations.entries()) {
    const results = await runConversation({ ...conversation }, i + 1, { heard: await heardOf(conversation) });
    for (const [t, expected] of conversation.turns.entries()) {
      const got = results[t]!;
      const verdict = judge(expected, got, conversation.table, conversation.callDate);
      verdicts[verdict] += 1;
      turns += 1;
      if (verdict !== 'correct' && process.argv.includes('--show')) {
        printText(
          `${verdict} ${conversation.id} (${conversation.language}) "${expected.caller}": expected ${[expected.outcome].flat().join('|')} ` +
            `[${expected.sku.join(' ')}], got ${got.outcome} [${got.sku.join(' ')}] ${got.said}`,
        );
      }
    }
  }
  const share = (n: number): string => `${((100 * n) / turns).toFixed(1)} %`;
  printText(
    `${title}: ${conversations.length} conversations, ${turns} turns: correct ${share(verdicts.correct)}, wrongly ${verdicts.wrong} ` +
      `(${share(verdicts.wrong)}), handed over unasked ${share(verdicts.handedOver)}, missed ${share(verdicts.missed)}; ` +
      `${((performance.now() - start) / turns).toFixed(2)} ms a turn`,
  );
}
