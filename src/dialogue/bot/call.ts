/** Leads one call: greets, listens, answers, and ends with a goodbye or a person. */
import { asParleyError } from '../../call/errors.js';
import type { CallEvent, CallEventOf } from '../../call/events.js';
import type { OpenStage, StageCall } from '../../call/stage.js';
import type { CallInput } from '../../call/stream.js';
import type { Ms } from '../../call/time.js';
import type { Reply } from '../answers/answers.js';
import { answerEvent } from '../answers/answer-event.js';
import { Conversation } from '../answers/conversation.js';
import type { HeardWord } from '../answers/sureness.js';
import { render } from '../answers/templates.js';
import type { Sentence } from '../answers/sentence.js';
import { Player } from '../playback/player.js';
import type { BotParts, HandoverReason } from './bot.js';
import { Ear } from './ear.js';
import { CallNotes } from './handover.js';
import { StrayKeys, keyWords } from './keys.js';
import { openingEvent } from './opening.js';
import { Transfer } from './transfer.js';
import { Turns } from './turns.js';

/** Speed when the caller asked for slower. */
const SLOWER = 0.75;
type Bare = 'greeting' | 'stillThere' | 'keysHelp' | 'noColleague' | 'handover';

/** The bot in one call. */
export class BotCall implements OpenStage {
  readonly #player: Player;
  readonly #ear: Ear;
  readonly #turns = new Turns();
  readonly #notes = new CallNotes();
  readonly #transfer: Transfer;
  readonly #conversation: Conversation;
  readonly #caller: number;
  readonly #date: string;
  readonly #limit: NodeJS.Timeout;
  #language: string;
  #slower = false;
  #choosing = false;
  #silences = 0;
  readonly #strayKeys: StrayKeys;
  #mayInterrupt = true;
  /** By the recogniser, also while the bot speaks. */
  #speaking = false;
  #leaving = false;
  /** The caller is gone. */
  #over = false;
  #timer: NodeJS.Timeout | undefined;
  #talk: NodeJS.Timeout | undefined;
  #turn = new AbortController();
  #work: Promise<void> = Promise.resolve();
  /** What is being worked on: an answer that is still looked up is not waited for as if the caller were silent. */
  #busy: AbortController | undefined;

