import { ownEntry } from '../own-entry.ts';
import type { ReplyStatus } from '../saved/closed-sets.ts';
import type { Reply } from '../saved/reply.ts';

/**
 * Sentences for the story, offered to be inserted by a person and never put there by themselves. English; other languages get none, because
 * a sentence about somebody that nobody here can read is worse than none. `day`: the day it was put, as the story writes days; empty
 * when it is not known. `times`: how often they were asked, the first time included.
 */
export interface WordingFacts {
  readonly reply: Reply;
  readonly day: string;
  readonly times: number;
}

type Wording = (facts: WordingFacts) => readonly string[];

/** “Sok Dara, director of Sample Ferries,” “the Ministry of Ferries”. Empty when nobody is named. */
export function addresseeName({ who }: Reply): string {
  const { name, organisation, role } = who;
  if (name === '') return organisation;
  if (role === '' && organisation === '') return name;
  const office = role === '' ? `of ${organisation}` : [role, organisation].filter(Boolean).join(' of ');
  return role === '' ? `${name} ${office}` : `${name}, ${office},`;
}

const on = (day: string): string => (day === '' ? '' : ` on ${day}`);
const SENT = {
  'e-mail': 'sent by e-mail',
  phone: 'put by phone',
  letter: 'sent by letter',
  messenger: 'sent by message',
  form: 'sent by form',
};
const sent = ({ channel }: Reply): string => ownEntry<string>(SENT, channel) ?? 'put';

/** At the beginning of a sentence; a name keeps its own letters. */
const first = (text: string): string => text.replace(/^the /, 'The ');

const WORDINGS: Readonly<Record<ReplyStatus, Wording>> = {
  waiting: () => [],
  answered: () => [],
  'not-needed': () => [],
  declined: ({ reply, day }) => {
    const name = addresseeName(reply);
    return [`${first(name)} declined to comment.`, `${first(name)} declined to answer questions ${sent(reply)}${on(day)}.`];
  },
  'no-answer': ({ reply, day, times }) => {
    const name = addresseeName(reply);
    const again = times > 1 ? [`${first(name)} did not respond to repeated requests for comment.`] : [];
    return [
      `${first(name)} did not respond to a request for comment.`,
      `${first(name)} did not respond to questions ${sent(reply)}${on(day)}.`,
      ...again,
    ];
  },
  unreachable: ({ reply, day }) => {
    const name = addresseeName(reply);
    return [`${first(name)} could not be reached for comment.`, `Attempts to reach ${name}${on(day)} were unsuccessful.`];
  },
};

/** Statuses that say something of what was sent: without a sending they are said of nobody. */
const OF_SENDING: ReadonlySet<ReplyStatus> = new Set(['declined', 'no-answer']);

/**
 * The sentences that fit how an entry was closed, the shortest first; none while it waits, was answered, names nobody, or says of somebody who
 * was never asked that there was no answer.
 */
export function replyWordings(facts: WordingFacts, status: ReplyStatus): readonly string[] {
  const { reply } = facts;
  const isSaidOfNobody = addresseeName(reply) === '' || (OF_SENDING.has(status) && reply.sentAt === '');
  return isSaidOfNobody ? [] : WORDINGS[status](facts);
}
