/** The prosody stage of live calls: every final gets how it was said, every lasting change of a speaker is told. */
import type { Role } from '../call/audio.js';
import type { CallEventOf } from '../call/events.js';
import type { CallStage, OpenStage, StageCall } from '../call/stage.js';
import type { CallInput } from '../call/stream.js';
import { Baseline, featuresOf } from './baseline.js';
import { between } from './between.js';
import { ChangeDetector } from './change.js';
import { Intake } from './intake.js';
import { LiveInterruptions } from './live-interruptions.js';
import { mannersOf } from './manner.js';
import { measure } from './measures.js';
import { FRAME_MS } from './frames.js';
import { ChannelTrack } from './track.js';
import type { Stretch } from './track.js';

/** Makes the stage. It only measures; no emotion is inferred, of either side. */
export function prosodyStage(): CallStage {
  return {
    name: 'prosody',
    whenBehind: 'drop',
    later: ['transcript.final'],
    open: call => new CallProsody(call),
  };
}

interface Side {
  readonly role: Role;
  readonly track: ChannelTrack;
  readonly intake: Intake;
  readonly baseline: Baseline;
  readonly changes: ChangeDetector;
}

class CallProsody implements OpenStage {
  private readonly sides: readonly Side[];
  private readonly cuts = new LiveInterruptions();

  constructor(private readonly call: StageCall) {
    this.sides = call.start.channels.map(({ role }) => {
      const track = new ChannelTrack();
      const intake = new Intake(track, call.start.sampleRateHz);
      return { role, track, intake, baseline: new Baseline(), changes: new ChangeDetector() };
    });
  }

  onInput(input: CallInput): void {
    if (input.kind === 'audio') this.sides[input.frame.channel]?.intake.push(input.frame);
  }

  onEvent(event: { readonly kind: string }): void {
    if (event.kind === 'transcript.final') this.turn(event as CallEventOf<'transcript.final'>);
  }

  close(): void {
    const stretches: Partial<Record<Role, readonly Stretch[]>> = {};
    for (const { role, track } of this.sides) {
      track.end();
      stretches[role] = track.stretches();
    }
    const tMs = this.call.heardMs();
    const { sides, interruptions, silences, ...sums } = between(stretches, tMs);
    this.call.emit({
      kind: 'prosody.call',
      tMs,
      sides,
      interruptions: [...interruptions],
      silences: silences.map(({ startMs, endMs }) => ({ startMs, endMs })),
      ...sums,
    });
  }

  private tellInterruptions(tMs: number): void {
    if (this.sides.length < 2) return;
    const heardMs = Math.min(...this.sides.map(({ track }) => track.frames * FRAME_MS));
    const spoken = this.sides.map(({ role, track }) => ({ role, stretches: track.stretches() }));
    for (const { by, startMs, endMs, successful } of this.cuts.push(spoken, heardMs))
      this.call.emit({ kind: 'prosody.interrupted', tMs, by, startMs, endMs, successful });
  }

  private turn(final: CallEventOf<'transcript.final'>): void {
    const side = this.sides[final.channel];
    if (side === undefined || final.pass > 1) return;
    const { channel, role, utteranceId, startMs, endMs } = final;
    const m = measure(side.track, startMs, endMs, final.words);
    const features = featuresOf(m);
    const z = side.baseline.zScores(features);
    this.call.emit({
      kind: 'prosody.turn',
      tMs: final.tMs,
      channel,
      role,
      utteranceId,
      startMs,
      endMs,
      speechMs: m.speechMs,
      f0Hz: m.f0Hz,
      loudness: m.loudness,
      features,
      usual: side.baseline.centres(),
      z,
      pauses: [...m.pauses],
      manner: mannersOf(z),
    });
    this.tellInterruptions(final.tMs);
    if (side.baseline.ready) {
      for (const change of side.changes.push(startMs, features, z, side.baseline.usual())) {
        this.call.emit({ kind: 'prosody.changed', tMs: final.tMs, channel, role, ...change });
      }
    }
    side.baseline.push(features, endMs);
  }
}
