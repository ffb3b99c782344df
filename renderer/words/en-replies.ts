import type { GateCode } from '../../core/claims/gate-codes.ts';
import type { ReplyOddity, ReplyState, Span } from '../../core/replies/reply-state.ts';
import type { ReplyChannel, ReplyStatus } from '../../core/saved/closed-sets.ts';
import { formatFor } from './format.ts';

const { number, plural, moment } = formatFor('en-GB');

const channels: Record<ReplyChannel, string> = {
  'e-mail': 'E-mail',
  phone: 'Phone',
  letter: 'Letter',
  'in-person': 'In person',
  messenger: 'Messenger',
  form: 'Web form',
};
const statuses: Record<ReplyStatus, string> = {
  waiting: 'Waiting for an answer',
  answered: 'Answered',
  declined: 'Declined to comment',
  'no-answer': 'Did not respond',
  unreachable: 'Could not be reached',
  'not-needed': 'Not needed any more',
};

const minutes = (count: number): string => `${number(count)} min`;
const hours = (count: number): string => `${number(count)} h`;
const days = (count: number): string => plural(count, { one: 'one day', other: '# days' });
/** `3 h 20 min`, `2 days 4 h`: two parts at most. */
function span({ days: d, hours: h, minutes: m }: Span): string {
  if (d > 0) return h > 0 && d < 7 ? `${days(d)} ${hours(h)}` : days(d);
  if (h > 0) return m > 0 ? `${hours(h)} ${minutes(m)}` : hours(h);
  return m === 0 ? 'less than a minute' : minutes(m);
}

const oddities: Record<ReplyOddity, string> = {
  'never-put': 'Nothing has been put to them: say first when it was.',
  'before-deadline': 'The deadline has not passed: they may still answer.',
  'in-the-future': 'A time here has not come yet. Was a clock wrong?',
  'deadline-before-sending': 'The deadline lies before the sending.',
  'answered-before-sending': 'The answer came before it was put to them. Is a time wrong?',
  'time-unread': 'A time here cannot be read, so it counts as not given.',
  'claim-gone': 'A claim it was about is no longer in the article.',
};

const states: Record<ReplyState, string> = {
  'to-put': 'Not put to them yet',
  waiting: 'Waiting',
  'no-deadline': 'Waiting, without a deadline',
  overdue: 'Overdue',
  'not-reflected': 'Not in the story yet',
  settled: 'Settled',
  unknown: 'Said by a later version',
};

const peopleFirst = (count: number): string => plural(count, { one: 'One person or office', other: '# people or offices' });

type ReplyGateCode = Extract<GateCode, `reply-${string}`>;

export const replyGateNames: Record<ReplyGateCode, string> = {
  'reply-overdue': 'Reply overdue.',
  'reply-not-reflected': 'Reply not in the story.',
  'reply-waiting': 'Waiting for a reply.',
  'reply-to-put': 'Still to be put.',
  'reply-unread': 'Reply cannot be read.',
};
export const replyGateTexts: Record<ReplyGateCode, (count: number) => string> = {
  'reply-overdue': (count) => `${peopleFirst(count)} did not answer in time, and nobody has said so`,
  'reply-not-reflected': (count) =>
    plural(count, { one: 'What came of one request is not told', other: 'What came of # requests is not told' }),
  'reply-waiting': (count) => `${peopleFirst(count)} may still answer`,
  'reply-to-put': (count) => `${peopleFirst(count)} not asked yet`,
  'reply-unread': (count) =>
    plural(count, { one: 'One entry was written by a later version of Stet', other: '# entries were written by a later version of Stet' }),
};

