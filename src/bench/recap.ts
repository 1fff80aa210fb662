/**
 * `npm run bench:recap`: recap detection on conversations held out by trade and by method, and on real calls.
 *
 * The first table fits the recipe without the held-out third. The second takes the weights that ship (fitted on all of
 * the corpus, never on these calls) to real calls without recaps (bt_oasis) and to agents who recap in order to confirm
 * (sgd_confirm).
 */
import type { RecapModel, Weights } from '../actions/summary/recap/model.js';
import { shippedModel } from '../actions/summary/recap/model.js';
import { findRecaps } from '../actions/summary/recap/recap.js';
import { printText } from '../cli/output.js';
import { CALLS_PER_LANGUAGE, generateCorpus, generateOthers } from './recap-corpus/corpus.js';
import { SoundAlikes, misheard } from './recap-corpus/misheard.js';
import { readOasis, readSgd } from './recap-training/real.js';
import { seededChance } from './recap-corpus/random.js';
import { CHECK_SETS, readCheckSet } from './recap-training/check.js';
import { cutTurns } from './recap-training/cut.js';
import { judgeFields, shareOf } from './recap-training/fields.js';
import { FeatureIndex, exampleOf } from './recap-training/examples.js';
import { judge, scoresOf } from './recap-training/evaluate.js';
import type { Outcome } from './recap-training/evaluate.js';
import { fitModel } from './recap-training/fit.js';
import { varied } from './recap-training/varied.js';
import { machineLine } from './machine.js';

const SEED = 1;
const percent = (x: number): string => (100 * x).toFixed(1).padStart(6);

function row(name: string, outcomes: readonly Outcome[]): void {
  const s = scoresOf(outcomes);
  const cells = [s.presenceF1, s.precision, s.recall, s.spanF1, s.spanF1All, s.confirmedAccuracy].map(
    percent,
  );
  printText(`${name.padEnd(26)} ${String(s.calls).padStart(5)} ${cells.join(' ')}`);
}

let fitted: RecapModel | undefined;

/** The recipe fitted without the held-out third, once. */
function heldOutModel(): RecapModel {
  if (fitted !== undefined) return fitted;
  const index = new FeatureIndex();
  const corpus = generateCorpus({ seed: SEED, perLanguage: CALLS_PER_LANGUAGE });
  const others = generateOthers({ seed: SEED, perLanguage: 80 });
  const calls = [...corpus.filter(c => c.part === 'train'), ...others];
  const train = varied(calls, SEED).map(c => exampleOf(c, index));
  fitted = fitModel(train, index);
  return fitted;
}

function heldOut(): void {
  const corpus = generateCorpus({ seed: SEED, perLanguage: CALLS_PER_LANGUAGE });
  const model = heldOutModel();
  const test = corpus.filter(c => c.part === 'held-out');
  const outcomes = test.map(c => judge(c, model.whole));
  printText('held-out third               calls  presF1   prec    rec span(found) span(all) confirmed');
  row('all', outcomes);
  for (const language of ['en', 'fr', 'nl'])
    row(
      `  ${language}`,
      outcomes.filter(o => o.call.language === language),
    );
  for (const method of ['c', 'd'])
    row(
      `  method ${method}`,
      outcomes.filter(o => o.call.method === method),
    );
  row(
    '  without cue phrases',
    outcomes.filter(o => o.call.recap?.cue !== true),
  );
  row(
    'live (nothing after it)',
    test.map(c => judge(c, model.live)),
  );
}

/** Shares of wrong words at which recall is measured. */
const WRONG = [0.1, 0.2, 0.3] as const;

function hardlyUnderstood(weights: Weights): void {
  const corpus = generateCorpus({ seed: SEED, perLanguage: CALLS_PER_LANGUAGE });
  const sets = CHECK_SETS.flatMap(set => ['en', 'fr', 'nl'].flatMap(l => readCheckSet(l, set)));
  for (const [name, calls, used] of [
    ['held-out third', corpus.filter(c => c.part === 'held-out'), heldOutModel().whole],
    ['check sets', sets, weights],
  ] as const)
    for (const wrong of WRONG) {
      const chance = seededChance(SEED);
      const alikes = new Map(['en', 'fr', 'nl'].map(l => [l, new SoundAlikes(l, corpus)] as const));
      const heard = calls.map(c => misheard(c, wrong, alikes.get(c.language)!, chance));
      row(
        `${name}, ${100 * wrong} % wrong`,
        heard.map(c => judge(c, used)),
      );
    }
}

function alarms(decision: string, weights: Weights): void {
  for (const part of ['train', 'val'] as const) {
    const calls = readOasis(part);
    const found = calls.filter(c => findRecaps(c, weights).length > 0).length;
    printText(
      `${decision}: bt_oasis ${part}: ${calls.length} real calls, ${found} with an alarm, ${percent(found / calls.length)} per 100`,
    );
  }
}

function confirmations(weights: Weights): void {
  const calls = readSgd();
  let [hit, claimed, wanted] = [0, 0, 0];
  for (const { conversation, confirms } of calls) {
    const turns = new Set(findRecaps(conversation, weights).flatMap(r => r.parts.map(p => p.turn)));
    claimed += turns.size;
    wanted += confirms.size;
    hit += [...turns].filter(t => confirms.has(t)).length;
  }
  printText(
    `sgd_confirm: ${wanted} confirming turns in ${calls.length} chats, ${hit} found among ${claimed} reported (written orders of a system, one request each)`,
  );
}

printText(`bench:recap, seed ${SEED}, ${machineLine()}`);
heldOut();
const { whole, live } = shippedModel();
printText('weights that ship');
for (const set of CHECK_SETS) {
  const calls = ['en', 'fr', 'nl'].flatMap(language => readCheckSet(language, set));
  const outcomes = calls.map(c => judge(c, whole));
  row(`${set} check set`, outcomes);
  row(
    `${set} check set, live`,
    calls.map(c => judge(c, live)),
  );
  const chance = seededChance(SEED);
  row(
    `${set} check set, cut`,
    calls.map(c => judge(cutTurns(c, chance), whole)),
  );
  const judged = judgeFields(outcomes);
  const shares = (['value', 'statement', 'category'] as const).map(kind => {
    const { asked, right } = shareOf(judged, kind);
    return `${kind} ${right} of ${asked}`;
  });
  if (judged.length > 0) printText(`${set} check set, labels right: ${shares.join(', ')}`);
}
hardlyUnderstood(whole);
alarms('whole call', whole);
alarms('live', live);
confirmations(whole);
