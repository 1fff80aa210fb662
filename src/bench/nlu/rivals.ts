/** Classifiers that install here, on the same splits: `@nlpjs/nlp`, and the naive Bayes and regression of `natural`. */
import { createRequire } from 'node:module';
import { measured, secondsSince, type Measured, type Split } from './measure.js';

const NONE = '(none)';
const load = createRequire(import.meta.url);

interface NlpManager {
  settings: Record<string, unknown>;
  addLanguage(language: string): void;
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(language: string, text: string): Promise<{ intent: string; score: number }>;
}

interface NaturalClassifier {
  addDocument(text: string, intent: string): void;
  train(): void;
  getClassifications(text: string): { label: string; value: number }[];
}

/** @nlpjs/nlp with its English language package, as its documentation sets it up. */
export async function measureNlpJs(split: Split): Promise<Measured> {
  const { containerBootstrap } = load('@nlpjs/core') as { containerBootstrap: () => Promise<NlpContainer> };
  const { Nlp } = load('@nlpjs/nlp') as { Nlp: unknown };
  const { LangEn } = load('@nlpjs/lang-en') as { LangEn: unknown };
  const container = await containerBootstrap();
  container.use(Nlp);
  container.use(LangEn);
  const nlp = container.get('nlp');
  nlp.settings['autoSave'] = false;
  nlp.settings['log'] = false;
  nlp.addLanguage('en');
  const started = process.cpuUsage();
  for (const { text, intent } of split.training) nlp.addDocument('en', text, intent ?? 'None');
  await nlp.train();
  const seconds = secondsSince(started);
  const answers = new Map<string, { intent: string; score: number }>();
  for (const { text } of split.evaluation) answers.set(text, await nlp.process('en', text));
  return measured('@nlpjs/nlp', seconds, split.evaluation, text => {
    const { intent, score } = answers.get(text)!;
    const said = intent === 'None' ? null : intent;
    return { said, first: said, confidence: score };
  });
}

interface NlpContainer {
  use(plugin: unknown): void;
  get(name: 'nlp'): NlpManager;
}

/** Naive Bayes of `natural`; it has no threshold, so out-of-scope examples are a class of their own. */
export function measureBayes(split: Split): Measured {
  return measureNatural('natural, Bayes', 'bayes_classifier', split);
}

/** Regression of `natural`. */
export function measureNaturalRegression(split: Split): Measured {
  return measureNatural('natural, regression', 'logistic_regression_classifier', split);
}

function measureNatural(name: string, file: string, split: Split): Measured {
  const Classifier = load(`natural/lib/natural/classifiers/${file}.js`) as new () => NaturalClassifier;
  const classifier = new Classifier();
  const started = process.cpuUsage();
  for (const { text, intent } of split.training) classifier.addDocument(text, intent ?? NONE);
  classifier.train();
  const seconds = secondsSince(started);
  return measured(name, seconds, split.evaluation, text => {
    const [first] = classifier.getClassifications(text);
    const said = first === undefined || first.label === NONE ? null : first.label;
    return { said, first: said, confidence: first?.value ?? 0 };
  });
}
