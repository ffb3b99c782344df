import { ownEntry } from '../own-entry.ts';
import type { ReplyStatus } from '../saved/closed-sets.ts';
import type { Reply } from '../saved/reply.ts';
import { KHMER_WORDINGS } from './reply-wording-khmer.ts';
import type { Wording, WordingFacts } from './wording-facts.ts';

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

const ENGLISH_WORDINGS: Readonly<Record<ReplyStatus, Wording>> = {
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

/** By the first part of the story's language. */
const WORDINGS = { en: ENGLISH_WORDINGS, km: KHMER_WORDINGS };

/** Statuses that say something of what was sent: without a sending they are said of nobody. */
const OF_SENDING: ReadonlySet<ReplyStatus> = new Set(['declined', 'no-answer']);

/**
 * The sentences that fit how an entry was closed, the shortest first; none while it waits, was answered, names nobody, or says of somebody who
 * was never asked that there was no answer.
 */
export function replyWordings(facts: WordingFacts, status: ReplyStatus, language = 'en'): readonly string[] {
  const { reply } = facts;
  const isSaidOfNobody = addresseeName(reply) === '' || (OF_SENDING.has(status) && reply.sentAt === '');
  const wordings = ownEntry<typeof ENGLISH_WORDINGS>(WORDINGS, language.split('-')[0]?.toLowerCase() ?? '');
  return isSaidOfNobody || !wordings ? [] : wordings[status](facts);
}
