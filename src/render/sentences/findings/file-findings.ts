import type { FindingArgs } from '../../../model/finding.ts';
import type { Text } from '../../../model/text.ts';
import { describeYaml } from './describe-yaml.ts';
import { q, type Sentences } from './sentences.ts';

const UNREADABLE: Readonly<Record<FindingArgs['unreadable-file']['reason'], Text>> = {
  missing: {
    zh: '找不到这个文件，请检查路径和文件名',
    en: 'There is no such file; check its path and name',
  },
  folder: { zh: '这是一个文件夹，请写出里面的文件', en: 'This is a folder; name the file in it' },
  denied: { zh: '没有权限读这个文件', en: 'You may not read this file' },
  'too-large': {
    zh: '文件超过 1 MB，太大了；请检查是不是选错了文件',
    en: 'The file is over 1 MB, which is too large; is it the right one?',
  },
  special: {
    zh: '这不是普通文件（是设备、管道之类），没有读',
    en: 'This is no regular file but a device, a pipe or the like, and was not read',
  },
  other: { zh: '读不了这个文件', en: 'This file cannot be read' },
};

const ENCODINGS: Readonly<Record<FindingArgs['not-utf8']['guess'], Text>> = {
  gbk: {
    zh: '文件是 GBK 编码，请用记事本等编辑器另存为 UTF-8',
    en: 'The file is in GBK; save it as UTF-8',
  },
  'utf-16': {
    zh: '文件是 UTF-16 编码（记事本里叫 Unicode），请另存为 UTF-8',
    en: 'The file is in UTF-16 (“Unicode” in Notepad); save it as UTF-8',
  },
  unknown: {
    zh: '文件不是 UTF-8 文本，请另存为 UTF-8',
    en: 'The file is not text in UTF-8; save it as UTF-8',
  },
};

/** What is wrong with a file as a file, and as YAML. */
export const FILE_FINDINGS = {
  'unreadable-file': ({ reason }) => UNREADABLE[reason],
  'unreadable-pack': ({ path, reason }) => ({
    zh: `规则文件${q(path)}读不了：${UNREADABLE[reason].zh}`,
    en: `The rule file ${q(path)} cannot be read. ${UNREADABLE[reason].en}`,
  }),
  'outside-folder': ({ path }) => ({
    zh: `${q(path)}不在接待单所在的文件夹里；请复制进来，写成 我的规则.yaml 这样的相对路径（每份都用的规则，放进 RECEPTION_PACKS 指的文件夹）`,
    en: `${q(path)} is not in the folder of the brief; copy it there and write its path from there, as in our-rules.yaml (packs for every brief go into the folder that RECEPTION_PACKS names)`,
  }),
  'not-utf8': ({ guess }) => ENCODINGS[guess],
  'empty-file': () => ({
    zh: '文件是空的；可以用 reception new 生成一份来填（规则文件用 reception rules new）',
    en: 'The file is empty; `reception new` makes one to fill in (`reception rules new` a pack)',
  }),
  'yaml-syntax': ({ problem }) => describeYaml(problem),
  'full-width-colon': ({ key }) => {
    // After the hour of a time no space follows.
    const [zh, en] = /\d$/.test(key)
      ? ['半角“:”', '“:”']
      : ['半角冒号加一个空格“: ”', '“: ”, with a space'];
    return {
      zh: `${q(key)}后面是全角冒号“：”，请改成${zh}`,
      en: `The colon after ${q(key)} is a full-width “：”; write ${en}`,
    };
  },
  'full-width-comma': ({ text }) => ({
    zh: `${q(text, '项目')}旁边的全角标点已按分隔读；请改成半角“,”，若是文字的一部分就加引号`,
    en: `The comma by ${q(text, 'an item')} is full-width and was taken to separate; write “,”, or put text in quotes`,
  }),
  'full-width-space': () => ({
    zh: '这里有全角空格（或网页里复制来的空格），请改成普通空格',
    en: 'There is a full-width or no-break space here; write a plain one',
  }),
  'tab-indent': () => ({
    zh: '行首用了制表符（Tab），请全部换成空格',
    en: 'The line begins with a tab; use spaces throughout',
  }),
  'missing-space': ({ key }) => ({
    zh: `${q(`${key}:`)}后面少一个空格，应写成 ${q(`${key}: …`)}`,
    en: `There is no space after ${q(`${key}:`)}; write ${q(`${key}: …`)}`,
  }),
  'duplicate-key': ({ key }) => ({
    zh: `${q(key)}在这一组里已经写过，只取了第一次的；请合并或删去一处`,
    en: `${q(key)} is in this group twice, and only the first was read; merge them or remove one`,
  }),
  'alias-bomb': () => ({
    zh: '引用（*）层层展开后太大，请直接写出内容',
    en: 'The aliases (*) make this too large; write the values out',
  }),
  'control-character': ({ code }) => ({
    zh: `这里有看不见的控制字符 ${code}，请删去`,
    en: `There is an invisible control character here, ${code}; remove it`,
  }),
} satisfies Partial<Sentences>;
