/** What callers' answers come to in steps that are about the reason for calling. */
import type { IntentDecision, RankedIntent } from '../../understanding/understanding.js';
import type { AskStep, ClarifyStep, ConfirmStep } from './flow.js';
import { chose, yesOf } from './state.js';
import type { FlowContext, FlowState, Outcome } from './state.js';
import { asksForOperator, ordinalIn, yesOrNo } from './replies.js';

/** Two reasons are about as likely if both have this much, and the second at least this share of the first. */
const LIKELY = 0.2;
const SHARE_OF_FIRST = 0.4;
/** From here a reason is worth a question. */
const WORTH_ASKING = 0.35;
/** Of two reasons offered, the one meant is this many times as likely as the other. */
const TELLING = 2;

/** An answer to an open question. */
export function answerAsk(context: FlowContext, step: AskStep, text: string): Outcome {
  const { flow, language } = context;
  const decision = decide(context, text);
  const { intent, confidence } = decision ?? { intent: null, confidence: 0 };
  if (intent !== null && confidence >= step.sure) return understood(context, step, intent, confidence);
  if (asksForOperator(text, language)) return { kind: 'go', to: flow.operator, because: 'operator' };
  // Only reasons the flow can name can be asked about.
  const [first, second] = (decision?.ranked ?? []).filter(({ intent: name }) => flow.intents.has(name));
  if (step.clarify !== undefined && first && second && aboutAsLikely(first, second))
    return {
      kind: 'go',
      to: step.clarify,
      because: 'clarify',
      change: { candidates: [first.intent, second.intent] },
    };
  if (step.confirm !== undefined && first && first.confidence >= WORTH_ASKING)
    return {
      kind: 'go',
      to: step.confirm,
      because: 'confirm',
      change: { intent: first.intent, confidence: first.confidence },
    };
  if (intent !== null && step.confirm === undefined) return understood(context, step, intent, confidence);
  return { kind: 'noMatch' };
}

/** An answer to "the first or the second?": by place, or by saying the reason again. */
export function answerClarify(
  context: FlowContext,
  step: ClarifyStep,
  { candidates }: FlowState,
  text: string,
): Outcome {
  const { language } = context;
  const chosen = candidates[ordinalIn(text, language) ?? -1];
  if (chosen !== undefined) return chose(context, chosen, step.neither, 'clarified');
  const ranked = decide(context, text)?.ranked ?? [];
  const [a, b] = candidates.map(name => ranked.find(({ intent }) => intent === name)?.confidence ?? 0);
  const [first, second] = candidates;
  if (a !== undefined && b !== undefined && first !== undefined && second !== undefined) {
    if (a >= LIKELY && a >= b * TELLING) return chose(context, first, step.neither, 'clarified');
    if (b >= LIKELY && b >= a * TELLING) return chose(context, second, step.neither, 'clarified');
  }
  const [best] = ranked;
  if (best && best.confidence >= WORTH_ASKING && !candidates.includes(best.intent) && known(context, best))
    return chose(context, best.intent, step.neither, 'intent');
  return yesOrNo(text, language) === 'no'
    ? { kind: 'go', to: step.neither, because: 'neither' }
    : { kind: 'noMatch' };
}

/** An answer to a question for yes or no; a caller may also say at once what they want instead. */
export function answerConfirm(
  context: FlowContext,
  step: ConfirmStep,
  state: FlowState,
  text: string,
): Outcome {
  const reply = yesOrNo(text, context.language);
  if (reply === 'yes') return { kind: 'go', to: yesOf(context, step, state), because: 'yes' };
  const decision = decide(context, text);
  const other = decision?.intent ?? undefined;
  const [best] = decision?.ranked ?? [];
  const sure = other !== undefined && best !== undefined && best.confidence >= 2 * WORTH_ASKING;
  if (sure && other !== state.intent && known(context, best)) return chose(context, other, step.no, 'intent');
  if (reply === 'no') return { kind: 'go', to: step.no, because: 'no' };
  // The reason said again is a yes.
  if (sure && other === state.intent && step.yes === undefined)
    return { kind: 'go', to: yesOf(context, step, state), because: 'yes' };
  return { kind: 'noMatch' };
}

function understood(context: FlowContext, step: AskStep, intent: string, confidence: number): Outcome {
  const { flow } = context;
  const listed = flow.intents.get(intent);
  const to = listed?.to ?? (intent === OPERATOR ? flow.operator : step.otherwise);
  return { kind: 'go', to, because: 'intent', change: { intent, confidence } };
}

/** The name of the reason that is a person, if an operator's model has it. */
const OPERATOR = 'operator';

function decide({ understanding, language }: FlowContext, text: string): IntentDecision | undefined {
  return understanding.classifier(language)?.decide(text);
}

function known({ flow }: FlowContext, { intent }: RankedIntent): boolean {
  return flow.intents.has(intent);
}

function aboutAsLikely(first: RankedIntent, second: RankedIntent): boolean {
  return second.confidence >= LIKELY && second.confidence >= first.confidence * SHARE_OF_FIRST;
}
