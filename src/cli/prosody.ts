/** `parley prosody FILE`: pitch and loudness of every 10 ms, and what they come to. */
import type { Command } from 'commander';
import type { Role } from '../call/audio.js';
import { ParleyError } from '../call/errors.js';
import { decodeFile } from '../audio/audio.js';
import { ChannelTrack, FRAME_MS, between, measure } from '../prosody/prosody.js';
import type { BetweenMeasures, Measures } from '../prosody/prosody.js';
import { printPieces, printText } from './output.js';

/** Rate at which prosody is measured, Hz. */
const RATE_HZ = 8000;
/** Longest file whose frames are listed: 8 hours; frames are kept in memory. */
const MOST_FRAMES = 8 * 3600 * 100;

interface Frame {
  readonly tMs: number;
  readonly f0Hz: number | null;
  readonly loudnessDb: number;
}

interface Channel {
  readonly role: Role;
  readonly frames: Iterable<Frame>;
  readonly summary: Measures;
}

/** What the command finds of a file. */
export interface FileProsody {
  readonly file: string;
  readonly durationMs: number;
  readonly channels: readonly Channel[];
  readonly between: BetweenMeasures | null;
}

/** Registers `parley prosody`. */
export function registerProsody(program: Command): void {
  program
    .command('prosody')
    .description('measure pitch, loudness, rate and pauses of a recording')
    .argument('<file>', 'an audio file of any format; two channels are caller and agent')
    .option('--json', 'print JSON with a frame every 10 ms')
    .option('--channels <roles>', 'roles of the channels, in order', 'caller,agent')
    .action(async (file: string, options: { json?: boolean; channels: string }) => {
      const found = await prosodyOfFile(file, rolesOf(options.channels));
      if (options.json) await printPieces(jsonPieces(found));
      else printText(describe(found));
    });
}

/** Measures a file. */
async function prosodyOfFile(file: string, roles: readonly Role[]): Promise<FileProsody> {
  const audio = await decodeFile(file, { sampleRateHz: RATE_HZ });
  const tracks = Array.from({ length: audio.channels }, () => new ChannelTrack(MOST_FRAMES));
  let samples = 0;
  for await (const run of audio.runs) {
    run.forEach((part, c) => tracks[c]?.push(part));
    samples += run[0]?.length ?? 0;
  }
  const durationMs = Math.floor((samples * 1000) / RATE_HZ);
  for (const track of tracks) track.end();
  const role = (c: number): Role => roles[c] ?? (c === 0 ? 'caller' : 'agent');
  const channels = tracks.map((track, c) => ({
    role: role(c),
    frames: framesOf(track),
    summary: measure(track, 0, durationMs),
  }));
  const stretches = Object.fromEntries(tracks.map((track, c) => [role(c), track.stretches()]));
  return { file, durationMs, channels, between: tracks.length > 1 ? between(stretches, durationMs) : null };
}

// Written in pieces: the frames of a long file are more than one string can hold.
function* jsonPieces({ channels, ...rest }: FileProsody): Generator<string> {
  yield `{"file":${JSON.stringify(rest.file)},"durationMs":${rest.durationMs},"channels":[`;
  for (const [c, { role, frames, summary }] of channels.entries()) {
    yield `${c > 0 ? ',' : ''}\n{"role":"${role}","summary":${JSON.stringify(summary)},"frames":[`;
    let first = true;
    for (const frame of frames) {
      yield `${first ? '' : ','}\n${JSON.stringify(frame)}`;
      first = false;
    }
    yield ']}';
  }
  yield `],\n"between":${JSON.stringify(rest.between)}}\n`;
}

function* framesOf(track: ChannelTrack): Generator<Frame> {
  for (let frame = 0; frame < track.frames; frame++) {
    const f0 = track.f0At(frame);
    const loudnessDb = Number(track.loudnessAt(frame).toFixed(2));
    yield { tMs: frame * FRAME_MS, f0Hz: f0 > 0 ? Number(f0.toFixed(2)) : null, loudnessDb };
  }
}

function rolesOf(text: string): Role[] {
  return text.split(',').map(role => {
    if (role === 'caller' || role === 'agent') return role;
    throw new ParleyError('BAD_ARGUMENT', `A channel is "caller" or "agent".`, { field: '--channels' });
  });
}

function describe({ file, durationMs, channels, between: b }: FileProsody): string {
  const lines = [`${file}: ${(durationMs / 1000).toFixed(1)} s`];
  for (const { role, summary: m } of channels) {
    const talks = b?.sides[role];
    lines.push(
      `${role}: speaks ${(m.speechMs / 1000).toFixed(1)} s` +
        shown(', pitch', m.f0Hz, 'Hz') +
        shown(' over', m.f0RangeSt, 'st') +
        shown(', loudness', m.loudnessDb, 'dB') +
        shown(', rate', m.syllablesPerS, 'syllables/s', 1) +
        `, ${m.pauses.length} pauses` +
        (talks === undefined ? '' : `, ${talks.interruptions} interruptions`),
    );
  }
  if (b !== null)
    lines.push(
      `both: overlap ${(b.overlapMs / 1000).toFixed(1)} s, silent ${(b.nonTalkMs / 1000).toFixed(1)} s`,
    );
  return lines.join('\n');
}

function shown(what: string, value: number | null, unit: string, digits = 0): string {
  return value === null ? '' : `${what} ${value.toFixed(digits)} ${unit}`;
}
