/**
 * The bot: a call answered by the machine, from the greeting to the goodbye or a person.
 *
 * `call` leads one call, `turns` decides what was said to the bot and what over or beside it, `opening` says what is special
 * today, `keys` turns keys into words. B1: every reply stands in the log with its rows before it is spoken. B2: a call ends
 * with a person or a goodbye; whatever fails leads to a person. B3: what our own voice or a noise left in the transcript is
 * not answered.
 */
import type { CallStart } from '../../call/stream.js';
import type { EarlierCall, QueueState } from '../../call/events/routing.js';
import type { Logger } from '../../call/logger.js';
import type { CatalogueBuilder } from '../../understanding/understanding.js';
import type { FaqAnswer } from '../answers/conversation.js';
import type { AvailabilitySource } from '../availability/availability.js';
import type { Speaker } from '../tts/speaker.js';
import type { Opening } from './opening.js';

/** Limits of a call with the bot. */
export interface BotLimits {
  /** Silence after which the caller is asked again. */
  readonly noInputMs: number;
  /** So many times in a row; then a person. */
  readonly maxNoInput: number;
  /** Turns in a row that failed; then a person. */
  readonly maxFailedTurns: number;
  /** Speech without an end that can be answered; then a person. */
  readonly maxTalkMs: number;
  /** The whole call; then a person. */
  readonly maxCallMs: number;
  /** A row older than this is not stated as fact. */
  readonly maxAgeDays: number;
  /** A name with a word that the recogniser is less sure of is asked back, 0 to 1. */
  readonly sureConfidence?: number;
}

/** What a bot is made of. */
export interface BotParts {
  readonly speaker: Speaker;
  /** With a deadline of its own. */
  readonly source: AvailabilitySource;
  readonly buildCatalogue: CatalogueBuilder;
  readonly limits: BotLimits;
  /** True for the calls that the bot answers. */
  readonly takes: (start: CallStart) => boolean;
  /** Where calls go that need a person; without it they end with an apology. */
  readonly handoverTo?: string | undefined;
  readonly faq?: ((question: string, language: string, date: string) => FaqAnswer | undefined) | undefined;
  readonly opening?: Opening | undefined;
  /** Earlier calls of the same number, for the person who takes over. */
  readonly earlier?: ((start: CallStart) => Promise<readonly EarlierCall[]>) | undefined;
  /** Longest wait for agents' screens before the platform is told; without it nobody is waited for. */
  readonly popWaitMs?: number | undefined;
  readonly queues?: (() => Readonly<Record<string, QueueState>>) | undefined;
  readonly logger: Logger;
}

/** Why a call went to a person. */
export type HandoverReason = 'asked' | 'failed' | 'silent' | 'talking' | 'long' | 'trouble';
