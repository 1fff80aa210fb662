/**
 * A decoder process: holds models and channels, decodes one step of every channel that is due, again and again.
 *
 * Each round gives every channel at most one step, so that a channel with much audio waiting (a file) cannot keep a
 * live call waiting longer than one round. The process ends with its parent.
 */
import { asParleyError } from '../../call/errors.js';
import type { Engine, EngineStream } from './engine.js';
import { openEngine } from './engines.js';
import type { Pack } from '../packs/packs.js';
import type { Vocabulary } from '../stt.js';
import { unpackParts } from './protocol.js';
import type { ChannelReport, ChannelSettings, FromDecoder, ToDecoder } from './protocol.js';
import { restBeforeRound } from './rounds.js';
import { Session } from './session.js';
import { primaryLanguage } from '../../language/tag.js';

/** Streams decoded together at most: larger batches are no faster and hold up the others. */
const MAX_BATCH = 32;
/** How often a process says that it is alive and how far its channels have come; words are told at once. */
const PROGRESS_MS = 300;

const engines = new Map<string, Promise<Engine>>();
const sessions = new Map<number, Session>();
/** Names that channels expect, by id. Who expects them has them from here when the message comes. */
const vocabularies = new Map<string, Vocabulary>();
let inbox: ToDecoder[] = [];
let wake: () => void = () => {};
let idleMs = 0;
let audioMs = 0;
let toldMs = 0;
/** Since when a step is due for some channel; undefined if for none. */
let dueSinceMs: number | undefined;
const bornMs = performance.now();

process.on('message', message => {
  inbox.push(message as ToDecoder);
  wake();
});
process.on('disconnect', () => process.exit(0));
// A terminal's Ctrl-C reaches the whole group; the parent decides when its processes end.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

send({ kind: 'up' });
await serve();

async function serve(): Promise<never> {
  let restMs = PROGRESS_MS;
  for (;;) {
    if (inbox.length === 0) await nextMessage(restMs);
    const messages = inbox;
    inbox = [];
    for (const message of messages) await take(message);
    restMs = await decodeAll();
    report();
  }
}

/** Waits for a message, or until something is to be done: a round, or saying that this process is alive. */
async function nextMessage(restMs: number): Promise<void> {
  const sinceMs = performance.now();
  await new Promise<void>(resolve => {
    const timer = setTimeout(resolve, restMs);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  wake = () => {};
  idleMs += performance.now() - sinceMs;
}

async function take(message: ToDecoder): Promise<void> {
  if (message.kind === 'open' || message.kind === 'load') return open(message);
  if (message.kind === 'audio') {
    for (const { id, positionSamples, samples } of unpackParts(message.packet)) {
      const session = sessions.get(id);
      if (session === undefined) continue;
      session.audio(positionSamples, samples);
      audioMs += (samples.length * 1000) / session.open.sampleRateHz;
    }
    return;
  }
  if (message.kind === 'vocabulary') {
    vocabularies.set(message.vocabulary.id, message.vocabulary);
    return;
  }
  if (message.kind === 'forget') {
    vocabularies.delete(message.vocabularyId);
    return;
  }
  const session = sessions.get(message.id);
  if (session === undefined) return;
  if (message.kind === 'drop') {
    session.free();
    sessions.delete(message.id);
  } else session.command(message.kind === 'update' ? expecting(message) : message);
}

/** The message with the words of its vocabulary. */
function expecting<T extends { readonly settings: Partial<ChannelSettings> }>(message: T): T {
  const vocabulary = vocabularies.get(message.settings.vocabulary?.id ?? '');
  return vocabulary === undefined ? message : { ...message, settings: { ...message.settings, vocabulary } };
}

/** Loads the pack of a channel, or one to come, and says so or why not. */
async function open(message: Extract<ToDecoder, { kind: 'open' | 'load' }>): Promise<void> {
  const { dir } = message.pack;
  const loading = engines.get(dir) ?? openEngine(message.pack);
  engines.set(dir, loading);
  try {
    const engine = await loading;
    if (message.kind === 'open') sessions.set(message.id, new Session(expecting(message), engine));
    else {
      if (message.tryOut) await tryOut(engine, message.pack);
      send({ kind: 'loaded', dir });
    }
  } catch (thrown) {
    engines.delete(dir);
    const { code, message: text } = asParleyError(thrown, 'PACK_INVALID');
    const who = message.kind === 'open' ? { id: message.id } : {};
    send({ kind: 'refused', ...who, dir, code, message: text });
  }
}

/** Hears a second of silence: some packs load and fail only then. */
async function tryOut(engine: Engine, pack: Pack): Promise<void> {
  const { sampleRateHz = 8000, languages } = pack.manifest;
  const language = primaryLanguage(languages[0] ?? '');
  const stream = engine.createStream({ sampleRateHz, language, hotwords: [], graph: undefined });
  stream.accept(new Int16Array(sampleRateHz));
  stream.flush();
  while (stream.ready()) await engine.decode([stream]);
  stream.free();
}

/** Decodes while rounds should begin, taking in new audio between them. Returns when to look again at the latest, ms. */
async function decodeAll(): Promise<number> {
  for (;;) {
    for (const session of sessions.values()) session.advance();
    const due = [...sessions.values()].filter(session => session.due !== undefined);
    const restMs = restMsOf(due);
    if (restMs > 0) return restMs;
    // What is known goes out now and not after the round.
    report();
    for (const [engine, group] of groupByEngine(due)) {
      for (let i = 0; i < group.length; i += MAX_BATCH) {
        const batch = group.slice(i, i + MAX_BATCH);
        await engine.decode(batch.map(session => session.due).filter(isStream));
        for (const session of batch) session.settle();
      }
    }
    report();
    // Lets messages in: audio that came meanwhile joins the next round.
    await new Promise(resolve => setImmediate(resolve));
    const messages = inbox;
    inbox = [];
    for (const message of messages) await take(message);
  }
}

function restMsOf(due: readonly Session[]): number {
  const nowMs = performance.now();
  if (due.length === 0) {
    dueSinceMs = undefined;
    return PROGRESS_MS;
  }
  dueSinceMs ??= nowMs;
  const restMs = restBeforeRound(due, sessions.size, nowMs - dueSinceMs);
  if (restMs === 0) dueSinceMs = undefined;
  return Math.min(PROGRESS_MS, restMs);
}

function groupByEngine(due: readonly Session[]): Map<Engine, Session[]> {
  const groups = new Map<Engine, Session[]>();
  for (const session of due) {
    const group = groups.get(session.engine);
    if (group === undefined) groups.set(session.engine, [session]);
    else group.push(session);
  }
  return groups;
}

function isStream(stream: EngineStream | undefined): stream is EngineStream {
  return stream !== undefined;
}

function report(): void {
  const nowMs = performance.now();
  const progress = nowMs - toldMs >= PROGRESS_MS;
  const reports: ChannelReport[] = [];
  for (const [id, session] of sessions) {
    const own = session.report(progress);
    if (own === undefined) continue;
    reports.push(own);
    if (!own.ended) continue;
    session.free();
    sessions.delete(id);
  }
  if (!progress && reports.length === 0) return;
  if (progress) toldMs = nowMs;
  const busyMs = nowMs - bornMs - idleMs;
  send({ kind: 'round', reports, busyMs, audioMs });
}

function send(message: FromDecoder): void {
  process.send?.(message);
}
