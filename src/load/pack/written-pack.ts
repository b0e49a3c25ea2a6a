import type { Level } from '../../model/finding.ts';
import type { HeadKey, Phase, RuleDocument } from '../../model/rule.ts';
import type { Text } from '../../model/text.ts';

/*
 * Packs as they stand in their files, before names are made whole and times are read.
 */

type Names = string | string[];
type Maybe<T> = T | undefined;

export interface WrittenField {
  label: Text;
  value?: Maybe<string>;
  key?: Maybe<HeadKey>;
}

export interface WrittenColumn {
  label: Text;
  value?: Maybe<string>;
  sum?: Maybe<boolean>;
}

export type WrittenBlock =
  | { kind: 'fields'; title?: Maybe<Text>; fields: WrittenField[] }
  | {
      kind: 'table';
      title?: Maybe<Text>;
      columns: WrittenColumn[];
      rows?: Maybe<string>;
      sort?: Maybe<string>;
      blank?: Maybe<number>;
      least?: Maybe<string>;
    }
  | { kind: 'lines'; title: Text; lines: number; hint?: Maybe<Text> }
  | { kind: 'ticks'; title?: Maybe<Text>; items: Text[] }
  | { kind: 'tasks'; title?: Maybe<Text> }
  | { kind: 'occasions'; title?: Maybe<Text> };

/** What a rule says besides its id. */
export interface WrittenFields {
  task?: Maybe<Text>;
  check?: Maybe<Text>;
  form?: Maybe<Text>;
  guide?: Maybe<Text>;
  for?: Maybe<string>;
  types?: Maybe<Names>;
  when?: Maybe<string>;
  at?: Maybe<string>;
  by?: Maybe<string>;
  every?: Maybe<string>;
  latest?: Maybe<string>;
  lasts?: Maybe<string>;
  roll?: Maybe<'following' | 'preceding'>;
  on?: Maybe<Names>;
  remind?: Maybe<string>;
  call?: Maybe<boolean>;
  owner?: Maybe<Names>;
  notify?: Maybe<Names>;
  place?: Maybe<Text>;
  detail?: Maybe<Text>;
  needs?: Maybe<Names>;
  assumed?: Maybe<boolean>;
  phase?: Maybe<Phase>;
  cites?: Maybe<Names>;
  require?: Maybe<string>;
  level?: Maybe<Level>;
  say?: Maybe<Text>;
  points_at?: Maybe<string>;
  with?: Maybe<string>;
  in?: Maybe<'head' | 'summary' | 'paper'>;
  blocks?: Maybe<WrittenBlock[]>;
}

export interface WrittenRule extends WrittenFields {
  id: string;
}

/** Some fields of a rule of another pack, replaced. */
export interface WrittenChange extends WrittenFields {
  rule: string;
  reason: Text;
}

export interface WrittenOff {
  rule: string;
  types?: Maybe<Names>;
  when?: Maybe<string>;
  reason: Text;
  cites?: Maybe<Names>;
}

export interface WrittenSetting {
  name: string;
  value: string;
  zh?: Maybe<string>;
  en?: Maybe<string>;
  cites?: Maybe<Names>;
}

export interface WrittenCondition {
  name: string;
  when: string;
}

/** A file of rules. */
export interface WrittenPack {
  pack: string;
  title: Text;
  kind?: Maybe<Names>;
  types?: Maybe<Names>;
  for?: Maybe<string>;
  phase?: Maybe<Phase>;
  conditions?: Maybe<WrittenCondition[]>;
  rules?: Maybe<WrittenRule[]>;
  change?: Maybe<WrittenChange[]>;
  off?: Maybe<WrittenOff[]>;
  settings?: Maybe<WrittenSetting[]>;
}

/** `templates/roles.yaml`. */
export interface WrittenRoles {
  roles: Record<string, { zh: string; en: string; aliases?: Maybe<string[]> }>;
}

/** `templates/clauses.yaml`. */
export interface WrittenClauses {
  /** What is said after the words of clauses of a status. */
  statuses?: Maybe<Record<string, Text>>;
  documents: Record<string, RuleDocument>;
  clauses: {
    id: string;
    makes: string;
    time?: Maybe<string>;
    status?: Maybe<'V' | 'V2' | 'M'>;
    zh: string;
    en: string;
  }[];
}
