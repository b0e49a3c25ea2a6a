import { byLanguage } from '../sentences/words.ts';

/** Texts one after the other, with a blank where a Chinese character meets a Latin letter or a digit. */
const joined = (...texts: readonly string[]): string =>
  texts.reduce((all, text) => {
    const isMixed =
      (/\p{Script=Han}$/u.test(all) && /^[\p{Script=Latin}\d]/u.test(text)) ||
      (/[\p{Script=Latin}\d]$/u.test(all) && /^\p{Script=Han}/u.test(text));
    return `${all}${isMixed ? ' ' : ''}${text}`;
  });

/** How changes are said to whoever must hear of them. */
export const TOLD_WORDS = byLanguage({
  movedTo: (what: string, when: string) => ({
    zh: `“${what}”改到 ${when}`,
    en: `“${what}” moved to ${when}`,
  }),
  movedFrom: (what: string, was: string, when: string) => ({
    zh: `“${what}”原定 ${was}，改到 ${when}`,
    en: `“${what}” of ${was} moved to ${when}`,
  }),
  /** What is done in another way, as breakfast that is packed. */
  turnsInto: (was: string, before: string, what: string, when: string) => ({
    zh: `“${was}”（${before}）改为“${what}”（${when}）`,
    en: `“${was}” (${before}) becomes “${what}” (${when})`,
  }),
  placedAt: (what: string, place: string) => ({
    zh: joined(`“${what}”改在`, place),
    en: `“${what}” is now at ${place}`,
  }),
  isOff: (what: string, when: string) => ({
    zh: `“${what}”（${when}）取消`,
    en: `“${what}” (${when}) is off`,
  }),
  isBack: (what: string, when: string) => ({
    zh: `“${what}”（${when}）恢复`,
    en: `“${what}” (${when}) is on again`,
  }),
  /** What was chosen, over what else. */
  isSure: (what: string, when: string, over: string) => ({
    zh: `定了：“${what}”（${when}）${over === '' ? '' : `，不用${over}那个`}`,
    en: `certain now: “${what}” (${when})${over === '' ? '' : `, and not ${over}`}`,
  }),
  isUnsure: (what: string, when: string) => ({
    zh: `“${what}”（${when}）又待定了，定了再告诉您`,
    en: `“${what}” (${when}) is not certain any more; we will let you know`,
  }),
  isNew: (what: string, when: string) => ({
    zh: `新增“${what}”（${when}）`,
    en: `new: “${what}” (${when})`,
  }),
  isCalled: (was: string, is: string) => ({
    zh: `“${was}”改叫“${is}”`,
    en: `“${was}” is now “${is}”`,
  }),
  has: (what: string, change: string) => ({
    zh: `“${what}”${change}`,
    en: `“${what}”: ${change}`,
  }),
  takesOver: (what: string, when: string) => ({
    zh: `接手“${what}”（${when}）`,
    en: `takes over “${what}” (${when})`,
  }),
  handsOver: (what: string, to: string) => ({
    zh: `“${what}”交给${to}`,
    en: `hands “${what}” to ${to}`,
  }),
  instead: (was: string, is: string) => ({
    zh: joined(was, '改为', is),
    en: `${is} instead of ${was}`,
  }),
  movesTo: (place: string) => ({ zh: joined('改在', place), en: `now at ${place}` }),
  drives: (vehicle: string, driver: string) => ({
    zh: driver === '' ? `您开${vehicle}` : `您接${driver}，开${vehicle}`,
    en: driver === '' ? `you drive ${vehicle}` : `you drive ${vehicle} in place of ${driver}`,
  }),
  wayAt: (when: string, from: string, to: string) => ({
    zh: `${when} 从${from}去${to}`,
    en: `${when} from ${from} to ${to}`,
  }),
  drivesNot: (vehicle: string, driver: string) => ({
    zh: joined(`${vehicle}改由`, driver, '开，您不用出这辆车了'),
    en: `${driver} drives ${vehicle}, you need not`,
  }),
  isDriven: (vehicle: string, driver: string) => ({
    zh: `${vehicle}的司机换成${driver}`,
    en: `${vehicle} is now driven by ${driver}`,
  }),
  isReplaced: (vehicle: string, other: string) => ({
    zh: `${vehicle}换成${other}`,
    en: `${vehicle} is another car: ${other}`,
  }),
  isLost: (vehicle: string) => ({ zh: `${vehicle}不用了`, en: `${vehicle} is not used any more` }),
  rideInOthers: {
    zh: '原来坐这辆的改坐哪辆，看新的日程',
    en: 'in which car its passengers ride is in the new programme',
  },
  rideLater: {
    zh: '原来坐这辆的坐什么车，定了再告诉',
    en: 'we will say how its passengers ride',
  },
  wayLater: (when: string, from: string, to: string) => ({
    zh: `${when} 从${from}去${to}坐什么车，定了再告诉`,
    en: `we will say how they ride from ${from} to ${to} at ${when}`,
  }),
  needsNot: (vehicle: string) => ({
    zh: `${vehicle}不用了，您不用出这辆车`,
    en: `${vehicle} is not needed, you need not drive it`,
  }),
  ridesIn: (guests: string, vehicle: string) => ({
    zh: vehicle === '' ? `${guests}每段坐哪辆，看新的日程` : `${guests}改坐${vehicle}`,
    en:
      vehicle === ''
        ? `in which car ${guests} ride is in the new programme`
        : `${guests} ride in ${vehicle}`,
  }),
  othersAttend: (names: string) => ({ zh: `${names}也参加`, en: `${names} will be there too` }),
  othersAttendNot: (names: string) => ({ zh: `${names}不参加了`, en: `without ${names}` }),
  boards: (what: string, starts: string) => ({
    zh: `“${what}”上车：${starts}`,
    en: `boarding for “${what}”: ${starts}`,
  }),
  setsOut: (what: string, starts: string) => ({
    zh: `“${what}”出发：${starts}`,
    en: `leaving for “${what}”: ${starts}`,
  }),
  goesOn: (what: string, place: string) => ({
    zh: joined(`“${what}”后直接去`, place),
    en: `from “${what}” straight to ${place}`,
  }),
  /** That some do not come, and at what they would have been. */
  misses: (absent: string, what: string) => ({
    zh: `${absent}，不参加${what}`,
    en: `${absent}, and will miss ${what}`,
  }),
  attends: { zh: '请您参加', en: 'please be there' },
  attendsNot: { zh: '不用您参加', en: 'you need not be there' },
  // Several that are one text, each with how many they are.
  areOff: (count: number) => ({
    zh: `您的 ${count} 项不用做了`,
    en: `${count} of yours ${count === 1 ? 'is' : 'are'} off`,
  }),
  areHandedOver: (count: number, to: string) => ({
    zh: to === '' ? `您的 ${count} 项另外安排人` : `您的 ${count} 项转给${to}`,
    en: `${count} of yours ${count === 1 ? 'goes' : 'go'} to ${to === '' ? 'others' : to}`,
  }),
  areTakenOver: (count: number, from: string) => ({
    zh: from === '' ? `您也要做 ${count} 项` : `接手${from}的 ${count} 项`,
    en: from === '' ? `${count} more for you` : `takes over ${count} from ${from}`,
  }),
  joins: (names: string) => ({ zh: `${names}也来做`, en: `${names} helps with` }),
  leaves: (names: string) => ({ zh: `${names}不做了`, en: `no longer ${names}` }),
  quoted: (what: string) => ({ zh: `“${what}”`, en: `“${what}”` }),
  quotedAt: (what: string, when: string) => ({
    zh: `“${what}”（${when}）`,
    en: `“${what}” (${when})`,
  }),
  /** Some of many things, and how many they are. */
  someOf: (texts: string, all: number) => ({ zh: `${texts}等`, en: `${texts} and ${all} in all` }),
});
