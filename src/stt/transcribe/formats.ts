/** Transcripts as text, WebVTT and SubRip. */
import type { Role } from '../../call/audio.js';
import type { Segment } from './transcribe.js';

type Spoken = Pick<Segment, 'startMs' | 'endMs' | 'text'>;

/** What was said, by who said it: people, and a machine that spoke to them. */
export interface SpokenChannels {
  readonly channels: readonly {
    readonly role: Role | 'machine';
    readonly segments: readonly Spoken[];
  }[];
}

interface Cue extends Spoken {
  readonly role: Role | 'machine';
}

/** One line an utterance, in the order in which they began. */
export function asText(transcript: SpokenChannels): string {
  return cuesOf(transcript)
    .map(cue => `${clock(cue.startMs, '.')}  ${cue.role}: ${cue.text}\n`)
    .join('');
}

/** WebVTT (https://www.w3.org/TR/webvtt1/), with the role as voice. */
export function asVtt(transcript: SpokenChannels): string {
  const cues = cuesOf(transcript).map(
    cue => `${clock(cue.startMs, '.')} --> ${clock(cue.endMs, '.')}\n<v ${cue.role}>${cue.text}\n`,
  );
  return ['WEBVTT\n', ...cues].join('\n');
}

/** SubRip. */
export function asSrt(transcript: SpokenChannels): string {
  return cuesOf(transcript)
    .map(
      (cue, i) =>
        `${i + 1}\n${clock(cue.startMs, ',')} --> ${clock(cue.endMs, ',')}\n${cue.role}: ${cue.text}\n`,
    )
    .join('\n');
}

function cuesOf(transcript: SpokenChannels): Cue[] {
  return transcript.channels
    .flatMap(({ role, segments }) =>
      segments.map(({ startMs, endMs, text }) => ({ startMs, endMs, text, role })),
    )
    .sort((a, b) => a.startMs - b.startMs);
}

/** hh:mm:ss and milliseconds. */
function clock(ms: number, separator: string): string {
  const part = (value: number, digits: number): string => String(Math.floor(value)).padStart(digits, '0');
  const [hours, minutes, seconds] = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1000) % 60];
  return `${part(hours, 2)}:${part(minutes, 2)}:${part(seconds, 2)}${separator}${part(ms % 1000, 3)}`;
}
