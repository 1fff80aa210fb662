/** `parley route explain|check|dry-run`: what a routing plan does with a call, and would have done with past ones. */
import type { Command } from 'commander';
import { DryRunSums, explain, pastCall, trial, unreachable } from '../actions/routing/routing.js';
import type { Plan, PastCall, ReasonFinder, Trial } from '../actions/routing/routing.js';
import { ParleyError } from '../call/errors.js';
import { loadConfig } from '../config/config.js';
import type { Store } from '../store/store.js';
import { loadIntentModel } from '../understanding/intents/load.js';
import type { IntentClassifier } from '../understanding/understanding.js';
import { allCalls, wholeLog } from './all-calls.js';
import { printJson, printText, remark } from './output.js';
import { openStore } from './open-store.js';
import { counted } from './progress.js';
import { loadFacts, loadPlan } from './route-plan.js';
import { change, deadRule, explanation, planReport, sumsText } from './route-text.js';

const CHANGES_SHOWN = 100_000;

interface CheckOptions {
  readonly intents?: string;
  readonly json?: boolean;
  readonly strict?: boolean;
}

interface DryRunOptions {
  readonly against?: string;
  readonly model?: string;
  readonly since?: string;
  readonly until?: string;
  readonly json?: boolean;
}

/** Registers the commands. */
export function registerRoute(program: Command): void {
  const route = program.command('route').description('routing plans (docs/routing.md)');
  route
    .command('explain <plan> <facts>')
    .description(
      'where a call goes, and why each rule did or did not match (facts: JSON, - for standard input)',
    )
    .option('--json', 'print JSON')
    .action(async (file: string, facts: string, { json }: { json?: boolean }) => {
      const { decision, rules } = explain(await loadPlan(file, undefined), await loadFacts(facts));
      if (json) printJson({ ...decision, rules });
      else printText(explanation(decision, rules));
    });
  route
    .command('check <plan>')
    .description('tell what is wrong with a plan, and rules that can never match')
    .option('--intents <path>', 'folder of intents, JSONL or model: the plan may name only these')
    .option('--strict', 'fail if a rule can never match')
    .option('--json', 'print JSON')
    .action(check);
  route
    .command('dry-run <plan>')
    .description('what the plan would have done with the calls stored')
    .option('--against <plan>', 'compare with this plan instead of with what was decided')
    .option('--model <file>', 'intents model: finds the reason of calls that were never routed')
    .option('--since <time>', 'calls that began then or later (ISO 8601)')
    .option('--until <time>', 'calls that began before then (ISO 8601)')
    .option('--json', 'print JSON')
    .action((file: string, options: DryRunOptions) =>
      dryRun(file, options, program.opts<{ config?: string }>().config),
    );
}

async function check(file: string, { intents, json, strict }: CheckOptions): Promise<void> {
  const plan = await loadPlan(file, intents);
  const dead = unreachable(plan);
  if (json) {
    const { rules, destinations, warnings } = plan;
    const counts = { rules: rules.length, destinations: destinations.size };
    printJson({ ...counts, intentsChecked: plan.intents !== undefined, warnings, unreachable: dead });
  } else printText(planReport(plan, dead));
  if (strict && dead[0] !== undefined)
    throw new ParleyError('FILE_INVALID', `${file}:${dead[0].line}: ${deadRule(dead[0])}`, {
      field: 'rules',
    });
}

async function dryRun(file: string, options: DryRunOptions, configFile: string | undefined): Promise<void> {
  const plan = await loadPlan(file, undefined);
  const against = options.against === undefined ? undefined : await loadPlan(options.against, undefined);
  const config = loadConfig({ file: configFile });
  const model = options.model === undefined ? undefined : loadIntentModel(options.model, config.modelsDir);
  const store = await openStore(config, { owner: false, mustExist: true });
  const sums = new DryRunSums(plan);
  const changes: Trial[] = [];
  try {
    for await (const call of pastCalls(store, options, model)) {
      const tried = trial(call, plan, against);
      sums.add(tried);
      if (tried.changed && changes.length < CHANGES_SHOWN) changes.push(tried);
    }
  } finally {
    await store.close();
  }
  report(plan, sums, changes, options.json === true);
}

function report({ file }: Plan, sums: DryRunSums, changes: readonly Trial[], json: boolean): void {
  const total = sums.sums();
  if (total.changed > changes.length) remark(`${file}: only the first ${CHANGES_SHOWN} changes are told`);
  if (json) printJson({ ...total, changes });
  else printText([...changes.map(change), sumsText(total)].join('\n'));
}

async function* pastCalls(
  store: Store,
  { since, until }: DryRunOptions,
  model: IntentClassifier | undefined,
): AsyncGenerator<PastCall> {
  const findReason: ReasonFinder | undefined = model && (text => model.decide(text));
  for await (const { callId } of counted(allCalls(store, { since, until }), 'calls')) {
    const call = pastCall(await wholeLog(store, callId), findReason);
    if (call !== undefined) yield call;
  }
}
