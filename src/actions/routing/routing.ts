/**
 * Routing: from what is known of a call to where it goes, by the operator's plan.
 *
 * Invariants:
 * R1 The first rule that matches decides; if none does the default decides. A plan without a default is refused.
 * R2 What is not known matches no condition but the one that asks for something not to be there.
 * R3 Deciding is pure: the same plan and facts give the same decision, live and in a dry run.
 * R4 Every way through destinations that are closed or full ends: plans with a circle are refused.
 */
export type { EarlierCall, QueueState, RouteFacts } from '../../call/events/routing.js';
export { repeatDays } from './conditions/repeat.js';
export { decide, explain, sentence } from './decide.js';
export type { Check, Decision, Verdict } from './decide.js';
export { DryRunSums, pastCall, trial } from './dry-run.js';
export type { DryRun, Outcome, PastCall, ReasonFinder, Trial } from './dry-run.js';
export { parseFacts, routeDecided } from './facts.js';
export type { Problem } from '../../config/reader.js';
export type { Plan } from './plan.js';
export { loadPlan } from './load.js';
export { QueueBoard } from './queue-board.js';
export { unreachable } from './reach.js';
export type { Unreachable } from './reach.js';
export { readPlan } from './read-plan.js';
export type { PlanOptions } from './read-plan.js';
export { routingStage } from './stage.js';
export type { RoutingOptions } from './stage.js';
