import type { LogEntry, Logged } from '../../model/log.ts';
import type { Text } from '../../model/text.ts';

/** The keys of a line of the log, in the order in which they are written. */
export const LOG_KEYS: Readonly<Record<Exclude<keyof LogEntry, 'line'>, Text>> = {
  at: { zh: '时间', en: 'at' },
  what: { zh: '事', en: 'what' },
  plan: { zh: '方案', en: 'plan' },
  folder: { zh: '文件夹', en: 'folder' },
  task: { zh: '任务', en: 'task' },
  title: { zh: '名称', en: 'title' },
  text: { zh: '说明', en: 'text' },
};

/** What a line may say happened. */
export const LOG_WORDS: Readonly<Record<Logged, Text>> = {
  issued: { zh: '出方案', en: 'issued' },
  done: { zh: '办完', en: 'done' },
  late: { zh: '推迟', en: 'late' },
  skip: { zh: '不办', en: 'skip' },
  note: { zh: '记事', en: 'note' },
};
