import type { TakenArgs } from '../../../model/finding.ts';
import type { Lang, Text } from '../../../model/text.ts';
import { ENGLISH_MONTHS } from '../../../time/dates.ts';
import { listEn, listZh, q, type Sentences } from './sentences.ts';

/** Something with the place where it is, or the brief it is of; '' for none. */
const withPlace = (title: string, place: string): Text =>
  place === ''
    ? { zh: title, en: title }
    : { zh: `${title}（${place}）`, en: `${title} (${place})` };

const TAKEN = {
  person: {
    twice: { zh: '要同时在两处', en: 'would be in two places at a time' },
    many: (count: number) => ({
      zh: `同一时间有 ${count} 件事`,
      en: `would be at ${count} things at a time`,
    }),
    otherwise: '换人',
  },
  vehicle: {
    twice: { zh: '同一时间派了两趟', en: 'is sent on two trips at a time' },
    many: (count: number) => ({
      zh: `同一时间派了 ${count} 趟`,
      en: `is sent on ${count} trips at a time`,
    }),
    otherwise: '另派车',
  },
  place: {
    twice: { zh: '同一时间用了两次', en: 'is used twice at a time' },
    many: (count: number) => ({
      zh: `同一时间用了 ${count} 次`,
      en: `is used ${count} times at a time`,
    }),
    otherwise: '另找地方',
  },
};

/** What somebody or something is taken for, with the brief where there are several. */
function takenText(things: readonly TakenArgs[]): Text {
  const several = things.some(({ brief }) => brief !== things[0]?.brief);
  const texts = things.map(({ title, start, end, brief }) => {
    const span = `${start}–${end.slice(-5)}`;
    const of = several ? brief : '';
    return { zh: `${span} ${withPlace(title, of).zh}`, en: withPlace(`${title} ${span}`, of).en };
  });
  return { zh: texts.map(({ zh }) => zh).join('，'), en: texts.map(({ en }) => en).join(', ') };
}

interface NamedDay {
  readonly date: string;
  readonly name: Text;
}

/** From the first day to the last, as in `2月5日至8日` or `5–8 Feb`. */
function spanText(first: string, last: string, lang: Lang): string {
  const [, month = 0, day = 0] = first.split('-').map(Number);
  const [, lastMonth = 0, lastDay = 0] = last.split('-').map(Number);
  const monthName = (number: number): string => ENGLISH_MONTHS[number - 1] ?? '';
  if (lang === 'zh') {
    const until = month === lastMonth ? `${lastDay}日` : `${lastMonth}月${lastDay}日`;
    return `${month}月${day}日${first === last ? '' : `至${until}`}`;
  }
  const start = month === lastMonth ? `${day}` : `${day} ${monthName(month)} `;
  return `${start}${first === last ? '' : `–${month === lastMonth ? '' : ' '}${lastDay}`} ${monthName(lastMonth)}`;
}

/** Days off by the holiday they belong to, `元旦（1月1日）、春节（2月5日至8日）`; days are in order. */
function daysText(days: readonly NamedDay[], lang: Lang): string {
  const groups: { name: string; first: string; last: string }[] = [];
  for (const { date, name } of days) {
    const group = groups.at(-1);
    const isSame = group?.name === name[lang] && group.first.slice(0, 4) === date.slice(0, 4);
    if (group !== undefined && isSame) group.last = date;
    else groups.push({ name: name[lang], first: date, last: date });
  }
  const [open, close, comma] = lang === 'zh' ? ['（', '）', '、'] : [' (', ')', ', '];
  return groups
    .map(({ name, first, last }) => `${name}${open}${spanText(first, last, lang)}${close}`)
    .join(comma);
}

