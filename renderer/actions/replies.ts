import { ulid } from 'ulid';
import { posToOffset } from '../../core/article/plain-text.ts';
import { stashedText, withoutStash } from '../../core/claims/stashed.ts';
import { inPressingOrder, isReplyStatus, replyStanding, type ReplyStanding, type ReplyStory } from '../../core/replies/reply-state.ts';
import { addresseeName, replyWordings } from '../../core/replies/reply-wording.ts';
import type { Docket } from '../../core/saved/docket.ts';
import { isReply, readReplies, type NewReply, type Reply, type ReplyFields } from '../../core/saved/reply.ts';
import type { ReplyChannel } from '../../core/saved/closed-sets.ts';
import { article } from '../state/article.ts';
import { words } from '../words/words.ts';
import { changeDocket, stampHere } from './docket.ts';
import { editorHere } from './hold.ts';
import { insertSentence } from './insert-sentence.ts';
import { nowHere } from './reply-clock.ts';
import { openDialog, say } from './tell.ts';

/** An entry with how it stands at this moment. */
export interface StandingReply {
  readonly reply: Reply;
  readonly standing: ReplyStanding;
}

/** What of the open story goes out, and so can tell of a reply. */
export function storyText(): string {
  const { projection } = article.value;
  return projection ? withoutStash(stashedText(projection)) : '';
}

const storyOf = (docket: Docket): ReplyStory => ({
  claims: new Set(docket.claims.map(({ id }) => id)),
  text: storyText(),
});

/** The entries of the open article, the most pressing first, and how many cannot be read. */
export function repliesHere(): { readonly replies: readonly StandingReply[]; readonly unread: number } {
  const { docket } = article.value;
  if (!docket || docket.replies.length === 0) return { replies: [], unread: 0 };
  const { replies, unread } = readReplies(docket.replies);
  const [now, story] = [nowHere(), storyOf(docket)];
  return { replies: inPressingOrder(replies.map((reply) => ({ reply, standing: replyStanding(reply, now, story) }))), unread };
}

export function repliesAbout(claim: string): readonly StandingReply[] {
  return repliesHere().replies.filter(({ reply }) => reply.claims.includes(claim));
}

/** Opens the form for an entry about the claim at hand. */
export function putTo(): void {
  const { claim } = article.value;
  if (claim !== null) openDialog({ kind: 'replies', claim });
}

/** Answers whether it was written. */
export function addReply(fields: Required<Omit<ReplyFields, 'answer' | 'reflected'>>): boolean {
  const stamp = stampHere();
  if (!stamp) return false;
  const answer = { status: 'waiting' as const, words: '', at: '' };
  const reflected = { quote: '', claims: [], words: '' };
  const reply = { id: ulid(), ...fields, answer, reflected, chased: [], ...stamp };
  return changeDocket({ kind: 'add-reply', reply }, stamp);
}

export function setReply(reply: string, set: ReplyFields): boolean {
  const stamp = stampHere();
  return stamp !== null && changeDocket({ kind: 'set-reply', reply, set }, stamp);
}

export function chase(reply: string, at: string, channel: ReplyChannel): boolean {
  const stamp = stampHere();
  return stamp !== null && changeDocket({ kind: 'chase', reply, chase: { at, by: stamp.by, channel } }, stamp);
}

/** Takes an entry away; it can be put back at once, in the name of whoever does so. */
export function removeReply({ reply }: StandingReply): void {
  const stamp = stampHere();
  const entry = article.value.docket?.replies.find((one) => isReply(one, reply.id));
  if (!stamp || !changeDocket({ kind: 'remove-reply', reply: reply.id }, stamp)) return;
  const again = (): void => {
    const now = stampHere();
    if (now) changeDocket({ kind: 'add-reply', reply: { ...(entry as NewReply), by: now.by } }, now);
  };
  say(words.replies.removed, 'plain', { label: words.replies.undoRemove, run: again });
}

/** Sentences for the story that fit how an entry was closed; English stories only. */
export function wordingsOf({ reply }: StandingReply): readonly string[] {
  const { status } = reply.answer;
  const language = article.value.meta?.language ?? 'en';
  if (!isReplyStatus(status) || language.split('-')[0] !== 'en') return [];
  const day = reply.sentAt === '' ? '' : words.format.day(reply.sentAt);
  return replyWordings({ reply, day, times: 1 + reply.chased.length }, status);
}

export const whoIs = ({ reply }: StandingReply): string => reply.who.name || reply.who.organisation || words.replies.nobody;

export const fullName = ({ reply }: StandingReply): string => addresseeName(reply).replace(/,$/, '') || words.replies.nobody;

/** The words selected in the sheet, without the spaces around them. */
export function selectedWords(): string {
  const { projection } = article.value;
  const selection = editorHere()?.selection;
  if (!projection || !selection) return '';
  return projection.text.slice(posToOffset(projection, selection.from), posToOffset(projection, selection.to)).trim();
}

/** Puts a sentence behind the cursor, and remembers that the story tells of the reply there. */
export function insertWording({ reply }: StandingReply, sentence: string): boolean {
  if (!insertSentence(sentence)) return false;
  const { claims, words: told } = reply.reflected;
  setReply(reply.id, { reflected: { quote: sentence, claims, words: told } });
  return true;
}
