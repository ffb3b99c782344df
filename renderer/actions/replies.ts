import { ulid } from 'ulid';
import { posToOffset } from '../../core/article/text-positions.ts';
import { replyStory } from '../../core/claims/gate-replies.ts';
import { stashedText, withoutStash } from '../../core/claims/stashed.ts';
import { inPressingOrder, isReplyStatus, replyStanding, type ReplyStanding, type ReplyStory } from '../../core/replies/reply-state.ts';
import { addresseeName, replyWordings } from '../../core/replies/reply-wording.ts';
import type { Docket } from '../../core/saved/docket.ts';
import type { DocketChange } from '../../core/saved/docket-change.ts';
import { readReplies, type NewReply, type Reply, type ReplyFields } from '../../core/saved/reply.ts';
import type { ReplyChannel } from '../../core/saved/closed-sets.ts';
import { storyDayWords } from '../../core/text/story-day.ts';
import { article } from '../state/article.ts';
import { check } from '../state/check.ts';
import { words } from '../words/words.ts';
import { changeDocket, stampHere } from './docket.ts';
import { changeEntry, type Turn } from './entry-deeds.ts';
import { editorHere } from './hold.ts';
import { insertSentence } from './insert-sentence.ts';
import { localMinute, nowHere } from './reply-clock.ts';
import { chaseGone, entryBack, entryGone, entryHere, fieldsBack, fieldsOf } from './reply-turns.ts';
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

const storyOf = (docket: Docket): ReplyStory => replyStory(docket, check.value.result?.claims ?? [], storyText());

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
  const undo = entryGone(reply, words.replies.turned.added(nameOf(reply)));
  return changeEntry({ kind: 'add-reply', reply }, stamp, { undo, redo: entryBack(reply, words.article.claim.redone) });
}

export function setReply(reply: Reply, set: ReplyFields): boolean {
  const stamp = stampHere();
  if (!stamp) return false;
  const before = fieldsOf(reply, set);
  const undo = fieldsBack(reply, { from: set, to: before }, words.replies.turned.changed(nameOf(reply)));
  const redo = fieldsBack(reply, { from: before, to: set }, words.article.claim.redone);
  return changeEntry({ kind: 'set-reply', reply: reply.id, set }, stamp, { undo, redo });
}

export function chase(reply: Reply, at: string, channel: ReplyChannel): boolean {
  const stamp = stampHere();
  if (!stamp) return false;
  const one = { at, by: stamp.by, channel };
  const again: DocketChange = { kind: 'chase', reply: reply.id, chase: one };
  const redo: Turn = {
    done: words.article.claim.redone,
    change: ({ by }) => (entryHere(reply.id) === null ? null : by === one.by ? again : words.article.claim.anothersWork),
  };
  return changeEntry(again, stamp, { undo: chaseGone(reply.id, one, words.replies.turned.chased(nameOf(reply))), redo });
}

/** Takes an entry away; it can be put back at once, in the name of whoever does so. */
export function removeReply({ reply }: StandingReply): void {
  const stamp = stampHere();
  const entry = entryHere(reply.id);
  if (!stamp || !entry) return;
  const back = entryBack(entry, words.replies.turned.removed(nameOf(reply)));
  const turns = { undo: back, redo: entryGone(entry, words.article.claim.redone) };
  if (!changeEntry({ kind: 'remove-reply', reply: reply.id }, stamp, turns)) return;
  const again = (): void => {
    const now = stampHere();
    if (now) changeDocket({ kind: 'add-reply', reply: { ...(entry as NewReply), by: now.by } }, now);
  };
  say(words.replies.removed, 'plain', { label: words.replies.undoRemove, run: again });
}

/** Sentences for the story that fit how an entry was closed, in its language where Stet has any. */
export function wordingsOf({ reply }: StandingReply): readonly string[] {
  const { status } = reply.answer;
  const language = article.value.meta?.language ?? 'en';
  if (!isReplyStatus(status)) return [];
  const day = reply.sentAt === '' ? '' : storyDayWords(localMinute(reply.sentAt).slice(0, 10), language);
  return replyWordings({ reply, day, times: 1 + reply.chased.length }, status, language);
}

const nameOf = ({ who }: Pick<Reply, 'who'>): string => who.name || who.organisation || words.replies.nobody;

export const whoIs = ({ reply }: StandingReply): string => nameOf(reply);

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
  // Undo takes the sentence out; what is remembered of it counts only while it stands there.
  const stamp = stampHere();
  const reflected = { quote: sentence, claims, words: told };
  if (stamp) changeDocket({ kind: 'set-reply', reply: reply.id, set: { reflected } }, stamp);
  return true;
}
