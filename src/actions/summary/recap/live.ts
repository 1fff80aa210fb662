/**
 * Recaps while a call goes on. Whenever the agent has spoken the conversation is looked through again, and what was worked
 * out for turns that are as they were is kept: only the last few turns are new.
 */
import type { Conversation } from '../conversation.js';
import { orConclusion } from './concluding.js';
import { decide, scoreFrom } from './detect.js';
import type { Scored } from './detect.js';
import { SpanScorer } from './model.js';
import type { Weights } from './model.js';
import { recapsOf } from './recap.js';
import type { Recap } from './recap.js';
import { spokenTurns } from './spoken.js';
import type { SpokenTurn } from './spoken.js';
import { GrowingScene } from './scene.js';

/** The spans that begin in a turn, and how many turns of the conversation they depend on. */
interface Known {
  readonly spans: readonly Scored[];
  readonly reach: number;
}

/** Finds the recaps of one call again and again. */
export class LiveRecaps {
  #turns: readonly SpokenTurn[] = [];
  #scene: GrowingScene;
  #known: Known[] = [];

  /** @param weights must not look at what follows a span (features `after.`), which is not known yet */
  constructor(
    language: string,
    private readonly weights: Weights,
  ) {
    this.#scene = new GrowingScene(language);
  }

  /** As `findRecaps`, with the call's conversation so far. */
  find({ turns: given }: Pick<Conversation, 'turns'>): Recap[] {
    const spoken = spokenTurns(given);
    const same = this.#read(spoken);
    const scored = this.#score(same);
    const found = orConclusion(decide(this.#scene, this.weights, scored), this.#scene, this.weights);
    return recapsOf(found, this.#scene, spoken, given);
  }

  /** Reads the turns; returns how many of the first are as they were. */
  #read(turns: readonly SpokenTurn[]): number {
    const before = this.#scene;
    const changed = turns.findIndex((turn, i) => !alike(turn, this.#turns[i]));
    const same = changed < 0 ? turns.length : changed;
    const scene = new GrowingScene(before.language);
    for (const [i, spoken] of turns.entries()) {
      if (i < same) scene.addRead(before.turns[i]!);
      else scene.add(spoken.turn.role, spoken.turn.text);
    }
    this.#turns = turns;
    this.#scene = scene;
    return same;
  }

  #score(same: number): Scored[] {
    const scorer = new SpanScorer(this.#scene, this.weights);
    this.#known = this.#scene.turns.map((_, turn) => {
      const known = this.#known[turn];
      if (known !== undefined && known.reach <= same) return known;
      const spans: Scored[] = [];
      return { reach: scoreFrom(scorer, turn, spans), spans };
    });
    return this.#known.flatMap(({ spans }) => spans);
  }
}

function alike({ turn }: SpokenTurn, before: SpokenTurn | undefined): boolean {
  return turn.role === before?.turn.role && turn.text === before.turn.text;
}
