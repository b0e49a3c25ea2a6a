import type { Text } from '../model/text.ts';
import { byLanguage, type InLanguage } from '../render/sentences/words.ts';

const allOf = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join('、'),
  en: texts.map(({ en }) => en).join(', '),
});

const HELP = {
  titles: {
    'Usage:': { zh: '用法', en: 'Usage:' },
    'Arguments:': { zh: '参数：', en: 'Arguments:' },
    'Options:': { zh: '选项：', en: 'Options:' },
    'Commands:': { zh: '命令：', en: 'Commands:' },
  },
  options: { zh: '[选项]', en: '[options]' },
  command: { zh: '[命令]', en: '[command]' },
  listComma: { zh: '、', en: ', ' },
  choices: (description: string, choices: string) => ({
    zh: `${description}（可选：${choices}）`,
    en: `${description} (choices: ${choices})`,
  }),
  arguments: {
    brief: { zh: '接待单', en: 'brief' },
    task: { zh: '任务', en: 'task' },
    file: { zh: '文件', en: 'file' },
    rule: { zh: '规则', en: 'rule' },
    code: { zh: '代码', en: 'code' },
    command: { zh: '命令', en: 'command' },
    before: { zh: '上一版', en: 'before' },
    text: { zh: '说明', en: 'text' },
    format: { zh: '格式', en: 'format' },
    words: { zh: '几个字', en: 'words' },
    thing: { zh: '对象', en: 'thing' },
  },
  /** What options take. */
  values: {
    lang: { zh: '语言', en: 'lang' },
    time: { zh: '时间', en: 'time' },
    zone: { zh: '时区', en: 'zone' },
    dir: { zh: '文件夹', en: 'dir' },
    list: { zh: '格式', en: 'list' },
    format: { zh: '格式', en: 'format' },
    level: { zh: '级别', en: 'level' },
    rule: { zh: '规则', en: 'rule' },
    file: { zh: '文件', en: 'file' },
    'path=value': { zh: '项=值', en: 'path=value' },
    kind: { zh: '类别', en: 'kind' },
    type: { zh: '类型', en: 'type' },
    title: { zh: '标题', en: 'title' },
    date: { zh: '日期', en: 'date' },
    brief: { zh: '接待单', en: 'brief' },
    occasion: { zh: '环节', en: 'occasion' },
    roles: { zh: '岗位', en: 'roles' },
    place: { zh: '地点', en: 'place' },
    points: { zh: '要点', en: 'points' },
    reason: { zh: '理由', en: 'reason' },
  },
  program: {
    zh: '把一份接待单变成方案、清单、日历和小结',
    en: 'Turns a brief of a visit into a plan, a checklist, a calendar and a summary',
  },
  help: { zh: '显示用法', en: 'show how it is used' },
  helpOf: { zh: '显示一个命令的用法', en: 'show how a command is used' },
  version: { zh: '显示版本', en: 'show the version' },
  lang: { zh: '语言', en: 'language' },
  now: { zh: '以此为当前时间，输出可重现', en: 'the clock, for reproducible output' },
  timezone: { zh: '时区，代替接待单里的', en: 'time zone, in place of the brief’s' },
  color: { zh: '彩色', en: 'colours' },
  noColor: { zh: '不用彩色', en: 'no colours' },
  quiet: { zh: '不说多余的话', en: 'say nothing but what was asked for' },
  complete: {
    zh: '让命令行补全命令、选项和文件名：zsh、bash、fish、powershell',
    en: 'completes commands, flags and file names in zsh, bash, fish, powershell',
  },
  shell: { zh: '用哪种命令行', en: 'which shell' },
  noHouse: { zh: '不用个人文件夹里的规则', en: 'leave out the rules in your own folder' },
  packs: { zh: '再加上这些规则文件', en: 'with these packs too' },
  failOn: { zh: '有这一级或更重的提示时，退出码为 1', en: 'exit with 1 at this level or above' },
  brief: { zh: '接待单', en: 'a brief' },
  briefs: { zh: '接待单，或放接待单的文件夹', en: 'briefs, or folders of them' },
  plan: { zh: '出方案：打印清单，并写出文件', en: 'print the checklist and write the files' },
  out: { zh: '写到哪个文件夹；写 - 则直接输出', en: 'folder to write to; - prints instead' },
  formats: (formats: string) => ({
    zh: `写出哪些，逗号隔开：${formats}`,
    en: `what to write, separated by commas: ${formats}`,
  }),
  details: {
    zh: '清单里每项任务下面写明怎么办、通知谁、依据什么',
    en: 'under each task how to do it, whom to tell and what it rests on',
  },
  noWrite: { zh: '只显示，不写文件', en: 'show only' },
  check: { zh: '只检查，不出方案', en: 'say what is wrong, and make no plan' },
  checkFormat: { zh: '格式', en: 'format' },
  why: {
    zh: '一项任务为什么有、时间怎么来的；没有列入的为什么没有',
    en: 'why a task is there, and its time; why what is left out is not',
  },
  task: {
    zh: '标题里的字、任务编号、规则或条款',
    en: 'words of a title, a task, a rule, or a clause',
  },
  not: { zh: '只说没有列入的', en: 'only of what is left out' },
  diff: {
    zh: '两版方案哪里不同，通知谁',
    en: 'what changed between two plans, and whom to tell',
  },
  diffBefore: {
    zh: '上一版：plan.json、放它的文件夹，或旧接待单',
    en: 'a plan.json, the folder with one, or an older brief',
  },
  open: {
    zh: '打开已经写好的：不写是清单网页，也可以写格式名，如 日程、xlsx',
    en: 'open what was written: the page, or the format you name, such as xlsx',
  },
  openWhat: { zh: '格式，同 --format；文件夹则打开总台', en: 'a format as of --format' },
  openOut: { zh: '写到了哪里，同 plan 的 --out', en: 'where it was written, as --out of plan' },
  whatIf: {
    zh: '假如改一处，会动什么、撞什么、什么已经来不及；不写文件',
    en: 'what would move, clash and be late if something changed; writes nothing',
  },
  set: {
    zh: '改什么，如 抵达.1.时间=+45分钟、用餐.2.地点=临江阁（开始往后推，写了的结束跟着推）',
    en: 'what to change, as in arrivals.1.at=+45m or meals.2.place=Hall; an end moves with its start',
  },
  noted: {
    done: { zh: '记下一项任务办完了', en: 'note that a task is done' },
    late: { zh: '记下一项任务推迟了，为什么', en: 'note that a task is put off, and why' },
    skip: { zh: '记下一项任务不办了，为什么', en: 'note that a task is left out, and why' },
    note: { zh: '给一项任务记一句话', en: 'note something of a task' },
  },
  noteText: { zh: '怎么办的、为什么，几点到', en: 'how, why, or until when' },
  nowCommand: {
    zh: '现在该谁办什么，什么逾期了',
    en: 'what is next and for whom, and what is overdue',
  },
  new: {
    zh: '新的接待单，在终端里一问一答',
    en: 'a new brief, asked for question by question on a terminal',
  },
  newFile: { zh: '文件；- 或不写（不在终端里）则直接输出', en: 'file; printed if - or left out' },
  kind: (kinds: Text) => ({ zh: `类别：${kinds.zh}`, en: `one of ${kinds.en}` }),
  type: { zh: '接待类型', en: 'type of reception' },
  title: { zh: '标题', en: 'title' },
  date: { zh: '哪天开始，如 2026-12-02', en: 'the first day, as in 2026-12-02' },
  from: { zh: '照旧接待单做一份，日期移到 --date', en: 'made of an older brief, moved to --date' },
  yes: { zh: '不提问，直接给空白接待单', en: 'ask nothing, and give a blank brief' },
  noInput: { zh: '同 --yes', en: 'the same as --yes' },
  explain: {
    zh: '检查出的问题是什么意思、怎么改',
    en: 'what a finding means, and what to write instead',
  },
  code: {
    zh: '问题的代码，如 bad-time；不写则列出全部',
    en: 'code of a finding, such as bad-time; all are listed if it is left out',
  },
  schema: { zh: '给编辑器用的 JSON Schema', en: 'JSON Schema for editors' },
  schemas: {
    brief: { zh: '接待单', en: 'briefs' },
    pack: { zh: '规则文件', en: 'rule packs' },
    cases: { zh: '规则的用例', en: 'cases of packs' },
  },
  rules: { zh: '规则和依据', en: 'the rules and their clauses' },
  seen: {
    list: { zh: '全部规则', en: 'every rule' },
    coverage: { zh: '哪些条款有规则', en: 'which clauses have rules' },
    law: {
      zh: '法规哪一条管什么、读自哪里',
      en: 'what each article leads to, and where it was read',
    },
    settings: { zh: '规则里用的数', en: 'the numbers that rules use' },
  },
  rulesShow: { zh: '一条规则写了什么、依据什么', en: 'what a rule says and rests on' },
  rule: { zh: '规则编号，或标题里的字', en: 'id of the rule, or words of its title' },
  rulesNamed: {
    zh: '标题、编号里的字，或条款；不写为全部',
    en: 'words of a title or an id, or a clause; all if left out',
  },
  rulesWords: {
    zh: '规则的条件里可以写什么',
    en: 'what the conditions of rules may ask',
  },
  thing: {
    zh: '对象，如 用餐；不写为整张接待单',
    en: 'what a rule is for, as meals; the whole brief if left out',
  },
  rulesTest: { zh: '运行规则的用例', en: 'run the cases of packs' },
  testFiles: { zh: '规则或用例文件；不写为全部', en: 'packs or cases; all if left out' },
  rulesNew: {
    zh: '本单位的规则，在终端里一问一答；或带说明的样张。都带用例',
    en: 'a pack of your own, asked for on a terminal, or one to fill in; with its cases',
  },
  rulesFile: { zh: '文件，如 本单位.yaml', en: 'file, such as house.yaml' },
  do: { zh: '加一步：任务的标题', en: 'add a step of this title' },
  for: { zh: '加的一步用于哪一环节，如 抵达', en: 'what it is done for, such as arrivals' },
  change: {
    zh: '改这一步：规则编号或标题里的字',
    en: 'change this step: an id, or words of a title',
  },
  off: {
    zh: '停这一步：规则编号或标题里的字',
    en: 'leave this step out: an id, or words of a title',
  },
  at: { zh: '到点做，如 开始前1小时', en: 'done at this time, as in start - 1h' },
  by: { zh: '最晚，如 接到通知后4个工作小时', en: 'done by this time, as in received + 4wh' },
  every: { zh: '每隔，如 20分钟', en: 'done every so often, as in 20m' },
  owner: { zh: '岗位，几个用顿号隔开', en: 'roles, separated by commas' },
  place: { zh: '地点', en: 'place' },
  points: { zh: '要点，用分号隔开', en: 'points, separated by semicolons' },
  reason: { zh: '理由', en: 'the reason' },
  noQuestions: {
    zh: '不提问；什么都没写就给样张',
    en: 'ask nothing; without answers, a pack to fill in',
  },
};

