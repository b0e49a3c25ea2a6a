import { joinedTexts, spacedText } from '../../model/text.ts';
import { byLanguage, type InLanguage } from './words.ts';

const WORDINGS = {
  title: { zh: '消息', en: 'Messages' },
  how: {
    zh: '框里的字整段复制，发给标题里的人。',
    en: 'Copy what is in a frame and send it to whom its heading names.',
  },
  notices: { zh: '通知', en: 'Notices' },
  people: { zh: '每个人做什么', en: 'What each of us does' },
  comma: { zh: '、', en: ', ' },
  pause: { zh: '；', en: '; ' },
  gap: { zh: ' ', en: ', ' },
  to: (names: string) => ({ zh: `发给${names}`, en: `To ${names}` }),
  change: (title: string) => ({ zh: `【更改】${title}`, en: `[Change] ${title}` }),
  /** Before a text that was sent otherwise: it takes the place of that, and what is no more or new. */
  amends: {
    zh: '【更改】有改动，请以这一条为准，给您添麻烦了。',
    en: '[Change] Please go by this; we are sorry for the trouble.',
  },
  was: (lines: string) => ({ zh: `原来：${lines}`, en: `Before: ${lines}` }),
  now: (lines: string) => ({ zh: `现在：${lines}`, en: `Now: ${lines}` }),
  /** Behind the heading of a text that an earlier plan had, with its day. */
  sentOn: (date: string) => ({
    zh: `${date}的`,
    en: `of ${date}`,
  }),
  /** Above all such. */
  old: {
    zh: '以前的取消通知（发过就不用再发）',
    en: 'What earlier plans called off (not again where it was sent)',
  },
  forGuests: { zh: '告诉来宾', en: 'For the guests' },
  /** Which guests a text is for, '' for all, and who of them is written to. */
  guestsOf: (names: string, contact: string) => ({
    zh:
      names === ''
        ? joinedTexts('来宾', contact === '' ? '' : `联系人 ${contact}`)
        : joinedTexts('来宾', names),
    en: names === '' ? `the guests${contact === '' ? '' : `’ contact, ${contact}`}` : names,
  }),
  notice: (title: string) => ({ zh: `【通知】${title}`, en: `[Notice] ${title}` }),
  greet: (name: string, title: string) => ({
    zh: `${name}，您好！${title}，您负责：`,
    en: `${name}, this is what you do for “${title}”:`,
  }),
  /** Where he does nothing but take part. */
  greetThere: (name: string, title: string) => ({
    zh: `${name}，您好！${title}，请您参加：`,
    en: `${name}, you take part in “${title}”:`,
  }),
  ask: (contact: string) => ({
    zh: spacedText(`有变化、有疑问，请联系${contact}。`),
    en: `If anything changes or is unclear, ask ${contact}.`,
  }),
  takePart: (names: string) => ({ zh: `我方参加：${names}。`, en: `Of us: ${names}.` }),
  mind: (what: string) => ({ zh: `请记着：${what}。`, en: `Please mind: ${what}.` }),
  /** A vehicle with who rides in it. */
  ride: (vehicle: string, names: string) => ({
    zh: `${vehicle}坐${names}`,
    en: `In ${vehicle}: ${names}`,
  }),
  /** For whoever drives, and for whoever rides along. */
  drives: (way: Readonly<Record<'leave' | 'arrive' | 'from' | 'to' | 'aboard', string>>) => ({
    zh: joinedTexts(
      `${way.leave}从`,
      way.from,
      `开往`,
      way.to,
      `（${way.arrive} 到）${way.aboard === '' ? '' : `，车上：${way.aboard}`}`,
    ),
    en: `${way.leave}drive from ${way.from} to ${way.to} (there at ${way.arrive})${way.aboard === '' ? '' : `, with you: ${way.aboard}`}`,
  }),
  /** The same where it is said already where from and where to. */
  reaches: (arrive: string, aboard: string) => ({
    zh: `${arrive} 到${aboard === '' ? '' : `，车上：${aboard}`}`,
    en: `there at ${arrive}${aboard === '' ? '' : `, with you: ${aboard}`}`,
  }),
  rides: (vehicle: string, leave: string, from: string) => ({
    zh: joinedTexts(`${leave}从`, from, '坐', vehicle),
    en: `${leave}from ${from} in ${vehicle}`,
  }),
  /** For whoever goes along with guests in their own car and has no vehicle. */
  setsOut: (leave: string, from: string) => ({
    zh: `${leave}从${from}出发，来宾坐自己的车`,
    en: `${leave}leave ${from}; the guests are in their own car`,
  }),
  guests: (count: number) => ({
    zh: `来宾 ${count} 人`,
    en: count === 1 ? '1 guest' : `${count} guests`,
  }),
  ridesOn: (vehicle: string, from: string, to: string) => ({
    zh: joinedTexts('随', vehicle, '从', from, '去', to),
    en: `ride along in ${vehicle} from ${from} to ${to}`,
  }),
  /** Of what may take the place of another thing: which vehicles it needs then. */
  spare: (vehicles: string) => ({
    zh: `定下用它的话用${vehicles}，几点出车另告`,
    en: `if it is chosen, with ${vehicles}; the time is told then`,
  }),
  way: (vehicles: string, time: string, from: string) => ({
    zh: `${time} 从${from}乘${vehicles}出发`,
    en: `from ${from} by ${vehicles} at ${time}`,
  }),
  /** The same for whoever waits for the guests. */
  theirWay: (vehicles: string, time: string, from: string, arrive: string) => ({
    zh: `来宾 ${time} 从${from}乘${vehicles}出发、${arrive} 到`,
    en: `guests from ${from} by ${vehicles} at ${time}, here at ${arrive}`,
  }),
  /** Guests go in their own car. */
  ownWay: (time: string, from: string, arrive: string) => ({
    zh: `来宾 ${time} 从${from}坐自己的车出发、${arrive} 到`,
    en: `guests from ${from} in their own car at ${time}, here at ${arrive}`,
  }),
  wayOn: (vehicles: string, time: string, to: string) => ({
    zh: `${time} 乘${vehicles}去${to}`,
    en: `on to ${to} by ${vehicles} at ${time}`,
  }),
  sentence: (parts: readonly string[]) => ({
    zh: spacedText(`${parts.filter((part) => part !== '').join('，')}。`),
    en: `${parts.filter((part) => part !== '').join(', ')}.`,
  }),
};

/** The wording of messages in one language. */
export type MessageWords = InLanguage<typeof WORDINGS>;

/** The wording of messages, by language. */
export const MESSAGE_WORDS = byLanguage(WORDINGS);
