import { replyStory } from '../claims/gate-replies.ts';
import { stashedText, withoutStash } from '../claims/stashed.ts';
import { ownEntry } from '../own-entry.ts';
import { isReflected, isReplyStatus } from '../replies/reply-state.ts';
import { addresseeName } from '../replies/reply-wording.ts';
import { readReplies, type Reply } from '../saved/reply.ts';
import { checkOf, timeWords } from './claim-facts.ts';
import type { ExportInput } from './format.ts';
import { CHANNEL_LABELS, LABELS, REPLY_LABELS } from './labels.ts';

/** What the internal formats say of the right of reply. Nothing of it depends on a clock: deadlines are named, not counted down to. */

export const replyName = (reply: Reply): string => addresseeName(reply).replace(/,$/, '') || LABELS.unknownPerson;

/** `2026-11-28 17:00 +07:00`; anything that is no time as it stands. */
export const replyTime = (at: string): string =>
  /Z$/.test(at)
    ? timeWords(at)
    : at.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?([+-]\d{2}:\d{2})?$/, '$1 $2 $3').trim();

export function statusWords({ answer, sentAt }: Reply): string {
  // Nobody waits for an answer to what was never put.
  if (sentAt === '' && answer.status === 'waiting') return LABELS.notPutYet;
  const status = isReplyStatus(answer.status) ? REPLY_LABELS[answer.status] : answer.status;
  return answer.at === '' ? status : `${status}, ${replyTime(answer.at)}`;
}

export const channelWords = (channel: string): string => ownEntry<string>(CHANNEL_LABELS, channel) ?? channel;

export const sentWords = ({ channel, sentAt }: Reply): string =>
  sentAt === '' ? LABELS.notPutYet : `${channelWords(channel)}, ${replyTime(sentAt)}`;

/** Where the story tells of it, as far as it does. */
export function toldWords(reply: Reply, input: ExportInput): string {
  const { quote, words } = reply.reflected;
  const story = replyStory(input.docket, checkOf(input).claims, withoutStash(stashedText(input.projection)));
  if (!isReflected(reply, story)) return LABELS.notTold;
  return (
    [quote !== '' && isReflected({ ...reply, reflected: { quote, claims: [], words: '' } }, story) ? `“${quote}”` : '', words]
      .filter(Boolean)
      .join(' · ') || LABELS.toldIn
  );
}

/** One line for each entry about a claim. */
export function replyLines(claim: string, { docket }: ExportInput): string[] {
  const about = readReplies(docket.replies).replies.filter(({ claims }) => claims.includes(claim));
  return about.map((reply) => {
    const due = reply.deadline === '' ? '' : `${LABELS.answerBy.toLowerCase()} ${replyTime(reply.deadline)}`;
    const facts = [...new Set([sentWords(reply), due, statusWords(reply)])].filter(Boolean).join('; ');
    return `${LABELS.putTo} ${replyName(reply)} (${facts})`;
  });
}
