import { REPLY_STATUSES, type ReplyStatus } from '../saved/closed-sets.ts';
import type { Reply } from '../saved/reply.ts';

/** A moment in time: milliseconds since 1970, and the zone that times without one are read in, in minutes east of Greenwich. */
export interface Now {
  readonly ms: number;
  readonly zone: number;
}

/**
 * How an entry stands: not sent yet; sent and waited for (until a deadline or without one); overdue, with nothing said of it; closed in
 * one way or another, told in the story or not yet; or in words that a later version wrote.
 */
export type ReplyState = 'to-put' | 'waiting' | 'no-deadline' | 'overdue' | 'not-reflected' | 'settled' | 'unknown';

/** What is odd about the times and claims of an entry. Nothing of it is mended; a person is told. */
export type ReplyOddity =
  'never-put' | 'before-deadline' | 'in-the-future' | 'deadline-before-sending' | 'answered-before-sending' | 'time-unread' | 'claim-gone';

export interface ReplyStanding {
  readonly state: ReplyState;
  /** Milliseconds until the deadline, below zero once it is over; null when there is none, or nothing is waited for. */
  readonly left: number | null;
  readonly oddities: readonly ReplyOddity[];
}

const TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:\d{2})?$/;
const MINUTE = 60_000;

/** Milliseconds since 1970 of an ISO 8601 day and time; null for anything else. */
export function instantOf(text: string, zone: number): number | null {
  if (!TIME.test(text)) return null;
  const hasZone = /(?:Z|[+-]\d{2}:\d{2})$/.test(text);
  const at = Date.parse(hasZone ? text : `${text}Z`);
  if (Number.isNaN(at)) return null;
  return hasZone ? at : at - zone * MINUTE;
}

export const isReplyStatus = (status: string): status is ReplyStatus => Object.hasOwn(REPLY_STATUSES, status);

/** The story an entry speaks of: the ids of its claims and of those on the stash, and its text as it goes out now. */
export interface ReplyStory {
  readonly claims: ReadonlySet<string>;
  readonly stashed: ReadonlySet<string>;
  readonly text: string;
}

/** Shorter ones stand in any story by accident. */
const FEWEST_LETTERS = 8;
const asOneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** Whether the words a person pointed at stand in the story, whole words of it. */
function stands(quote: string, story: string): boolean {
  const [words, text] = [asOneLine(quote), asOneLine(story)];
  if (words.length < FEWEST_LETTERS) return false;
  const isLetter = (at: number): boolean => /[\p{Script=Latin}\p{N}]/u.test(text.charAt(at));
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [end, last] = [at + words.length, at + words.length - 1];
    if (!(isLetter(at - 1) && isLetter(at)) && !(isLetter(last) && isLetter(end))) return true;
  }
  return false;
}

/** Whether the story tells of this: a quotation that is no longer in it, or a claim that is gone or lies on the stash, tells nothing. */
export function isReflected({ reflected }: Reply, { claims, stashed, text }: ReplyStory): boolean {
  const { quote, words } = reflected;
  const isTold = (claim: string): boolean => claims.has(claim) && !stashed.has(claim);
  return stands(quote, text) || reflected.claims.some(isTold) || words.trim() !== '';
}

/** How an entry stands at a moment. */
export function replyStanding(reply: Reply, now: Now, story: ReplyStory): ReplyStanding {
  const state = stateOf(reply, now, story);
  const deadline = instantOf(reply.deadline, now.zone);
  const waits = state === 'waiting' || state === 'overdue';
  return { state, left: waits && deadline !== null ? deadline - now.ms : null, oddities: odditiesOf(reply, now, story) };
}

function stateOf(reply: Reply, now: Now, story: ReplyStory): ReplyState {
  const { status } = reply.answer;
  if (!isReplyStatus(status)) return 'unknown';
  const { closed, reflects } = REPLY_STATUSES[status];
  // Of somebody who was never asked nothing can have come.
  if (reply.sentAt === '' && (status === 'no-answer' || status === 'declined')) return 'to-put';
  if (closed) return reflects && !isReflected(reply, story) ? 'not-reflected' : 'settled';
  if (reply.sentAt === '') return 'to-put';
  const deadline = instantOf(reply.deadline, now.zone);
  if (deadline === null) return 'no-deadline';
  return deadline <= now.ms ? 'overdue' : 'waiting';
}

/** Two clocks are never quite the same: a message sent by this much later than now is not worth a word. */
const CLOCKS_DIFFER = 5 * MINUTE;

function odditiesOf(reply: Reply, now: Now, { claims }: ReplyStory): ReplyOddity[] {
  const { sentAt, deadline, answer } = reply;
  const isSilence = answer.status === 'no-answer';
  const at = (text: string): number => instantOf(text, now.zone) ?? Number.NaN;
  const happened = [sentAt, answer.at, ...reply.chased.map((chase) => chase.at)];
  // Comparing with what is no time is never true.
  const odd: Readonly<Record<ReplyOddity, boolean>> = {
    'never-put': sentAt === '' && (isSilence || answer.status === 'declined'),
    'before-deadline': isSilence && at(deadline) > now.ms,
    'in-the-future': happened.some((text) => at(text) > now.ms + CLOCKS_DIFFER),
    'deadline-before-sending': at(deadline) < at(sentAt),
    'answered-before-sending': at(answer.at) < at(sentAt),
    'time-unread': [...happened, deadline].some((text) => text !== '' && Number.isNaN(at(text))),
    'claim-gone': reply.claims.some((claim) => !claims.has(claim)),
  };
  return (Object.keys(odd) as ReplyOddity[]).filter((one) => odd[one]);
}

const ORDER: Readonly<Record<ReplyState, number>> = {
  overdue: 0,
  'not-reflected': 1,
  waiting: 2,
  'no-deadline': 3,
  'to-put': 4,
  unknown: 5,
  settled: 6,
};

/** The most pressing first: overdue the longest, then what is not in the story, then what is due soonest. */
export function inPressingOrder<R extends { readonly standing: ReplyStanding }>(replies: readonly R[]): R[] {
  return [...replies].sort((a, b) => ORDER[a.standing.state] - ORDER[b.standing.state] || (a.standing.left ?? 0) - (b.standing.left ?? 0));
}

/** Parts of a span of time as it is said: whole days and hours, or hours and minutes, or minutes; rounded down. */
export interface Span {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

export function spanOf(ms: number): Span {
  const minutes = Math.floor(Math.abs(ms) / MINUTE);
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}
