/**
 * The flow in live calls: leads callers who are alone with the machine through the operator's call flow.
 *
 * One thing is done after the other: what the machine has to say, then listening. What the caller does meanwhile waits, but
 * for speaking over a prompt, which stops it.
 */
import type { CallEvent } from '../../call/events.js';
import type { CallId } from '../../call/ids.js';
import type { CallStage, OpenStage, StageCall } from '../../call/stage.js';
import type { CallInput } from '../../call/stream.js';
import type { Standing } from '../../records/records.js';
import type { Expectation, Speaking } from '../../understanding/understanding.js';
import { Turns } from '../turn-taking/turns.js';
import type { EndedTurn } from '../turn-taking/turns.js';
import type { TurnTools } from '../turn-taking/turn-taking.js';
import { isCode } from './code.js';
import type { Flow, FlowUnderstanding } from './flow.js';
import { advance } from './machine.js';
import { silentMouth } from './mouth.js';
import type { Mouth, OpenMouth } from './mouth.js';
import type { DocumentMeant, FlowAction, FlowContext, FlowInput, FlowState } from './state.js';
import { primaryLanguage } from '../../language/tag.js';

/** Asks the records for what a text, or keys, may stand for. */
export type AskRecords = (
  callId: CallId,
  code: { readonly text: string; readonly expecting: Expectation; readonly speaking: Speaking },
  answered: () => void,
) => Standing | undefined;

/** How live calls are led. */
export interface FlowStageOptions {
  readonly flow: Flow;
  readonly understanding: FlowUnderstanding & Pick<TurnTools, 'begun'>;
  readonly mouth?: OpenMouth | undefined;
  /** What the operator's records say to a code that is being said or keyed in; `answered` is called when more can be told. */
  readonly standing?: AskRecords | undefined;
  /** Which document the caller means, once what was said or collected (`after`) has been looked up. */
  readonly document?: ((callId: CallId, after: readonly string[]) => Promise<DocumentMeant>) | undefined;
  readonly holdMs: number;
  readonly maxTurnMs: number;
  /** Longest wait for the decision where the call goes, before the flow's last words. */
  readonly decisionMs: number;
}

/** True for calls in which the caller is alone with the machine and can be spoken to. */
export function isLed({ start, control }: StageCall): boolean {
  return control.abilities.playback !== 'none' && start.channels.every(({ role }) => role === 'caller');
}

/** The stage. */
export function flowStage(options: FlowStageOptions): CallStage {
  return {
    name: 'flow',
    whenBehind: 'drop',
    open: call => (isLed(call) ? new CallFlow(call, options) : undefined),
  };
}

/** How often the wall clock is looked at, and how far it may be ahead of the audio before it counts. */
const TICK_MS = 500;
const WALL_GRACE_MS = 2000;

class CallFlow implements OpenStage {
  readonly #context: FlowContext;
  readonly #turns: Turns;
  readonly #mouth: Mouth;
  readonly #ticking: NodeJS.Timeout;
  #state: FlowState | undefined;
  #inputs: FlowInput[] = [];
  #working: Promise<void> | undefined;
  #utteranceIds: readonly string[] = [];
  /** What the records were told last: utterances and values. */
  #told: readonly string[] = [];
  #message: string | null | undefined;
  #decided: (() => void) | undefined;
  #listenedAt = { heardMs: 0, wallMs: 0 };
  #awaitsCode = false;
  #over = false;
  #failure: { readonly thrown: unknown } | undefined;

