import type { Position } from '../../model/position.ts';

/** A text as written, without quotes; nothing at all where the file leaves a value out. */
export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  /** Nothing was written, or `~` or `null`, without quotes. */
  readonly empty: boolean;
  /** The text stands in the file letter for letter, so that parts of it have places. */
  readonly verbatim: boolean;
  readonly at: Position;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
  /** The place of its first character. */
  readonly at: Position;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly { readonly key: SourceNode; readonly value: SourceNode }[];
  /** The place of its first key, or of its brace. */
  readonly at: Position;
}

/** A value of a YAML file with its place. Where aliases are used one node stands in several places. */
export type SourceNode = TextNode | ListNode | MapNode;