/** What a plan comes to: times, people, holidays, and what packs themselves check. */
export const PLAN_FINDINGS = {
  'no-such-time': ({ timezone, value }) => ({
    zh: `${timezone} 没有 ${value} 这一刻（夏令时拨快跳过了），请换一个时间`,
    en: `There is no ${value} in ${timezone}: the clocks go forward then; choose another time`,
  }),
  'time-twice': ({ timezone, value, read }) => ({
    zh: `${timezone} 的 ${value} 有两次（夏令时拨慢），按 ${read} 算；要另一次请写明时差`,
    en: `${value} comes twice in ${timezone}; read as ${read}. Write the offset for the other`,
  }),
  'end-before-start': ({ end, start }) => ({
    zh: `结束 ${end} 不晚于开始 ${start}，请核对`,
    en: `The end, ${end}, is not after the start, ${start}`,
  }),
  'received-assumed': ({ time }) => ({
    zh: `没有写接到通知的时间 received，按 ${time} 算`,
    en: `“received” is not given; ${time} is assumed`,
  }),
  'role-unfilled': ({ roles }) => {
    const zh = roles.map(({ role, tasks }) => `${role}（${tasks}项任务）`);
    const en = roles.map(({ role, tasks }) => `${role} (${tasks} task${tasks === 1 ? '' : 's'})`);
    return {
      zh: `这些岗位还没有人：${listZh(zh)}；请在“工作人员”（team）里安排`,
      en: `nobody fills these roles: ${listEn(en)}; give them to people in team`,
    };
  },
  'no-team': () => ({
    zh: '还没有写“工作人员”（team），任务只能写到岗位，写不到人',
    en: 'There is no team yet, so tasks name roles and no people',
  }),
  'busy-hour': ({ people, usual }) => {
    const zh = people.map(({ name, tasks, hour }) => `${name} ${hour} 起 ${tasks} 项`);
    const en = people.map(({ name, tasks, hour }) => `${name}, ${tasks} from ${hour}`);
    return {
      zh: `一小时内超过 ${usual} 项任务，忙不过来：${zh.join('、')}；请分给别人`,
      en: `More than ${usual} tasks within an hour: ${en.join('; ')}; give some to others`,
    };
  },
  'double-booked': ({ resource, name, first, second }) => {
    const { twice, otherwise } = TAKEN[resource];
    const both = takenText([first, second]);
    return {
      zh: `${q(name)}${twice.zh}：${both.zh}；请${otherwise}或错开时间`,
      en: `${q(name)} ${twice.en}: ${both.en}. Find another, or change one of the times`,
    };
  },
  'many-at-once': ({ resource, name, count, few }) => {
    const { zh, en } = takenText(few);
    if (resource === 'guests') {
      return {
        zh: `来宾同一时间有 ${count} 场活动：${zh}……；请错开，或写明各是哪些来宾`,
        en: `The guests have ${count} things at a time: ${en} … Change the times, or say which guests each is for`,
      };
    }
    const { many, otherwise } = TAKEN[resource];
    return {
      zh: `${q(name)}${many(count).zh}：${zh}……；请${otherwise}或错开时间`,
      en: `${q(name)} ${many(count).en}: ${en} … Find others, or change the times`,
    };
  },
  away: ({ name, count, few }) => {
    const { zh, en } = takenText(few);
    const isMore = count > few.length;
    return {
      zh: `${q(name)}那天不在，却排了事：${zh}${isMore ? `等 ${count} 件` : ''}；请换人，或者改“不在”“空闲”里的日期`,
      en: `${q(name)} is not there and has things to do: ${en}${isMore ? ` and ${count - few.length} more` : ''}. Send somebody else, or change the dates under away or free`,
    };
  },
  'cannot-get-there': ({ name, first, from, second, to, needed, between }) => ({
    zh: `${q(name)}赶不过去：${first.end} ${withPlace(first.title, from).zh}才结束，${second.start} ${withPlace(second.title, to).zh}就开始，路上要 ${needed} 分钟，只有 ${between} 分钟；请换人或改时间`,
    en: `${q(name)} cannot get there: ${withPlace(first.title, from).en} ends ${first.end}, ${withPlace(second.title, to).en} begins ${second.start}; the way takes ${needed} minutes and there are ${between}. Send somebody else or change the time`,
  }),
  'left-empty': ({ names, what, field }) => ({
    zh: `${names.join('、')}不来了，${q(what)}的${field.zh}还没有人接，请定下来写上`,
    en: `${names.join(', ')} will not be there and nobody else is named for ${q(what)} (${field.en}): settle who takes over, and write it`,
  }),
  'no-seat': ({ name, title, start, to }) => ({
    zh: `${q(name)} ${start} 要在${to}（${title}），车上没有他的座位；同去的请写进“陪同”，自己去的跟他说好怎么去`,
    en: `${q(name)} is to be at ${to} at ${start} (${title}) and has a seat in no vehicle; write who goes along under companions, or agree how he gets there`,
  }),
  'vehicle-elsewhere': ({ name, first, from, second, to, needed, between }) => {
    const zh = `${first.end} 才把人送到${from}，${second.start} 又要从${to}送人去${q(second.title)}`;
    const en = `it brings guests to ${from} at ${first.end} and is to leave ${to} for ${q(second.title)} at ${second.start}`;
    return needed === null
      ? {
          zh: `${q(name)}可能来不及：${zh}，空车过去要多久没有写；请在“路线”里补上，或者另派车`,
          en: `${q(name)} may not be there in time: ${en}; how long it drives empty is not given. Write it under routes, or send another vehicle`,
        }
      : {
          zh: `${q(name)}来不及：${zh}，空车过去要 ${needed} 分钟，只有 ${between} 分钟；请另派车或改时间`,
          en: `${q(name)} cannot be there: ${en}; driving there empty takes ${needed} minutes and there are ${between}. Send another vehicle or change the time`,
        };
  },
  'travel-unknown': ({ name, first, from, second, to, between }) => ({
    zh: `${q(name)}可能赶不过去：${first.end} ${withPlace(first.title, from).zh}结束，${second.start} ${withPlace(second.title, to).zh}开始，相隔 ${between} 分钟；路上要多久没有写，请在“路线”里补上`,
    en: `${q(name)} may not get there: ${withPlace(first.title, from).en} ends ${first.end}, ${withPlace(second.title, to).en} begins ${second.start}, ${between} minutes later. The time on the road is not given; write it under routes`,
  }),
  'shift-too-long': ({ name, from, until, days }) => ({
    zh: `${q(name)}从 ${from} 排到 ${until}，太长了，只排前 ${days} 天；请核对年份`,
    en: `${q(name)} runs from ${from} to ${until}, which is too long: only the first ${days} days are planned. Check the year`,
  }),
  'shift-without-dates': ({ name, from, until }) =>
    until < from
      ? {
          zh: `${q(name)}止的日子 ${until} 在起的日子 ${from} 之前；请核对`,
          en: `${q(name)} ends on ${until}, before it begins on ${from}; check the dates`,
        }
      : {
          zh: `${q(name)}一天也没排上：${from} 到 ${until} 之间没有它的日子；没写“星期”的只算工作日，放假的日子要值班请写 星期: 每天`,
          en: `${q(name)} has no date at all between ${from} and ${until}; without days it is on working days only. For holidays write days: daily`,
        },
  'unused-except': ({ name, dates }) => ({
    zh: `${q(name)}的“除外”里 ${listZh(dates)} 本来就没有这个班；请核对年份和日期，写错的改，多余的删`,
    en: `${q(name)} does not fall on ${listEn(dates)}, which “except” leaves out; check the dates`,
  }),
  'driver-rest': ({ name, first, second, hours, rest }) => ({
    zh: `司机${q(name)}休息不够：${first.end} ${first.title}才回来，${second.start} ${second.title}又要出车，中间 ${hours} 小时，不到 ${rest} 小时；请换一位司机`,
    en: `Driver ${q(name)} has too little rest: back from ${first.title} ${first.end}, out again for ${second.title} ${second.start}, ${hours} hours instead of ${rest}; send another driver`,
  }),
  'before-arrival': ({ title, start, arrival, time }) => ({
    zh: `${q(title)}${start} 开始，那时来宾还没到（${arrival} ${time}）；请核对时间`,
    en: `${q(title)} begins ${start}, before the guests have come (${arrival} ${time}); check the times`,
  }),
  'after-departure': ({ title, end, time, departure }) => ({
    zh: `${q(title)}${end} 才结束，来宾 ${time} 就要动身（${departure}）；请核对时间`,
    en: `${q(title)} ends ${end}, but the guests must set out at ${time} (${departure}); check the times`,
  }),
  'guests-double-booked': ({ first, second, start }) => ({
    zh: `来宾同一时间有两场活动：${q(first)}和${q(second)}（${start}起）；请错开，或写明各是哪些来宾`,
    en: `The guests have two things at a time: ${q(first)} and ${q(second)} (from ${start}); change one, or say which guests each is for`,
  }),
  'holidays-unknown': ({ years, tasks }) => ({
    zh: `节假日表里没有 ${years.join('、')} 年的放假和调休安排，有 ${tasks} 项任务的日期只按周末推算，请核对；也可以用“规则: {节假日: [文件]}”补上`,
    en: `The table has no holidays of ${years.join(', ')}: the dates of ${tasks} tasks were counted by weekends alone. Check them, or add a table with rules: {holidays: [file]}`,
  }),
  'holidays-provisional': ({ years, tasks, days }) => {
    const zh =
      days.length === 0
        ? '这段时间没有节假日'
        : `照往年的放假办法推算，${daysText(days, 'zh')}放假，不排工作日的班和工作`;
    const en =
      days.length === 0
        ? 'no holiday falls into this time'
        : `reckoned as in other years, these are off: ${daysText(days, 'en')}`;
    return {
      zh: `${years.join('、')} 年的放假通知还没有发布，${zh}；可能差一两天，调休上班的日子还不知道，有 ${tasks} 项任务的日期照此推算，通知发布后请写进节假日表，或用“规则: {节假日: [文件]}”补上，再出一次方案`,
      en: `The notice on the holidays of ${years.join(', ')} is not out yet; ${en}. It may differ by a day or two and make-up days are not known; the dates of ${tasks} tasks rest on this. Once the notice is out enter it in the table, or add one with rules: {holidays: [file]}, and plan again`,
    };
  },
  'received-after': ({ received, end }) => ({
    zh: `接到通知写的是 ${received}，比全部安排（到 ${end}）还晚，没有按它推算；请核对年份和日期`,
    en: `The office was told at ${received}, after everything is over (${end}); it is not counted from. Check year and date`,
  }),
  'too-late': ({ task }) => ({
    zh: `接到通知太晚，${q(task)}做不到前面去了；请当面说明或另想办法`,
    en: `Notice came too late for “${task}” to be done in time; say so, or find another way`,
  }),
  'needs-order': ({ task, needs }) => ({
    zh: `${q(task)}应在${q(needs)}之后，但时间排在了前面`,
    en: `${q(task)} should come after ${q(needs)}, but is due earlier`,
  }),
  'unused-off': ({ rule }) => ({
    zh: `停用的规则${q(rule)}这次本来就用不到，可以删去`,
    en: `The rule ${q(rule)} that is switched off would not apply anyway; the line can go`,
  }),
  'merged-step': ({ title, how, task, rule }) => ({
    zh: `${how === 'off' ? '停用' : '改过'}的${q(title)}在这份方案里没有单列，同一条依据由${q(task)}去办，${how === 'off' ? '停用' : '改动'}管不到它；要让它也变，另外停用或修改 ${rule}，或者写“详略: 常规”`,
    en: `${q(title)}, which is ${how === 'off' ? 'switched off' : 'changed'}, is no step of its own in this plan; what it rests on is done by ${q(task)}, which stays as it is. Switch off or change ${rule} too, or write depth: usual`,
  }),
  rule: ({ say }) => ({ zh: say, en: say }),
} satisfies Partial<Sentences>;