  constructor(
    private readonly call: StageCall,
    private readonly options: FlowStageOptions,
  ) {
    const { flow, understanding, mouth = silentMouth, standing: ask, holdMs, maxTurnMs } = options;
    const callDate = call.day;
    const base = primaryLanguage(call.start.language);
    const language = flow.languages.find(known => known === base) ?? flow.languages[0] ?? base;
    const { completeness, unfinished, begun } = understanding;
    const speaking = { language, callDate };
    const standing: TurnTools['standing'] =
      ask &&
      ((text, expecting) => ask(call.start.callId, { text, expecting, speaking }, () => this.#answered()));
    const keyed: FlowContext['standing'] = code =>
      standing?.(Array.from(code).join(' '), { type: 'digits', inRecords: true });
    this.#context = { flow, understanding, language, callDate, standing: keyed };
    this.#turns = new Turns({ completeness, unfinished, begun, speaking, standing, holdMs, maxTurnMs });
    this.#mouth = mouth(call, () => this.#mouth.interrupt());
    this.#ticking = setInterval(() => this.#tick(), TICK_MS).unref();
    this.#give({ kind: 'start' });
  }

  onInput(input: CallInput): void | Promise<void> {
    this.#tellFailure();
    if (input.kind === 'ended') return this.#stop();
    if (input.kind === 'mark') return this.#mouth.mark(input.name);
    if (input.kind === 'dtmf') return this.#key(input.digit);
    if (input.kind !== 'audio') return undefined;
    this.#ended(this.#turns.clock(this.call.heardMs()));
    return this.#mouth.hear(input.frame);
  }

  onEvent(event: CallEvent): void {
    switch (event.kind) {
      case 'speech.started':
        return this.#turns.speech(true);
      case 'speech.ended':
        return this.#turns.speech(false);
      case 'transcript.partial':
        if (this.#turns.partial(event, this.call.heardMs())) this.#complete(event.tMs);
        return undefined;
      case 'transcript.final':
        return event.pass === 1 ? this.#ended(this.#turns.final(event, this.call.heardMs())) : undefined;
      case 'route.decided':
        this.#message = event.message;
        return this.#decided?.();
      default:
        return undefined;
    }
  }

  async close(): Promise<void> {
    this.#stop();
    await this.#working;
    this.#tellFailure();
  }

  #stop(): void {
    this.#over = true;
    clearInterval(this.#ticking);
    this.#turns.stop();
    this.#mouth.close();
    this.#decided?.();
  }

  #key(digit: string): void {
    this.#mouth.interrupt();
    this.#turns.touch(this.call.heardMs());
    this.#give({ kind: 'key', digit });
  }

  /** The recogniser need not wait for silence: what is being said is whole. */
  #complete(tMs: number): void {
    this.call.emit({ kind: 'turn.complete', tMs, channel: 0 });
  }

  /** The records have answered for what is being said. */
  #answered(): void {
    if (this.#over) return;
    const heardMs = this.call.heardMs();
    if (this.#turns.again()) this.#complete(heardMs);
    this.#ended(this.#turns.clock(heardMs));
  }

  /** Where no audio comes the wall clock ends the wait. */
  #tick(): void {
    const { heardMs, wallMs } = this.#listenedAt;
    const byWall = heardMs + (performance.now() - wallMs) - WALL_GRACE_MS;
    this.#ended(this.#turns.clock(Math.max(this.call.heardMs(), Math.round(byWall))));
  }

  #ended(turn: EndedTurn | undefined): void {
    if (turn === undefined || this.#over) return;
    const { by, text, utteranceIds, nearly } = turn;
    this.#utteranceIds = this.#told = utteranceIds;
    const channel = 0;
    this.call.emit({
      kind: 'turn.ended',
      tMs: this.call.heardMs(),
      channel,
      by,
      text,
      utteranceIds: [...utteranceIds],
    });
    this.#give(text === '' ? { kind: 'silence' } : { kind: 'said', text, nearly });
  }

  #give(input: FlowInput): void {
    if (this.#over || this.#failure !== undefined) return;
    this.#inputs.push(input);
    this.#working ??= this.#work();
  }

  async #work(): Promise<void> {
    try {
      for (let input = this.#inputs.shift(); input !== undefined; input = this.#inputs.shift()) {
        const { state, actions } = advance(this.#context, this.#state, input);
        this.#state = state;
        this.#await(actions);
        for (const action of actions) await this.#do(action);
      }
    } catch (thrown) {
      this.#failure = { thrown };
      await this.#giveUp();
    }
    this.#working = undefined;
  }

  /** What cannot go on leads to a person, who is told what is known. */
  async #giveUp(): Promise<void> {
    if (this.#over) return;
    this.#turns.stop();
    const { operator } = this.options.flow;
    const { intent, confidence, values = {} } = this.#state ?? {};
    const slots = Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value]));
    await this.#transfer({ kind: 'transfer', step: operator, intent, confidence, slots, message: true });
  }

  /** A failure while nothing was being handed over is told, as the stage's own, at the next opportunity. */
  #tellFailure(): void {
    if (this.#failure !== undefined && this.#working === undefined) throw this.#failure.thrown;
  }

  async #do(action: FlowAction): Promise<void> {
    if (this.#over) return;
    const tMs = this.call.heardMs();
    switch (action.kind) {
      case 'entered': {
        this.#turns.stop();
        const { step, does, because } = action;
        this.call.emit({ kind: 'flow.entered', tMs, step, does, because });
        return;
      }
      case 'say':
        return this.#mouth.say(action.text, this.#context.language);
      case 'listen':
        return this.#listen(action);
      case 'lookUp': {
        const document = await this.options.document?.(this.call.start.callId, this.#told);
        // Before keys that were pressed meanwhile.
        this.#inputs.unshift({ kind: 'meant', document });
        return;
      }
      case 'collected': {
        const { kind: _, ...collected } = action;
        const utteranceIds = action.by === 'voice' ? [...this.#utteranceIds] : [];
        this.call.emit({ kind: 'flow.collected', tMs, ...collected, utteranceIds });
        this.#told = [...this.#told, String(action.value)];
        return;
      }
      case 'transfer':
        return this.#transfer(action);
      case 'hangUp':
        this.call.emit({ kind: 'flow.ended', tMs, step: action.step, outcome: 'hangUp' });
        return this.call.control.hangUp();
    }
  }

  /** Tells what is asked for before the prompt is played: callers who know the question speak over it. */
  #await(actions: readonly FlowAction[]): void {
    const code = isCode(actions.find(action => action.kind === 'listen')?.expecting);
    if (code === this.#awaitsCode || this.#over) return;
    this.#awaitsCode = code;
    this.call.emit({ kind: 'turn.awaited', tMs: this.call.heardMs(), channel: 0, code });
  }

  #listen({ waitMs, expecting }: Extract<FlowAction, { kind: 'listen' }>): void {
    const sinceMs = this.call.heardMs();
    this.#listenedAt = { heardMs: sinceMs, wallMs: performance.now() };
    this.#ended(this.#turns.listen({ sinceMs, waitMs, expecting }));
  }

  /** Asks for the decision and says its message; whoever routes waits for these last words. */
  async #transfer(action: Extract<FlowAction, { kind: 'transfer' }>): Promise<void> {
    const { step, intent, confidence, slots, message } = action;
    const decided = this.#decision();
    this.call.emit({
      kind: 'route.requested',
      tMs: this.call.heardMs(),
      step,
      ...(intent !== undefined && { intent }),
      ...(confidence !== undefined && { confidence }),
      slots: { ...slots },
    });
    await decided;
    if (message && typeof this.#message === 'string' && !this.#over)
      await this.#mouth.say(this.#message, this.#context.language);
    // Who hung up meanwhile was transferred to nobody.
    if (this.#over) return;
    this.call.emit({ kind: 'flow.ended', tMs: this.call.heardMs(), step, outcome: 'transfer' });
  }

  #decision(): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, this.options.decisionMs);
      this.#decided = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