/** What the help of the command line says in one language. */
export type HelpWords = InLanguage<typeof HELP>;

/** What the help of the command line says, by language. */
export const HELP_WORDS: Readonly<Record<'zh' | 'en', HelpWords>> = byLanguage(HELP);

/** The sentences of the command line itself: what it was told wrongly, and what it has done. */
export const MESSAGES = {
  unknownOption: (flag: string, near: string, help: string) => ({
    zh: `没有“${flag}”这个选项；${near === '' ? `有哪些见 ${help}` : `是不是 ${near}？`}`,
    en: `there is no option "${flag}"; ${near === '' ? `see ${help}` : `did you mean ${near}?`}`,
  }),
  unknownCommand: (name: string, near: string, help: string) => ({
    zh: `没有“${name}”这个命令；${near === '' ? `有哪些见 ${help}` : `是不是 ${near}？`}`,
    en: `there is no command "${name}"; ${near === '' ? `see ${help}` : `did you mean ${near}?`}`,
  }),
  briefWithoutCommand: (path: string) => ({
    zh: `“${path}”前面少了命令；出方案写 reception plan ${path}`,
    en: `there is no command before "${path}"; to plan it write reception plan ${path}`,
  }),
  missingArgument: (name: string, usage: string) => ({
    zh: `少写了<${name}>；写法：${usage}`,
    en: `<${name}> is missing; write ${usage}`,
  }),
  missingValue: (flags: string) => ({
    zh: `选项后面少了内容；写法：${flags}`,
    en: `an option has no value; write ${flags}`,
  }),
  unknownChoice: (flag: string, value: string, choices: readonly string[]) => ({
    zh: `${flag} 没有“${value}”；可以写：${choices.join('、')}`,
    en: `${flag}: there is no "${value}"; write one of ${choices.join(', ')}`,
  }),
  tooManyArguments: (extra: readonly string[], usage: string) => ({
    zh: `多写了“${extra.join(' ')}”；写法：${usage}`,
    en: `"${extra.join(' ')}" is too much; write ${usage}`,
  }),
  notWritten: (path: string, reason: Text) => ({
    zh: `写不了${path === '' ? '文件' : ` ${path}`}：${reason.zh}`,
    en: `Cannot write${path === '' ? '' : ` ${path}`}: ${reason.en}`,
  }),
  bug: (message: string) => ({
    zh: `这是本程序的错误，不是接待单的问题，请反馈：${message}`,
    en: `This is a bug in reception, not in your brief. Please report it: ${message}`,
  }),
  nothingFound: (path: string) => ({ zh: `${path}：没有问题`, en: `${path}: nothing to report` }),
  /** `near` are ids, each with what is called so. */
  unknownRule: (wanted: string, near: readonly Text[]) => ({
    zh: `没有规则“${wanted}”；${near.length === 0 ? '用 reception rules list 查看' : `是不是：${allOf(near).zh}`}`,
    en: `no rule "${wanted}"; ${near.length === 0 ? 'see reception rules list' : `perhaps: ${allOf(near).en}`}`,
  }),
  severalRules: (wanted: string, count: number, found: readonly Text[]) => ({
    zh: `有 ${count} 条规则叫“${wanted}”，请写编号，如 ${allOf(found).zh}；reception rules list ${wanted} 列出全部`,
    en: `${count} rules are called "${wanted}"; write the id of one, as ${allOf(found).en}; reception rules list ${wanted} shows them all`,
  }),
  noCases: (pack: string, cases: string) => ({
    zh: `${pack}：没有用例（${cases}），只看它把接待单改了什么；不写用例也能用，要写的话照 reception rules new --yes 的样张`,
    en: `${pack}: no cases (${cases}); only what it changes in a brief is shown. A pack works without them; reception rules new --yes shows how they look`,
  }),
  unknownThing: (wanted: string, known: readonly string[]) => ({
    zh: `没有“${wanted}”；可以写：${known.join('、')}`,
    en: `nothing is called "${wanted}"; there are: ${known.join(', ')}`,
  }),
  unknownTask: (wanted: string, near: readonly string[]) => ({
    zh: `没有叫“${wanted}”的${near.length === 0 ? '；不写它运行可看全部，或用 reception rules list 查看' : `；是不是：${near.join('、')}`}`,
    en: `nothing is called "${wanted}"; ${near.length === 0 ? 'leave it out to see all, or see reception rules list' : `perhaps: ${near.join(', ')}`}`,
  }),
  notWhat: {
    zh: '--not 后面写上标题里的几个字、规则编号或条款编号',
    en: 'write words of a title, a rule or a clause behind --not',
  },
  moreLeftOut: (titles: readonly string[]) => ({
    zh: `另有 ${titles.length} 项没有列入，写得再具体些：${titles.join('、')}`,
    en: `${titles.length} more are left out; write more of the title: ${titles.join(', ')}`,
  }),
  unknownCode: (code: string, near: readonly string[]) => ({
    zh: `没有“${code}”这个代码；${near.length === 0 ? '用 reception explain 查看全部' : `是不是：${near.join('、')}`}`,
    en: `no finding has the code "${code}"; ${near.length === 0 ? 'reception explain lists them all' : `perhaps: ${near.join(', ')}`}`,
  }),
  codeIsRule: (id: string) => ({
    zh: `“${id}”是一条规则；它的内容和依据用 reception rules show ${id} 查看`,
    en: `"${id}" is a rule; reception rules show ${id} shows what it asks and rests on`,
  }),
  nameTaken: (path: string) => ({
    zh: `${path} 已经存在，没有动它；换个文件名`,
    en: `${path} is there already and is left alone; take another name`,
  }),
  briefWritten: (path: string) => ({
    zh: `已写好 ${path}；填好后运行 reception plan ${path}`,
    en: `Wrote ${path}; fill it in, then run reception plan ${path}`,
  }),
  noPackName: (path: string) => ({
    zh: `规则文件的名字要以 .yaml 结尾，不能是 .cases.yaml：${path}`,
    en: `the name of a pack ends in .yaml, and not in .cases.yaml: ${path}`,
  }),
  packWritten: (path: string, cases: string) => ({
    zh: `已写好 ${path} 和 ${cases}；改好后运行 reception rules test ${path}`,
    en: `Wrote ${path} and ${cases}; change them, then run reception rules test ${path}`,
  }),
  ruleWritten: (path: string, cases: string, kept: string) => ({
    zh: `已写好 ${path} 和 ${cases}${kept === '' ? '' : `（原来的 ${kept} 没有动）`}`,
    en: `Wrote ${path} and ${cases}${kept === '' ? '' : ` (${kept}, which was there, is left alone)`}`,
  }),
  nextTest: (path: string) => ({
    zh: `试一遍：reception rules test ${path}`,
    en: `Try it: reception rules test ${path}`,
  }),
  nextPlan: (brief: string) => ({
    zh: `以后每份接待单都用上它：reception plan ${brief}`,
    en: `Every brief uses it from now on: reception plan ${brief}`,
  }),
  nextName: (packs: readonly string[], brief: string) => ({
    zh: `在接待单里写上“规则: {模板: [${packs.join(', ')}]}”，再出方案：reception plan ${brief}`,
    en: `Write "rules: {packs: [${packs.join(', ')}]}" in a brief, then: reception plan ${brief}`,
  }),
  onlyOne: (flags: readonly string[]) => ({
    zh: `${flags.join('、')} 只能写一个`,
    en: `write one of ${flags.join(', ')}`,
  }),
  nothingWanted: {
    zh: '先说要什么：--do 标题（加一步）、--change 规则（改一步）或 --off 规则（停一步）',
    en: 'say what is wanted: --do TITLE adds a step, --change RULE changes one, --off RULE leaves one out',
  },
  wrongPack: (problems: Text) => ({
    zh: `没有写：${problems.zh}`,
    en: `Nothing was written: ${problems.en}`,
  }),
  noFormat: { zh: '--format 是空的', en: '--format is empty' },
  unknownFormat: (name: string, known: readonly string[]) => ({
    zh: `--format 没有“${name}”；可用：${known.join(', ')}`,
    en: `--format: no "${name}"; there are ${known.join(', ')}`,
  }),
  noFolder: { zh: '--out 后面是空的；写一个文件夹', en: '--out is empty; name a folder' },
  oneAtATime: {
    zh: '--out - 一次只能输出一份接待单的一种格式，例如 --format md',
    en: '--out - prints one format of one brief, as with --format md',
  },
  severalFiles: (name: string) => ({
    zh: `${name} 是一人一份的几个文件，不能直接输出；写到文件夹里：--format ${name} --out 文件夹`,
    en: `${name} are several files, one for each person, and cannot be printed; write them with --format ${name} --out FOLDER`,
  }),
  notForScreen: (name: string) => ({
    zh: `${name} 不是文字，不能显示在屏幕上；写到文件里：在命令后面加 > 文件名`,
    en: `${name} is no text to be shown on a screen; write it to a file with > FILE`,
  }),
  nothingPrinted: {
    zh: '没有可输出的：这种格式这次没有内容',
    en: 'There is nothing to print in this format',
  },
  noBriefs: (given: readonly string[]) => ({
    zh: `${given.join('、')} 里没有接待单（.yaml，里面要有“类别”）`,
    en: `there is no brief in ${given.join(', ')} (a .yaml file with a kind)`,
  }),
  sameId: (a: string, b: string, id: string) => ({
    zh: `${a} 和 ${b} 的编号都是“${id}”，日历和冲突检查会把它们当成一份；请改其中一个的编号 id（没写的按文件名）`,
    en: `${a} and ${b} both have the id "${id}", and calendars and clashes would take them for one; change one of the ids (the default is the name of the file)`,
  }),
  sameFolder: (a: string, b: string, folder: string) => ({
    zh: `${a} 和 ${b} 会写到同一个文件夹 ${folder}；请改其中一个的文件名，或分开用 --out`,
    en: `${a} and ${b} would be written to one folder, ${folder}; rename one of the files, or use --out for each`,
  }),
  inDeskFolder: (path: string, folder: string) => ({
    zh: `${path} 会写到总台的文件夹 ${folder}；请换一个文件名或编号`,
    en: `${path} would be written to the folder of the desk, ${folder}; take another file name or id`,
  }),
  folderOfOther: (folder: string, other: string) => ({
    zh: `${folder} 里是接待单“${other}”的方案；请用 --out 写到别的文件夹，或先把这个文件夹移走`,
    en: `${folder} holds the plan of the brief "${other}"; name another folder with --out, or move this one away first`,
  }),
  folderTaken: (folder: string, lock: string) => ({
    zh: `另一个 reception 正在写 ${folder}，等了十秒还没写完；请稍后再运行，确定没有在运行的，就删掉 ${lock}`,
    en: `another reception has been writing in ${folder} for ten seconds; run again later, or delete ${lock} if there is none`,
  }),
  waitingFor: (folder: string) => ({
    zh: `另一个 reception 正在写 ${folder}，等它写完`,
    en: `Waiting for another reception that writes in ${folder}`,
  }),
  unreadablePlace: (path: string) => ({
    zh: `读不了 ${path}，不知道有没有人改过；一个文件也没有写`,
    en: `Cannot read ${path}, so it may be somebody's work; no file was written`,
  }),
  written: (folder: string, names: readonly string[]) => ({
    zh: `已写入 ${folder}：${names.join('、')}`,
    en: `Wrote to ${folder}: ${names.join(', ')}`,
  }),
  folderOfFiles: (folder: string, count: number) => ({
    zh: `${folder}/（${count} 个文件）`,
    en: `${folder}/ (${count} files)`,
  }),
  more: {
    zh: '要 Word 文档和表格：加 --format docx,xlsx',
    en: 'For Word documents and a workbook: --format docx,xlsx',
  },
  kept: (name: string) => ({
    zh: `${name} 有人改过，没有动它`,
    en: `${name} was changed by somebody and is kept`,
  }),
  keptBeside: (name: string, beside: string) => ({
    zh: `${name} 有人改过，没有动它；新的在 ${beside}`,
    en: `${name} was changed by somebody and is kept; the new one is ${beside}`,
  }),
  cannotBePlanned: (path: string) => ({
    zh: `${path} 出不了方案；先运行 reception check ${path}，改好再记`,
    en: `${path} cannot be planned; mend it first: reception check ${path}`,
  }),
  noSuchTask: (wanted: string, near: readonly string[]) => ({
    zh: `方案里没有“${wanted}”；${near.length === 0 ? '写任务标题里的几个字，有哪些用 reception plan --no-write 查看' : `是不是：${near.join('、')}`}`,
    en: `nothing in the plan is "${wanted}"; ${near.length === 0 ? 'write words of a title, reception plan --no-write shows them' : `perhaps: ${near.join(', ')}`}`,
  }),
  severalTasks: (wanted: string, named: readonly string[], more: number) => ({
    zh: `“${wanted}”有几项，写全标题或编号：${named.join('；')}${more === 0 ? '' : `；另有 ${more} 项`}`,
    en: `"${wanted}" is in several tasks; write more of the title, or the id: ${named.join('; ')}${more === 0 ? '' : `; ${more} more`}`,
  }),
  whichTask: { zh: '哪一项？', en: 'Which one?' },
  noted: (when: string, what: 'done' | 'late' | 'skip' | 'note', title: string) => ({
    zh: `已记下：${when} ${{ done: '办完', late: '推迟', skip: '不办', note: '记事' }[what]}“${title}”`,
    en: `Noted, ${when}: ${{ done: 'done', late: 'put off', skip: 'left out', note: 'note on' }[what]} “${title}”`,
  }),
  notNoted: (path: string, reason: Text | undefined) => ({
    zh: `写不了 ${path}，没有记下${reason === undefined ? '' : `：${reason.zh}`}`,
    en: `Cannot write ${path}, so nothing was noted${reason === undefined ? '' : `: ${reason.en}`}`,
  }),
  noIssuedPlan: (path: string) => ({
    zh: `${path} 不是方案（plan.json），或不完整；写 plan.json、放它的文件夹，或旧接待单`,
    en: `${path} is no plan, or not all of one; name a plan.json, the folder with one, or an older brief`,
  }),
  nothingSet: {
    zh: '说说改什么：--set 抵达.1.时间=+45分钟',
    en: 'say what to change: --set arrivals.1.at=+45m',
  },
  badSet: (set: string) => ({
    zh: `--set 看不懂“${set}”；写成 键.第几项.键=值，如 抵达.1.时间=+45分钟`,
    en: `--set: cannot read "${set}"; write key.number.key=value, as in arrivals.1.at=+45m`,
  }),
  noSuchKey: (key: string, known: readonly string[]) => ({
    zh: `--set：没有“${key}”这一项；可以写：${known.join('、')}`,
    en: `--set: there is no key "${key}"; write one of ${known.join(', ')}`,
  }),
  noSuchItem: (item: string, known: readonly string[]) => ({
    zh: `--set：接待单里没有“${item}”这一项${known.length === 0 ? '' : `；有：${known.join('、')}`}；写第几项，再写改哪个键`,
    en: `--set: there is no item "${item}" in the brief${known.length === 0 ? '' : `; there are ${known.join(', ')}`}. Write its number, and then the key to change`,
  }),
  setsId: (path: string) => ({
    zh: `--set：“${path}”是编号，定了就不改；日历靠它认，改了就成了另一件事`,
    en: `--set: "${path}" is an id and stays: calendars know by it what is what, and another id would be another thing`,
  }),
  noSuchChange: (value: string) => ({
    zh: `--set：“${value}”加不上去；时间写 +45分钟、-1小时、+1天，没有写时间的先写明时间`,
    en: `--set: "${value}" cannot be added; write +45m, -1h or +1d, and to what has no time give one`,
  }),
  noLog: (path: string, reason: Text | undefined) => ({
    zh: `方案已经写好；写不了 ${path}，没有记下这一版${reason === undefined ? '' : `：${reason.zh}`}`,
    en: `The files are written; cannot write ${path}, so the log does not have this plan${reason === undefined ? '' : `: ${reason.en}`}`,
  }),
  notPlannedYet: (path: string) => ({
    zh: `还没有出过方案；先运行 reception plan ${path}`,
    en: `Nothing was written for it yet; run reception plan ${path} first`,
  }),
  notWrittenYet: (path: string, name: string) => ({
    zh: `还没有写过 ${name}；运行 reception plan ${path} --format ${name}`,
    en: `There is no ${name} yet; run reception plan ${path} --format ${name}`,
  }),
  opened: (path: string) => ({ zh: `已打开 ${path}`, en: `Opened ${path}` }),
  openYourself: (path: string) => ({
    zh: `这里没有能打开它的程序；请自己打开 ${path}`,
    en: `Nothing here can open it; open it yourself: ${path}`,
  }),
  noPlan: (older: string) => ({
    zh: `有错误，没有出方案，改好再运行${older === '' ? '' : `；${older} 里还是上一次的`}。`,
    en: `There are errors and no plan; mend them and run again${older === '' ? '' : `; what is in ${older} is of an earlier run`}.`,
  }),
  planWithErrors: (count: number) => ({
    zh: `有 ${count} 条错误，见清单末尾；方案照出，改好再发`,
    en: `${count === 1 ? 'There is 1 error' : `There are ${count} errors`}, at the end of the checklist; mend the brief before you hand the plan out`,
  }),
  deskWritten: (plans: number, folder: string) => ({
    zh: `已写好 ${plans} 份方案，总台在 ${folder}`,
    en: `Wrote ${plans} plans, and the desk of all to ${folder}`,
  }),
  working: { zh: '正在算，请稍候', en: 'Working' },
  soFar: (done: number, all: number) => ({
    zh: `正在出方案：${done} / ${all}`,
    en: `Planning: ${done} of ${all}`,
  }),
  bugInBrief: (path: string, message: string) => ({
    zh: `${path}：这是本程序的错误，不是接待单的问题，请反馈：${message}。其余的照出`,
    en: `${path}: this is a bug in reception, not in your brief. Please report it: ${message}. The others go on`,
  }),
  noSuchZone: (text: string) => ({
    zh: `--timezone 没有“${text}”这个时区；国内写 Asia/Shanghai`,
    en: `--timezone: there is no zone "${text}"; write one such as Asia/Shanghai`,
  }),
  noSuchTime: (text: string) => ({
    zh: `--now 的时间“${text}”看不懂；写成 2026-12-02 14:20`,
    en: `--now: cannot read "${text}"; write 2026-12-02 14:20`,
  }),
  noPacksFolder: (path: string) => ({
    zh: `RECEPTION_PACKS 指的“${path}”不是文件夹；请改正，或用 --no-house 不用本单位规则`,
    en: `RECEPTION_PACKS names "${path}", which is no folder; mend it, or leave your own rules out with --no-house`,
  }),
  unreadableOlder: (path: string) => ({
    zh: `--from：读不了 ${path}`,
    en: `--from: ${path} cannot be read`,
  }),
  wrongOlder: (path: string) => ({
    zh: `--from：${path} 有错误；先运行 reception check ${path}，改好再用`,
    en: `--from: there is something wrong with ${path}; mend it first: reception check ${path}`,
  }),
  otherKind: (from: string) => ({
    zh: `--from：${from} 是另一类接待单，去掉 --kind`,
    en: `--from: ${from} is a brief of another kind; leave --kind out`,
  }),
  noDate: {
    zh: '--from 要和 --date 一起用：新接待单从哪天开始，如 --date 2026-12-02',
    en: '--from needs --date, the first day of the new brief, as in --date 2026-12-02',
  },
};
