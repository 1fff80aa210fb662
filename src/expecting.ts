/**
 * The names that recognisers are told to expect in a call: the catalogue in force, the names of the bot's table where the
 * bot answers, and the operator's own list. Part of the wiring of `app.ts`.
 */
import { asParleyError } from './call/errors.js';
import type { Logger } from './call/logger.js';
import type { StageCall } from './call/stage.js';
import type { Config } from './config/config.js';
import type { AnswerLine } from './answer-line.js';
import type { NamesToExpect } from './stt/stage.js';
import { NO_VOCABULARY } from './stt/stt.js';
import type { Vocabulary } from './stt/stt.js';
import { expectedWords } from './understanding/catalogue/expected-words.js';
import { readCatalogueFile } from './understanding/catalogue/index-file.js';
import { remembered } from './understanding/catalogue/remembered.js';
import type { CatalogueEntry, Understanding } from './understanding/understanding.js';
import { primaryLanguage } from './language/tag.js';

/** The words of these names, made once for as long as the names stay the same. */
export type WordsOfNames = (
  entries: readonly CatalogueEntry[],
  options: { readonly language: string },
) => Vocabulary;

/** A table that is slower when the service starts is read with the first call. */
const FIRST_NAMES_MS = 60_000;

/** Makes words of names and keeps them. */
export function wordsOfNames(): WordsOfNames {
  return remembered((entries: readonly CatalogueEntry[], { language }) =>
    entries.length === 0 ? NO_VOCABULARY : expectedWords(entries, language),
  );
}

/**
 * The names to expect.
 *
 * @throws ParleyError FILE_NOT_FOUND or FILE_INVALID if the operator's list cannot be read
 */
export function expecting(
  { stt, language }: Config,
  understanding: Pick<Understanding, 'matcher'>,
  line: AnswerLine | undefined,
  logger: Logger,
): NamesToExpect {
  const own = stt.vocabularyFile === undefined ? [] : readCatalogueFile(stt.vocabularyFile).entries;
  const wordsOf = wordsOfNames();
  const known = (spoken: string): readonly CatalogueEntry[] => {
    const entries = understanding.matcher(spoken)?.entries ?? [];
    // The same list if nothing is to be added: lists are told apart faster then.
    return own.length === 0 ? entries : [...entries, ...own];
  };
  // Of an earlier call: a table that cannot be read just now is called the same as then, as far as listening goes.
  let latest: readonly CatalogueEntry[] = [];
  const languages = new Set([language, ...Object.keys(stt.packs)].map(tag => primaryLanguage(tag)));
  const prepare = (): void => {
    for (const spoken of languages) wordsOf([...latest, ...known(spoken)], { language: spoken });
  };
  // Before the first call: names and the language's own words take a moment, in which no call gets on.
  prepare();
  line
    ?.names(AbortSignal.timeout(FIRST_NAMES_MS))
    .then(found => {
      latest = found;
      prepare();
    })
    .catch(() => undefined);
  const asked = new WeakMap<StageCall, Promise<readonly CatalogueEntry[]>>();
  const ofTable = (call: StageCall): Promise<readonly CatalogueEntry[]> | undefined => {
    if (line?.takes(call.start) !== true) return undefined;
    const names =
      asked.get(call) ??
      line
        .names(call.signal)
        .then(found => (latest = found))
        .catch((thrown: unknown) => {
          if (!call.signal.aborted)
            logger.warn(
              { callId: call.start.callId, code: asParleyError(thrown).code },
              'a call goes on with the names of the table that an earlier call read',
            );
          return latest;
        });
    asked.set(call, names);
    return names;
  };
  return (call, tag) => {
    const spoken = primaryLanguage(tag);
    const names = ofTable(call);
    if (names === undefined) return wordsOf(known(spoken), { language: spoken });
    return names.then(more => wordsOf([...more, ...known(spoken)], { language: spoken }));
  };
}
