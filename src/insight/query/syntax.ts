/** The syntax tree of an expression. */
import type { Role } from '../../call/audio.js';

/** A distance: in milliseconds or in words. */
export type Distance = { readonly unit: 'ms' | 'words'; readonly amount: number };

/** How values are compared. */
export type Comparator = '<' | '<=' | '>' | '>=' | '=' | '!=';

/** The other side of a comparison. */
export type Value =
  | { readonly kind: 'number'; readonly amount: number }
  | { readonly kind: 'text'; readonly text: string }
  /** The speaker's own baseline plus a share of it or an amount in the measure's unit. */
  | { readonly kind: 'baseline'; readonly amount: number; readonly share: boolean };

/** A node; `at` is its place in the expression. */
export type Node = { readonly at: number } & (
  | { readonly kind: 'or' | 'and'; readonly parts: readonly Node[] }
  | { readonly kind: 'not'; readonly part: Node }
  /** Both within a distance of one another; the place is that of both. */
  | {
      readonly kind: 'near';
      readonly left: Node;
      readonly right: Node;
      readonly within: Distance;
      readonly negated: boolean;
    }
  /** Right begins after left has ended, within a distance if one is given. */
  | {
      readonly kind: 'then';
      readonly left: Node;
      readonly right: Node;
      readonly within: Distance | undefined;
    }
  /** Said by one side. */
  | { readonly kind: 'by'; readonly role: Role; readonly part: Node }
  /** In the first or last stretch of the call. */
  | { readonly kind: 'in'; readonly part: Node; readonly side: 'first' | 'last'; readonly ms: number }
  /** Words as said, in order; a word may hold `*` and `?`, a leading `~` compares stems. */
  | { readonly kind: 'phrase'; readonly words: readonly string[] }
  /** Stretches with a name: signals, interruptions, silences, changes. */
  | { readonly kind: 'span'; readonly name: string; readonly role: Role | undefined }
  /** Turns in which a measure compares so. */
  | {
      readonly kind: 'voice';
      readonly role: Role | undefined;
      readonly measure: string;
      readonly op: Comparator;
      readonly value: Value;
    }
  /** A field of the call compares so. */
  | { readonly kind: 'field'; readonly name: string; readonly op: Comparator; readonly value: Value }
  /** How many, how long in all, or when first or last. */
  | {
      readonly kind: 'sum';
      readonly of: 'count' | 'total' | 'first' | 'last';
      readonly part: Node;
      readonly op: Comparator;
      readonly value: Value;
    }
);

/** Node of one kind. */
export type NodeOf<K extends Node['kind']> = Extract<Node, { kind: K }>;

/** True if a node has places in the call, false if it is only true or false of the whole call. */
export function hasPlaces(node: Node): boolean {
  switch (node.kind) {
    case 'not':
    case 'field':
    case 'sum':
      return false;
    case 'or':
    case 'and':
      return node.parts.some(hasPlaces);
    default:
      return true;
  }
}
