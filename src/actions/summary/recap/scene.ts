/** Reads a whole conversation into a scene. */
import type { Conversation } from '../conversation.js';
import { History } from './history.js';
import { languageOf, readTurn } from './reading.js';
import type { ReadTurn } from './reading.js';
import type { Scene } from './spans.js';

/** A scene that grows turn by turn. */
export class GrowingScene implements Scene {
  readonly turns: ReadTurn[] = [];
  readonly history = new History();

  constructor(readonly language: string) {}

  /** Adds the next turn; a turn in another known language is read in that. */
  add(role: 'agent' | 'caller', text: string): void {
    this.addRead(readTurn(role, text, languageOf(text, this.language)));
  }

  /** Adds the next turn, which was read before. */
  addRead(turn: ReadTurn): void {
    this.history.add(this.turns.length, turn);
    this.turns.push(turn);
  }
}

/** The scene of a conversation whose turns are in the order they were said. */
export function sceneOf(conversation: Conversation): GrowingScene {
  const scene = new GrowingScene(conversation.language);
  for (const turn of conversation.turns) scene.add(turn.role, turn.text);
  return scene;
}
