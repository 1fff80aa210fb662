/** `parley intents`: train, predict, eval and inspect classifiers of reasons for calling. */
import type { Command } from 'commander';
import { ParleyError } from '../call/errors.js';
import { evaluateIntents } from '../understanding/intents/evaluate.js';
import { inspectIntents } from '../understanding/intents/inspect.js';
import { encodeModel } from '../understanding/intents/model-file.js';
import type { IntentExample } from '../understanding/intents/examples.js';
import { intentNames, strangersIn, trainIntents } from '../understanding/intents/train.js';
import { loadConfig } from '../config/config.js';
import { SentenceEmbedder } from '../understanding/embeddings/embeddings.js';
import { loadIntentModel } from '../understanding/intents/load.js';
import { readIntents } from './intents-input.js';
import { evaluationText, inspectionText } from './intents-text.js';
import { readJsonLines, textOf } from './jsonl.js';
import { numberAbove, wholeNumber } from './numbers.js';
import { expectWritable, refuseOverwriting, writeOutput } from './output-file.js';
import { languageTag } from './language.js';
import { printJson, printJsonLine, printText, remark } from './output.js';
import { progressBar } from './intents-progress.js';

interface Common {
  readonly language: string;
  readonly json?: boolean;
}

type EvalFlags = Partial<Common>;

interface TrainFlags extends Common {
  readonly output: string;
  readonly validation?: string;
  readonly embeddings?: string;
  readonly strangers?: number;
  readonly seed: number;
  readonly quiet?: boolean;
}

// Where nearly everybody wants something else there is nothing to tell apart.
const MOST_STRANGERS = 0.9;

const NAMES_TOLD = 5;

/** Registers the commands. */
export function registerIntents(program: Command): void {
  const intents = program.command('intents').description('recognise why people call');
  const language = ['-l, --language <tag>', 'language of the examples', languageTag, 'en'] as const;
  const modelsDir = (): string => loadConfig({ file: program.opts<{ config?: string }>().config }).modelsDir;
  intents
    .command('train <source>')
    .description('learn from a folder with LANG.yaml or a file of JSONL {"text","intent"}')
    .requiredOption('-o, --output <model>', 'where to write the model')
    .option(
      '--validation <file>',
      'examples to set threshold and calibration on, then to learn from (default: cross-fitting)',
    )
    .option(
      '--strangers <share>',
      'the share of callers who want something that no intent covers, if you know it',
      numberAbove(0, MOST_STRANGERS),
    )
    .option('--embeddings <pack>', 'an embedding pack whose sentence vectors are learnt from as well')
    .option('--seed <number>', 'the same seed and examples give the same model', wholeNumber(0), 1)
    .option(...language)
    .option('--json', 'print what was trained as JSON')
    .option('--quiet', 'show no progress')
    .action((source: string, flags: TrainFlags) => train(source, flags, modelsDir()));
  intents
    .command('predict <model>')
    .description('decide on JSONL {"id","text"} from standard input, line by line')
    .action((model: string) => predict(model, modelsDir()));
  intents
    .command('eval <model> <source>')
    .description('count right and wrong decisions on labelled examples')
    .option('-l, --language <tag>', "language of the examples (default: the model's)", languageTag)
    .option('--json', 'print JSON')
    .action((model: string, source: string, flags: EvalFlags) => evaluate(model, source, flags, modelsDir()));
  intents
    .command('inspect <source>')
    .description('look for thin, overlapping and mislabelled intents')
    .option(...language)
    .option('--seed <number>', 'seed of the cross-check', wholeNumber(0), 1)
    .option('--json', 'print JSON')
    .option('--quiet', 'show no progress')
    .action(inspect);
}

async function train(source: string, flags: TrainFlags, modelsDir: string): Promise<void> {
  const started = performance.now();
  for (const read of [source, flags.validation ?? source]) refuseOverwriting(read, flags.output);
  expectWritable(flags.output);
  const data = await readIntents(source, flags.language);
  const validation = flags.validation
    ? (await readIntents(flags.validation, flags.language)).examples
    : undefined;
  if (validation) tellUnlearnt(validation, data.examples);
  const embedder = flags.embeddings ? new SentenceEmbedder(flags.embeddings, modelsDir) : undefined;
  const progress = progressBar(flags.quiet);
  const model = trainIntents(data, {
    language: flags.language,
    seed: flags.seed,
    ...(validation ? { validation } : {}),
    strangers: flags.strangers,
    embedder,
    onProgress: progress.update,
  });
  progress.end();
  const bytes = encodeModel(model.data);
  writeOutput(flags.output, bytes);
  const report = {
    model: flags.output,
    intents: model.intents.length,
    examples: data.examples.length,
    outOfScopeExamples: data.examples.filter(example => example.intent === null).length,
    features: model.data.vocabulary.size,
    ...(flags.embeddings ? { embeddings: flags.embeddings } : {}),
    threshold: model.data.judge.threshold,
    bytes: bytes.length,
    seconds: Math.round((performance.now() - started) / 100) / 10,
  };
  if (flags.json) printJson(report);
  else {
    const { seconds } = report;
    printText(
      `${report.intents} intents from ${report.examples} examples in ${seconds} s -> ${flags.output}`,
    );
  }
}

// A name that was changed in one of two files would teach that its callers want something else.
function tellUnlearnt(validation: readonly IntentExample[], examples: readonly IntentExample[]): void {
  const unlearnt = strangersIn(validation, intentNames(examples)).filter(({ intent }) => intent !== null);
  if (unlearnt.length === 0) return;
  const names = intentNames(unlearnt);
  const shown = names.slice(0, NAMES_TOLD).join(', ') + (names.length > NAMES_TOLD ? ', ...' : '');
  remark(
    `validation examples with an intent that no example has, taken as out of scope: ${unlearnt.length} (${shown})`,
  );
}

async function predict(modelPath: string, modelsDir: string): Promise<void> {
  const model = loadIntentModel(modelPath, modelsDir);
  for await (const line of readJsonLines('-'))
    await printJsonLine({ id: line.value['id'] ?? null, ...model.decide(textOf(line)) });
}

async function evaluate(
  modelPath: string,
  source: string,
  flags: EvalFlags,
  modelsDir: string,
): Promise<void> {
  const model = loadIntentModel(modelPath, modelsDir);
  const { examples } = await readIntents(source, flags.language ?? model.language);
  if (examples.length === 0)
    throw new ParleyError('FILE_INVALID', `${source} has no examples to count.`, { field: 'source' });
  const result = evaluateIntents(model, examples);
  if (flags.json) printJson(result);
  else printText(evaluationText(result));
}

async function inspect(source: string, flags: TrainFlags): Promise<void> {
  const data = await readIntents(source, flags.language);
  const progress = progressBar(flags.quiet);
  const options = { language: flags.language, seed: flags.seed, onProgress: progress.update };
  const result = inspectIntents(data, options);
  progress.end();
  if (flags.json) printJson({ language: flags.language, ...result });
  else printText(`inspected as ${flags.language}\n${inspectionText(result)}`);
}
