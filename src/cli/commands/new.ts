import { basename, join } from 'node:path';
import { zonedClock } from '../../core/zoned-clock.ts';
import { CHOICES } from '../../model/choices.ts';
import type { Lang } from '../../model/text.ts';
import { EXIT_OK } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { parseInstant } from '../parse-instant.ts';
import { type CommonOptions, parseZone } from '../plan-brief.ts';
import { UsageError } from '../usage-error.ts';

export interface NewOptions extends CommonOptions {
  readonly kind?: string;
  readonly type?: string;
  readonly title?: string;
  readonly date?: string;
}

const DAYS_AHEAD = 7;
const DEFAULT_TITLES: Readonly<Record<Lang, string>> = { zh: '来访接待', en: 'A visit' };

function choiceWord(list: string, written: string, lang: Lang): string {
  const choices = CHOICES[list] ?? [];
  const found = choices.find((choice) =>
    [choice.value, choice.label.zh, choice.label.en, ...choice.aliases].includes(written),
  );
  if (found === undefined) {
    const known = choices.map((choice) => `${choice.value}(${choice.label.zh})`).join(' ');
    throw new UsageError(
      `没有“${written}”；可用：${known}`,
      `no "${written}"; there are ${choices.map((choice) => choice.value).join(', ')}`,
    );
  }
  return lang === 'zh' ? (found.aliases[0] ?? found.label.zh) : found.value;
}

const WORDS = /^[\p{L}\p{N}][\p{L}\p{N} ()（）_.-]*$/u;
/** What YAML, or a brief, reads as something other than text. */
const NO_TEXT = /^(?:null|true|false|yes|no|on|off|[\d.-]+)$/i;

/** Text as a YAML scalar on one line: quoted where it could be anything but plain words. */
function yamlText(text: string): string {
  return WORDS.test(text) && !NO_TEXT.test(text) ? text : JSON.stringify(text);
}

function fillTemplate(
  template: string,
  path: string | undefined,
  options: NewOptions,
  io: Io,
): string {
  const lang = options.lang ?? 'zh';
  const clock = zonedClock(parseZone(options.timezone ?? 'Asia/Shanghai'));
  const now = parseInstant(options.now, clock, io);
  const start =
    options.date === undefined
      ? clock.plusDays(now, DAYS_AHEAD)
      : parseInstant(`${options.date} 00:00`, clock, io, '--date');
  const day = (ahead: number): string => clock.date(clock.plusDays(start, ahead));
  const name = path === undefined ? '' : basename(path).replace(/\.ya?ml$/i, '');
  const values: Readonly<Record<string, string>> = {
    file: path ?? 'brief.yaml',
    id: yamlText(name === '' || name === 'brief' || name === '接待单' ? `visit-${day(0)}` : name),
    type: choiceWord('type', options.type ?? 'official', lang),
    title: yamlText(options.title ?? DEFAULT_TITLES[lang]),
    now: clock.local(now).replace('T', ' '),
    today: clock.date(now),
    day0: day(0),
    day1: day(1),
  };
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
}

/** `reception new`: a commented brief to fill in. It never overwrites a file. */
export function runNew(path: string | undefined, options: NewOptions, io: Io): number {
  const lang = options.lang ?? 'zh';
  const kind = options.kind ?? 'visit';
  const read = io.files.read(join(io.templates, kind, `brief.${lang}.tmpl`));
  if (!(read instanceof Uint8Array) || /[^\w-]/.test(kind)) {
    throw new UsageError(
      `没有“${kind}”这类接待单；可用:visit`,
      `no kind "${kind}"; there is visit`,
    );
  }
  const text = fillTemplate(new TextDecoder().decode(read), path, options, io);
  if (path === undefined || path === '-') {
    io.stdout.write(text);
    return EXIT_OK;
  }
  if (!io.files.create(path, text)) {
    throw new UsageError(
      `${path} 已经存在，没有动它；换个文件名`,
      `${path} is there already and is left alone; take another name`,
    );
  }
  if (options.quiet !== true) {
    io.stderr.write(
      lang === 'zh'
        ? `已写好 ${path}；填好后运行 reception plan ${path}\n`
        : `Wrote ${path}; fill it in, then run reception plan ${path}\n`,
    );
  }
  return EXIT_OK;
}
