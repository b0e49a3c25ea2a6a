import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Finding } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';
import { makeFinding } from './make-finding.ts';
import type { Locate } from './source-text.ts';

/** What stands in for the brackets of an empty list in a condition; no text has it. */
export const BRACKETS = '\uE000\uE001';

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

/** Values that aliases may add to a file. */
const MAX_COPIES = 10_000;

interface Context {
  readonly text: string;
  readonly locate: Locate;
  readonly findings: Finding[];
  readonly anchors: Map<string, SourceNode>;
  /** How many values each node is, aliases counted in full. */
  readonly sizes: Map<SourceNode, number>;
  copies: number;
}

/**
 * The values of a document that is not deeply nested. Every value is built once: an alias is the node of its
 * anchor, and aliases that would make the whole too large are a finding, so no file costs more than its length.
 */
export function buildNodes(
  document: Document,
  text: string,
  locate: Locate,
  findings: Finding[],
): SourceNode {
  const [anchors, sizes] = [new Map(), new Map()];
  return build(document.contents, 0, { text, locate, findings, anchors, sizes, copies: 0 });
}

function build(node: unknown, near: number, context: Context): SourceNode {
  if (isAlias(node)) return followAlias(node, context);
  const built = buildValue(node, near, context);
  const anchor = (isScalar(node) || isMap(node) || isSeq(node)) && node.anchor;
  if (anchor) context.anchors.set(anchor, built);
  return built;
}

/** What YAML takes for nothing, and `nULL` too. */
const isNull = (text: string): boolean =>
  text === '' || text === '~' || (text.length === 4 && text.toLowerCase() === 'null');

/** Chinese has no blank where one line goes on in the next; YAML puts one there. */
function joined(text: string, source: string): string {
  return source.includes('\n') && !source.startsWith('|')
    ? text.replaceAll(/(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    : text;
}

function buildValue(node: unknown, near: number, context: Context): SourceNode {
  if (isMap(node)) return buildMap(node, context);
  if (isSeq(node)) return buildList(node, context);
  if (!isScalar(node) || !node.range) return emptyText(near, context);
  const [start, end] = node.range;
  const text = typeof node.value === 'string' ? node.value : String(node.value ?? '');
  const plain = node.type === 'PLAIN';
  return {
    kind: 'text',
    text: joined(text, context.text.slice(start, end)).replaceAll(BRACKETS, '[]'),
    empty: plain && isNull(text),
    verbatim: plain && context.text.slice(start, end) === text,
    at: context.locate(start, end),
  };
}

function buildMap(node: YAMLMap, context: Context): SourceNode {
  const start = node.range?.[0] ?? 0;
  const entries = node.items.map(({ key, value }) => ({
    key: build(key, start, context),
    value: build(value, endOf(key), context),
  }));
  const [first] = entries;
  const at = node.flow || !first ? context.locate(start, start + 1) : first.key.at;
  const parts = entries.flatMap(({ key, value }) => [key, value]);
  return sized({ kind: 'map', entries, at }, parts, context);
}

function buildList(node: YAMLSeq, context: Context): SourceNode {
  const start = node.range?.[0] ?? 0;
  const items = node.items.map((item) => build(item, start, context));
  return sized({ kind: 'list', items, at: context.locate(start, start + 1) }, items, context);
}

function sized(node: SourceNode, parts: readonly SourceNode[], context: Context): SourceNode {
  const size = parts.reduce((sum, part) => sum + (context.sizes.get(part) ?? 1), 1);
  context.sizes.set(node, size);
  return node;
}

/** An alias to what is not complete yet, or was never named, is nothing. */
function followAlias(alias: Alias, context: Context): SourceNode {
  const [start, end] = alias.range ?? [0, 1, 1];
  const target = context.anchors.get(alias.source);
  if (!target) {
    context.findings.push(
      makeFinding('yaml-syntax', { problem: 'BAD_ALIAS' }, context.locate(start, end)),
    );
    return emptyText(start, context);
  }
  const before = context.copies;
  context.copies += context.sizes.get(target) ?? 1;
  if (context.copies <= MAX_COPIES) return target;
  if (before <= MAX_COPIES)
    context.findings.push(makeFinding('alias-bomb', {}, context.locate(start, end)));
  return emptyText(start, context);
}

function endOf(node: unknown): number {
  return (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) && node.range
    ? node.range[1]
    : 0;
}

function emptyText(at: number, context: Context): TextNode {
  return { kind: 'text', text: '', empty: true, verbatim: false, at: context.locate(at, at + 1) };
}
