/** Insight: questions asked of calls, of their words, their clock and their voices together. */
export { askStore, planQuery, quotes } from './query/ask.js';
export type { QueryHit } from './query/ask.js';
export { QueryError } from './query/error.js';
export { explain } from './query/explain.js';
export { Groups } from './query/group.js';
export type { Group } from './query/group.js';
export { FIELDS, MEASURES, SIDE_FIELDS, SPANS, UNITS } from './query/names.js';
export { parseQuery } from './query/parse.js';
export type { Node as QueryNode } from './query/syntax.js';
export { loadRules, parseRules } from './rules/rules.js';
export type { Rule } from './rules/rules.js';
export { rulesStage } from './rules/stage.js';
