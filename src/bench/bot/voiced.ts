/** What the packs that ship hear of typed conversations when synthesisers say them over a telephone line. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCtcEngine } from '../../stt/ctc/engine.js';
import type { Engine, EngineWord } from '../../stt/decoder/engine.js';
import { findPack } from '../../stt/packs/packs.js';
import { expectedWords } from '../../understanding/catalogue/expected-words.js';
import { listen } from '../wer/listen.js';
import { overTheTelephone } from '../wer/telephone.js';
import type { TestConversation } from './generator.js';
import { CALLER_VOICES, callerVoices } from './voices.js';

/** Says conversations and listens to them; to be closed. */
export interface Voiced {
  /** The words of each turn, the names of the conversation's table expected. */
  readonly hear: (conversation: TestConversation) => Promise<readonly (readonly EngineWord[])[]>;
  readonly close: () => Promise<void>;
}

/** Opens voices and packs; every conversation is said by the next voice of its language. */
export function voiced(): Voiced {
  const folder = mkdtempSync(join(tmpdir(), 'parley-voiced-'));
  const voices = callerVoices(folder);
  const engines = new Map<string, Promise<Engine>>();
  let callers = 0;
  return {
    hear: async ({ language, table, turns }) => {
      const engine = engines.get(language) ?? openCtcEngine(findPack(`${language}-8k`, {}));
      engines.set(language, engine);
      const own = CALLER_VOICES[language as keyof typeof CALLER_VOICES];
      const voice = own[callers++ % own.length]!;
      const clips = [];
      for (const { caller } of turns)
        clips.push({ name: voice, text: caller, samples: await voices.say(caller, voice) });
      const { clips: line } = overTheTelephone({ kind: 'turns', description: '', clips });
      const vocabulary = expectedWords(table, language);
      return (await listen(await engine, line, language, 'general', { vocabulary })).words;
    },
    close: async () => {
      await voices.close();
      rmSync(folder, { recursive: true });
    },
  };
}
