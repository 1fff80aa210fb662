/** Reads a whole conversation into a scene. */
import { History } from './history.js';
import { languageOf, readTurn } from './reading.js';
import type { ReadTurn } from './reading.js';
import type { Scene } from './spans.js';
import type { SpokenTurn } from './spoken.js';

/** A scene that grows turn by turn. */
export class GrowingScene implements Scene {
  readonly turns: ReadTurn[] = [];
  readonly history = new History();

  constructor(readonly language: string) {}

  /** Adds the next turn; one in another known language is read in that. */
  add({ turn: { role, text }, pieces }: SpokenTurn): void {
    const breaks = pieces.slice(1).map(p => p.fromWord);
    this.addRead(readTurn(role, text, languageOf(text, this.language), breaks));
  }

  /** Adds the next turn, which was read before. */
  addRead(turn: ReadTurn): void {
    this.history.add(this.turns.length, turn);
    this.turns.push(turn);
  }
}

/** The scene of what was spoken. */
export function sceneOf(spoken: readonly SpokenTurn[], language: string): GrowingScene {
  const scene = new GrowingScene(language);
  for (const turn of spoken) scene.add(turn);
  return scene;
}
