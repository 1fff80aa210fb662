/** Real conversations to measure on; they are not part of the repository and nothing is made from them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dataFolder } from '../machine.js';
import type { Conversation, Turn } from '../../actions/summary/conversation.js';

/** A pace to give untimed words times. */
const WORD_MS = 300;

function readLines<T>(set: string, path: string): T[] {
  const bytes = readFileSync(join(dataFolder(set), path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as T);
}

function timed(said: readonly { role: Turn['role']; text: string }[], merge: boolean): Turn[] {
  const turns: Turn[] = [];
  let clock = 0;
  for (const { role, text } of said) {
    const startMs = clock;
    clock += text.split(' ').length * WORD_MS;
    const last = turns.at(-1);
    if (merge && last?.role === role)
      turns[turns.length - 1] = { ...last, text: `${last.text} ${text}`, endMs: clock };
    else turns.push({ role, text, startMs, endMs: clock });
  }
  return turns;
}

/** Calls to operators, with segments of one speaker joined to turns. */
export function readOasis(part: 'train' | 'val'): Conversation[] {
  const calls = readLines<{ turns: { spk: string; text: string }[] }>('bt_oasis', `dev/${part}.jsonl.gz`);
  return calls.map(({ turns }) => ({
    language: 'en',
    turns: timed(
      turns.map(t => ({ role: t.spk === 'agent' ? ('agent' as const) : ('caller' as const), text: t.text })),
      true,
    ),
  }));
}

/** Task chats with the turns in which the system restates a request to have it confirmed. */
export function readSgd(): { conversation: Conversation; confirms: ReadonlySet<number> }[] {
  const chats = readLines<{ turns: [string, string, string[]][] }>('sgd_confirm', 'dev/dialogues.jsonl.gz');
  return chats.map(({ turns }) => ({
    conversation: {
      language: 'en',
      turns: timed(
        turns.map(([who, text]) => ({
          role: who === 'SYSTEM' ? ('agent' as const) : ('caller' as const),
          text,
        })),
        false,
      ),
    },
    confirms: new Set(
      turns.flatMap(([who, , acts], i) => (who === 'SYSTEM' && acts.includes('CONFIRM') ? [i] : [])),
    ),
  }));
}

/** A dialogue with its reference summary. */
export interface DialogueSummary {
  readonly turns: readonly { speaker: string; text: string }[];
  readonly reference: string;
}

/** Everyday dialogues with summaries. */
export function readDialogsum(): DialogueSummary[] {
  return readLines<{ dialogue: string; summary: string }>('dialogsum', 'dev/dialogsum.dev.jsonl.gz').map(
    d => ({
      reference: d.summary,
      turns: d.dialogue.split('\n').map(line => {
        const [, speaker = '', text = ''] = /^#(\w+)#: ?(.*)$/.exec(line) ?? [];
        return { speaker: `#${speaker}#`, text: text.replace(/ ' /g, "'").trim() };
      }),
    }),
  );
}
