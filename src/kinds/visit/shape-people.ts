import { OURS, presence } from '../shape/base.ts';
import {
  bool,
  choice,
  counting,
  deadline,
  field,
  int,
  mark,
  orNone,
  personal,
  phone,
  referring,
  required,
  text,
  theOne,
  words,
} from '../shape/fields.ts';

/* Who comes, who of us is there, and whom else we invite. */

export const GUEST = {
  id: mark('编号', 'id'),
  name: required(mark('姓名', 'name')),
  organization: text('单位/工作单位', 'organization'),
  title: text('职务', 'title'),
  rank: field('rank', '级别/职级｜级别,如 副厅级', 'rank, as in 副厅级'),
  head: theOne(bool('主宾/领队/团长｜主宾或领队', 'the main guest', ['是主宾', '不是主宾'])),
  vip: bool('贵宾｜重要贵宾', 'a very important guest', ['是贵宾', '不是贵宾']),
  gender: choice('gender', '性别', 'gender'),
  nationality: text('国籍｜外国来宾的国籍', 'nationality of a foreign guest'),
  ethnicity: text('民族', 'ethnicity'),
  religion: text('宗教/宗教信仰｜宗教信仰', 'religion'),
  diet: orNone(
    words('饮食/饮食禁忌/忌口｜饮食禁忌;没有就写 无', 'diet; write none if there is none'),
  ),
  allergies: orNone(words('过敏', 'allergies')),
  region: choice('region', '地域/来自｜内地、沿海或本地', 'inland, coastal or local'),
  language: text(
    '语言｜不讲中文的来宾所用语言',
    'the language of a guest who does not speak Chinese',
  ),
  mobility: text('行动/行动不便｜行动不便等需要照顾之处', 'needs in moving about'),
  phone: personal(phone('电话/手机/联系电话/手机号/手机号码', 'phone')),
  id_number: personal(
    mark('证件号/身份证号/身份证号码/证件号码', 'number of the identity document'),
  ),
  known: bool('认识/熟悉｜接站的人认识这位来宾', 'the greeters know this guest by sight', [
    '认识',
    '不认识',
  ]),
  liaison: referring(
    'team',
    text('联络员/专人｜我方专门照应他的人', 'the one of us who looks after this guest'),
  ),
  with: words('随行/随行人员｜随行的配偶、自带翻译等', 'who comes along: spouse, own interpreter'),
  luggage: text('行李｜行李几件、多大', 'luggage'),
  status: presence,
};

export const GROUP = {
  name: required(text('名称/组名｜组的名字', 'name of the group')),
  guests: referring('guests', words('来宾/成员/名单｜组里的来宾', 'its guests')),
  count: counting('guests', int('人数｜名单不全时写人数', 'how many, where not all are named')),
  liaison: referring('team', text('负责/联络员｜我方谁带这一组', 'who of us leads it')),
};

export const PARTY = {
  count: counting(
    'guests',
    int('人数/总人数/来宾人数｜总人数,名单不全时填', 'how many come, when not all names are known'),
  ),
  contact: mark('联系人/对方联系人｜对方联络人', 'contact on their side'),
  contact_phone: personal(phone('联系电话｜对方联络人电话', 'phone of the contact')),
};

export const WORK_GROUP = {
  name: required(text('名称/组名', 'name')),
  head: referring('team', text('组长', 'who leads it')),
  members: referring('team', words('成员/组员', 'its members')),
  duties: field('roles', '职责/岗位/分工/角色｜负责哪些岗位', 'roles that go to it'),
};

export const INVITED = {
  name: required(text('名称/对象/姓名｜请谁', 'whom')),
  count: int('人数', 'how many'),
  reply_by: deadline(field('time', '回复/回复期限｜什么时候以前回复', 'reply by')),
  to: text('参加/活动｜请来参加什么', 'to what'),
};

/** One of our people: by rank they sit on their side. */
export const MEMBER = {
  ...OURS.team.shape,
  rank: field(
    'rank',
    '级别/职级｜级别，如 正处级：座次照它排',
    'rank, as in 正处级: seats go by it',
  ),
};