/** Right of reply. */
export const replies = {
  title: 'Right of reply',
  lede: 'What was put to whom, by when they were to answer, and what came of it.',
  empty: 'Nothing has been put to anybody yet. Whoever a story speaks ill of has a right to answer before it goes out.',
  unread: (count: number) =>
    plural(count, {
      one: 'One entry was written by a later version of Stet and cannot be shown. It is kept as it is.',
      other: '# entries were written by a later version of Stet and cannot be shown. They are kept as they are.',
    }),
  readOnly: 'This article can be read but not changed.',
  add: 'Put to somebody…',
  addTitle: 'Put to somebody',
  changeTitle: 'Change the entry',
  answerTitle: 'What came of it',
  chaseTitle: 'Asked again',
  channels,
  statuses,
  states,
  oddities,
  channel: (channel: string) => (Object.hasOwn(channels, channel) ? channels[channel as ReplyChannel] : channel),
  status: (status: string) => (Object.hasOwn(statuses, status) ? statuses[status as ReplyStatus] : `“${status}”`),
  unknownStatus: (status: string) =>
    `Stands at “${status}”, which this version of Stet does not know. It stays so until somebody says otherwise.`,
  due: (left: Span) => `due in ${span(left)}`,
  overdue: (since: Span) => `overdue for ${span(since)}`,
  nobody: 'Somebody without a name',
  putTo: (who: string, state: string) => `Put to ${who} · ${state.charAt(0).toLowerCase()}${state.slice(1)}`,
  toPut: (who: string) => `To put to ${who}`,
  about: 'About',
  sent: (channel: string, at: string) => (at === '' ? channel : `${channel}, ${moment(at)}`),
  deadlineAt: (at: string) => `answer by ${moment(at)}`,
  chased: (count: number, last: string) =>
    plural(count, { one: `asked again on ${moment(last)}`, other: `asked again # times, last on ${moment(last)}` }),
  received: (status: string, at: string) => (at === '' ? status : `${status}, ${moment(at)}`),
  by: (name: string, at: string) => `Entered by ${name}, ${moment(at)}`,
  toldIn: 'Told in the story:',
  toldGone: 'No longer in the story:',
  toldClaims: (count: number) => plural(count, { one: 'in one claim', other: 'in # claims' }),
  wording: 'Wording for the story',
  wordingHint: 'Stet puts nothing into the story by itself.',
  copy: 'Copy',
  copied: 'Copied.',
  insert: 'Insert at the cursor',
  inserted: 'Inserted at the cursor. Read it once more where it stands.',
  noCursor: 'There is no place in the sheet to insert it. Put the cursor where it should stand, then open this again.',
  answer: 'What came of it…',
  chase: 'Asked again…',
  change: 'Change…',
  remove: 'Remove',
  removed: 'The entry is removed.',
  undoRemove: 'Put it back',
  /** What Ctrl Z says it did. */
  turned: {
    added: (who: string) => `Undone: the entry about ${who} is gone.`,
    changed: (who: string) => `Undone: the entry about ${who} says what it said before.`,
    removed: (who: string) => `Undone: the entry about ${who} is back.`,
    chased: (who: string) => `Undone: it is not written down any more that ${who} was asked again.`,
    changedSince: 'That entry stays as it is: it has been changed since.',
  },
  changeOf: (who: string) => `Change: ${who}`,
  answerOf: (who: string) => `What came of it: ${who}`,
  chaseOf: (who: string) => `Asked again: ${who}`,
  removeOf: (who: string) => `Remove: ${who}`,
  form: {
    source: 'From the sources',
    noSource: 'None of them',
    name: 'Name',
    organisation: 'Organisation',
    role: 'Office',
    roleHint: 'As the story would say it: “spokeswoman”, “director”.',
    whoMissing: 'Say who it is put to: a name or an organisation.',
    put: 'What is put to them',
    putHint: 'The allegation or the questions, in the words they were given.',
    putMissing: 'Say what is put to them.',
    claims: 'About these claims',
    noClaims: 'There are no claims in this article yet.',
    channel: 'By',
    sentAt: 'Put to them on',
    sentHint: 'Empty while it is still to be put.',
    deadline: 'Answer by',
    deadlineHint: 'Your local time.',
    deadlineEarly: 'The deadline lies before the sending.',
    status: 'What came of it',
    words: 'Their answer, in their words',
    received: 'Received on',
    quote: 'Where the story tells of it',
    quoteHint: 'Words of the story. They count for as long as they stand in it.',
    quoteMissing: 'These words are not in the story.',
    useSelection: 'Use the selected words',
    elsewhere: 'Or in your own words',
    elsewhereHint: 'Where it is told, or why it need not be.',
    chasedAt: 'Asked again on',
    keep: 'Keep',
    back: 'Back',
    halfTime: (field: string) => `“${field}” needs its day and its time.`,
  },
};

export type ReplyWords = typeof replies;
