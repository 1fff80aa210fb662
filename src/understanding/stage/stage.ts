/**
 * Live understanding: every caller's utterance gets its reason for calling and its details, with the words they rest on.
 *
 * A call in a language without a model gets details only; what cannot be found out is not stated.
 */
import type { CallEventOf, NewCallEvent } from '../../call/events.js';
import type { CallStage, StageCall } from '../../call/stage.js';
import { asHeard } from '../intents/heard.js';
import type { Understanding } from '../understanding.js';
import { evidenceAt } from './evidence.js';

type Final = CallEventOf<'transcript.final'>;
type Filled = Extract<NewCallEvent, { kind: 'slots.filled' }>;

/** The stage over what the operator configured. */
export function understandingStage(understanding: Understanding): CallStage {
  return {
    name: 'understanding',
    whenBehind: 'drop',
    open: call => ({
      onEvent: event => {
        if (event.kind !== 'transcript.final' || event.role !== 'caller' || event.pass > 1) return;
        if (event.text === '') return;
        // Details come first: whoever acts on a reason has them then.
        tellSlots(call, understanding, event);
        tellIntent(call, understanding, event);
      },
    }),
  };
}

function tellIntent(call: StageCall, understanding: Understanding, final: Final): void {
  const classifier = understanding.classifier(call.start.language);
  if (classifier === undefined) return;
  const { intent, confidence, ranked } = asHeard(classifier.decide(final.text), final.words);
  call.emit({
    kind: 'intent.recognised',
    ...placeOf(final),
    language: classifier.language,
    text: final.text,
    intent,
    confidence,
    ranked: [...ranked],
  });
}

function tellSlots(call: StageCall, understanding: Understanding, final: Final): void {
  const { language } = call.start;
  const slots = understanding
    .slots(final.text, { language, callDate: call.day })
    .map(({ type, value, valid, alternatives, start, end }): Filled['slots'][number] => ({
      type,
      value,
      valid,
      alternatives: [...alternatives],
      evidence: evidenceAt(final, start, end),
    }));
  const nearly = final.nearly ?? [];
  const names = (understanding.matcher(language)?.match(final.text, { nearly }) ?? []).map(
    ({ sku, name, text, score }) => {
      const start = Math.max(0, final.text.indexOf(text));
      return { sku, name, score, evidence: evidenceAt(final, start, start + text.length) };
    },
  );
  if (slots.length === 0 && names.length === 0) return;
  call.emit({ kind: 'slots.filled', ...placeOf(final), language, slots, names });
}

function placeOf(
  final: Final,
): Pick<Filled, 'tMs' | 'channel' | 'role' | 'utteranceId' | 'startMs' | 'endMs'> {
  const { channel, role, utteranceId, startMs, endMs } = final;
  return { tMs: final.tMs, channel, role, utteranceId, startMs, endMs };
}
