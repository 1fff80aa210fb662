/** Reads a whole conversation into a scene. */
import { History } from './history.js';
import { joinReadings, languageOf, readTurn } from './reading.js';
import type { ReadTurn } from './reading.js';
import { PIECES } from './spans.js';
import type { Place, Scene } from './spans.js';
import type { SpokenTurn } from './spoken.js';

/** A scene that grows turn by turn. */
export class GrowingScene implements Scene {
  readonly turns: ReadTurn[] = [];
  readonly history = new History();

  constructor(readonly language: string) {}

  /** Adds the next turn by the texts it was said in; one in another known language is read in that. */
  add(role: 'agent' | 'caller', texts: readonly string[]): void {
    const pieces = texts.map(text => readTurn(role, text, languageOf(text, this.language)));
    this.addRead(pieces.length === 1 ? pieces[0]! : joinReadings(pieces));
  }

  /** Adds the next turn, which was read before. */
  addRead(turn: ReadTurn): void {
    const index = this.turns.length;
    this.turns.push(turn);
    turn.clauses.forEach((clause, i) => {
      this.history.add(this.position({ turn: index, clause: i }), clause, turn.role);
    });
  }

  position({ turn, clause }: Place): number {
    return turn * PIECES + this.turns[turn]!.clauses[clause]!.piece;
  }
}

/** The scene of what was spoken. */
export function sceneOf(spoken: readonly SpokenTurn[], language: string): GrowingScene {
  const scene = new GrowingScene(language);
  for (const { turn, texts } of spoken) scene.add(turn.role, texts);
  return scene;
}