  constructor(
    private readonly call: StageCall,
    private readonly parts: BotParts,
    language: string,
  ) {
    const { start } = call;
    const { source, buildCatalogue, limits, faq, speaker } = parts;
    this.#language = language;
    this.#date = call.day;
    this.#caller = Math.max(
      0,
      start.channels.findIndex(channel => channel.role === 'caller'),
    );
    this.#strayKeys = new StrayKeys(limits.maxFailedTurns);
    this.#transfer = new Transfer(call, parts, this.#notes);
    this.#player = new Player(call, speaker, {
      began: () => this.#turns.began(call.heardMs()),
      ended: () => this.#turns.ended(call.heardMs()),
    });
    this.#ear = new Ear(call, this.#player, atMs => this.#onset(atMs));
    this.#conversation = new Conversation({
      source,
      buildCatalogue,
      language,
      callDate: this.#date,
      maxAgeDays: limits.maxAgeDays,
      maxFailedTurns: limits.maxFailedTurns,
      sureConfidence: limits.sureConfidence,
      onLookUpFailed: ({ code, field, message }) =>
        this.parts.logger.warn(
          { callId: start.callId, code, field, reason: message },
          'the table of the bot could not be read',
        ),
      faq: faq && ((question, spoken) => faq(question, spoken, this.#date)),
    });
    this.#limit = setTimeout(() => this.#start(() => this.#handOver('long')), limits.maxCallMs);
    this.#start(signal => this.#open(signal));
  }

  onInput(input: CallInput): void | Promise<void> {
    switch (input.kind) {
      case 'audio':
        return input.frame.channel === this.#caller ? this.#ear.hear(input.frame) : undefined;
      case 'mark':
        return this.#player.mark(input.name);
      case 'dtmf':
        return input.channel === this.#caller ? this.#key(input.digit) : undefined;
      case 'ended':
        return this.#stop();
      default:
        return undefined;
    }
  }

  onEvent(event: CallEvent): void {
    this.#transfer.onEvent(event);
    if (!('channel' in event) || event.channel !== this.#caller || this.#leaving) return;
    else if (event.kind === 'speech.started') this.#callerSpeaks();
    else if (event.kind === 'speech.ended') this.#callerPauses();
    else if (event.kind === 'transcript.final') this.#final(event);
  }

  async close(): Promise<void> {
    this.#stop();
    await this.#work;
  }

  /** Does one thing at a time: what was going on is given up. Whatever fails leads to a person. */
  #start(what: (signal: AbortSignal) => Promise<void>): void {
    if (this.#leaving || this.call.signal.aborted) return;
    this.#turn.abort();
    const turn = (this.#turn = this.#busy = new AbortController());
    clearTimeout(this.#timer);
    const signal = AbortSignal.any([this.#turn.signal, this.call.signal]);
    const work = what(signal).catch(async (thrown: unknown) => {
      if (signal.aborted) return;
      const { code, message } = asParleyError(thrown);
      this.parts.logger.warn(
        { callId: this.call.start.callId, code, reason: message },
        'the bot gives a call up',
      );
      await this.#leave('trouble').catch(() => this.call.control.hangUp());
    });
    this.#work = work.finally(() => {
      if (this.#busy === turn) this.#busy = undefined;
    });
  }

  async #open(signal: AbortSignal): Promise<void> {
    const { opening, queues, source, limits } = this.parts;
    const facts = {
      language: this.#language,
      date: this.#date,
      queues: queues?.() ?? {},
      source,
      maxAgeDays: limits.maxAgeDays,
    };
    const messages = (await opening?.messages(facts, signal)) ?? [];
    if (signal.aborted) return;
    if (messages.length > 0) this.call.emit(openingEvent(messages, this.#language, this.call.heardMs()));
    await this.#say([...messages.map(({ text }) => text), this.#sentence('greeting')].join(' '));
    this.#listen(signal);
  }

  /** Says something; what is said over it counts as a turn unless it must be heard. */
  async #say(text: string, mayInterrupt = true): Promise<boolean> {
    this.#mayInterrupt = mayInterrupt;
    const { outcome } = await this.#player.say(text, {
      language: this.#language,
      rate: this.#slower ? SLOWER : 1,
    });
    return outcome === 'played';
  }

  #onset(atMs: Ms): void {
    if (!this.#mayInterrupt || this.#leaving) return;
    this.#player.interrupt();
    this.#turns.interrupted(atMs);
    // A sound that is no speech to the recogniser has no end that it would tell: how long one talks goes by it alone.
    if (this.#speaking) this.#callerSpeaks();
  }

  #final({ text, startMs, endMs, words }: CallEventOf<'transcript.final'>): void {
    const { quietForMs } = this.#player;
    const quietSinceMs = quietForMs === undefined ? undefined : this.call.heardMs() - quietForMs;
    if (!this.#turns.isTurn({ startMs, endMs }, quietSinceMs)) return;
    this.#strayKeys.forget();
    this.#silences = 0;
    this.#start(signal => this.#answer(text, signal, words));
  }

  async #answer(text: string, signal: AbortSignal, heard?: readonly HeardWord[]): Promise<void> {
    this.#player.interrupt();
    const reply = await this.#conversation.say(text, signal, { heard });
    if (signal.aborted) return;
    this.#notes.add(text, reply);
    if (reply.outcome === 'handover') return this.#handOver(reply.failed ? 'failed' : 'asked', reply);
    // B1: in the log before it is in the ear.
    this.call.emit(answerEvent(reply, this.call.heardMs()));
    this.#language = reply.language;
    this.#slower = reply.slower;
    this.#choosing = reply.outcome === 'clarify' && reply.skus.length > 1;
    const heardToTheEnd = await this.#say(reply.said);
    if (signal.aborted) return;
    // A caller who speaks over the goodbye has not finished.
    if (reply.ends && heardToTheEnd) return this.#hangUp();
    this.#listen(signal);
  }

  /** Waits for the caller; a thing that was given up waits for nobody. */
  #listen(signal?: AbortSignal): void {
    if (this.#leaving || signal?.aborted) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Whoever speaks listens afterwards.
      if (!this.#player.playing) this.#start(next => this.#silence(next));
    }, this.parts.limits.noInputMs);
  }

  async #silence(signal: AbortSignal): Promise<void> {
    this.#silences += 1;
    if (this.#silences > this.parts.limits.maxNoInput) return this.#handOver('silent');
    await this.#say(this.#sentence('stillThere'));
    this.#listen(signal);
  }

  #callerSpeaks(): void {
    this.#speaking = true;
    if (this.#player.playing) return;
    clearTimeout(this.#timer);
    this.#talk ??= setTimeout(
      () => this.#start(() => this.#handOver('talking')),
      this.parts.limits.maxTalkMs,
    );
  }

  #callerPauses(): void {
    this.#speaking = false;
    clearTimeout(this.#talk);
    this.#talk = undefined;
    // If nothing is made of what was said, the caller is asked again.
    if (!this.#player.playing && this.#busy === undefined) this.#listen();
  }

  #key(key: string): void {
    if (this.#leaving) return;
    const words = keyWords(key, this.#language, this.#choosing);
    this.#silences = 0;
    if (words !== undefined) {
      this.#strayKeys.forget();
      return this.#start(signal => this.#answer(words, signal));
    }
    if (this.#strayKeys.press(performance.now())) return this.#start(() => this.#handOver('failed'));
    this.#start(async signal => {
      this.#player.interrupt();
      await this.#say(this.#sentence('keysHelp'));
      this.#listen(signal);
    });
  }

  #sentence(id: Bare): string {
    return render({ id, slots: {} } as Sentence, this.#language, this.#date);
  }

  async #handOver(reason: HandoverReason, reply?: Reply): Promise<void> {
    const id = this.#canTransfer() ? 'handover' : 'noColleague';
    const said = this.#sentence(id);
    const spoken = [{ sentence: { id, slots: {} } as Sentence }];
    const base = { skus: [], language: this.#language, slower: this.#slower, ends: true, failed: true };
    this.#leaving = true;
    this.call.emit(
      answerEvent({ ...base, ...reply, outcome: 'handover', said, spoken }, this.call.heardMs()),
    );
    this.#player.interrupt();
    await this.#say(said, false);
    await this.#leave(reason);
  }

  /** To a person if there is one, else the call ends. */
  async #leave(reason: HandoverReason): Promise<void> {
    this.#leaving = true;
    this.#clearTimers();
    // Who hung up meanwhile went to nobody, and the log must not say so.
    if (this.#over) return;
    const { handoverTo } = this.parts;
    if (handoverTo === undefined || !this.#canTransfer()) return this.call.control.hangUp();
    await this.#transfer.to(handoverTo, reason, this.#language);
  }

  async #hangUp(): Promise<void> {
    this.#leaving = true;
    this.#clearTimers();
    await this.call.control.hangUp();
  }

  #canTransfer(): boolean {
    return this.parts.handoverTo !== undefined && this.call.control.abilities.transfer;
  }

  #stop(): void {
    this.#over = true;
    this.#leaving = true;
    this.#transfer.stop();
    this.#clearTimers();
    this.#turn.abort();
    this.#player.close();
  }

  #clearTimers(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#talk);
    clearTimeout(this.#limit);
  }
}
