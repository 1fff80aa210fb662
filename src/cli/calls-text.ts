/** Stored calls for people to read: a table, a transcript, hits. */
import type { CallRecord, SearchHit, TurnRecord } from '../store/store.js';
import type { ReadableTurn } from './calls-conversation.js';
import type { MachineTurn } from './calls-machine.js';
import type { SpokenChannels } from '../stt/transcribe/formats.js';

const HEADINGS = ['BEGAN (UTC)', 'LENGTH', 'STATE', 'FROM', 'TO', 'LANGUAGE', 'ENTRANCE', 'CALL'];
const LEAST_COLUMNS = 40;

/** Calls as a table, one a line. */
export function callTable(calls: readonly CallRecord[]): string {
  if (calls.length === 0) return 'no calls\n';
  const rows = calls.map(call => [
    call.startedAt.slice(0, 19).replace('T', ' '),
    call.durationMs === undefined ? '' : clock(call.durationMs),
    call.state,
    call.from ?? '',
    call.to ?? '',
    call.language,
    call.entrance,
    call.callId,
  ]);
  return table([HEADINGS, ...rows]);
}

type Turn = TurnRecord | ReadableTurn | MachineTurn;

/** A call with its transcript, as recognised or as people read it: who said what when, lines no wider than `columns`. */
export function callPage(call: CallRecord, turns: readonly Turn[], columns = 100): string {
  const facts: [string, string | undefined][] = [
    ['call', call.callId],
    ['began', call.startedAt],
    ['length', call.durationMs === undefined ? undefined : clock(call.durationMs)],
    ['state', call.endReason === undefined ? call.state : `${call.state} (${call.endReason})`],
    ['entrance', call.externalId === undefined ? call.entrance : `${call.entrance} (${call.externalId})`],
    ['from', call.from],
    ['to', call.to],
    ['language', call.language],
    ...Object.entries(call.metadata).map(([key, value]): [string, string] => [key, value]),
  ];
  const head = facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const inOrder = turns.toSorted((a, b) => a.startMs - b.startMs);
  const said = turns.length === 0 ? ['nothing was said'] : inOrder.map(turn => turnLine(turn, columns));
  return `${table(head)}\n${said.join('\n')}\n`;
}

/** Hits, with the call and the time to find them by. */
export function hitList(hits: readonly SearchHit[]): string {
  if (hits.length === 0) return 'nothing found\n';
  return table(hits.map(({ turn, snippet }) => [turn.callId, clock(turn.startMs), turn.role, snippet]));
}

/** A stored call in the form in which transcripts are written. */
export function asTranscript(call: CallRecord, turns: readonly (TurnRecord | MachineTurn)[]): SpokenChannels {
  const roles = [...call.roles, 'machine'] as const;
  return { channels: roles.map(role => ({ role, segments: turns.filter(turn => turn.role === role) })) };
}

// Words are broken onto further lines under the first, so that times and roles stay in columns of their own.
function turnLine(turn: Turn, columns: number): string {
  const { startMs, role } = turn;
  const indent = `${clock(startMs).padStart(8)}  ${role.padEnd(7)}  `;
  const width = Math.max(columns, LEAST_COLUMNS) - indent.length;
  const lines = [''];
  for (const word of plain(textOf(turn)).split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line, i) => (i === 0 ? indent : ' '.repeat(indent.length)) + line).join('\n');
}

/** What a turn says, and in brackets how it stands to what the other says. */
function textOf(turn: Turn): string {
  if ('cutOff' in turn) return turn.cutOff ? `${turn.text} [cut off]` : turn.text;
  if (!('readable' in turn)) return turn.text;
  if (turn.backchannel) return `(${turn.readable})`;
  return turn.interrupts ? `[interrupts] ${turn.readable}` : turn.readable;
}

function table(rows: readonly (readonly string[])[]): string {
  const shown = rows.map(row => row.map(plain));
  const widths = shown[0]!.map((_, i) => Math.max(...shown.map(row => (row[i] ?? '').length)));
  return shown
    .map(
      row =>
        `${row
          .map((cell, i) => cell.padEnd(widths[i]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** Minutes, seconds and tenths: `1:05.3`, or with hours `1:01:05.3`. */
function clock(ms: number): string {
  const tenths = Math.floor(ms / 100);
  const seconds = `${Math.floor((tenths % 600) / 10)}`.padStart(2, '0') + `.${tenths % 10}`;
  const minutes = Math.floor(tenths / 600);
  if (minutes < 60) return `${minutes}:${seconds}`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${seconds}`;
}

// What a platform sends may hold escape sequences that would move the cursor or recolour the terminal.
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}
