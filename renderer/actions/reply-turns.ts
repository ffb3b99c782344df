import { isReply, type NewChase, type NewReply, type Reply, type ReplyFields } from '../../core/saved/reply.ts';
import { article } from '../state/article.ts';
import { words } from '../words/words.ts';
import type { Turn } from './entry-deeds.ts';

/** How each deed of the right of reply is turned back, and done again. */

type Entry = Record<string, unknown>;

/** The entry of the open article as it stands, with all that a later version may have said in it. */
export const entryHere = (id: string): Entry | null => article.value.docket?.replies.find((one) => isReply(one, id)) ?? null;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Takes an entry away while it is as it was; what somebody did with it since stays. */
export function entryGone(entry: Entry, done: string): Turn {
  const id = String(entry['id']);
  return {
    done,
    change: () => {
      const now = entryHere(id);
      if (now === null) return null;
      return same(now, entry) ? { kind: 'remove-reply', reply: id } : words.replies.turned.changedSince;
    },
  };
}

/** Puts an entry back, in the name of whoever does so. */
export function entryBack(entry: Entry, done: string): Turn {
  return {
    done,
    change: ({ by }) => (entryHere(String(entry['id'])) ? null : { kind: 'add-reply', reply: { ...(entry as NewReply), by } }),
  };
}

/** Gives fields of an entry what they said then, while they say what they were made to say. */
export function fieldsBack(reply: Reply, { from, to }: { readonly from: ReplyFields; readonly to: ReplyFields }, done: string): Turn {
  return {
    done,
    change: () => {
      const now = entryHere(reply.id);
      if (now === null) return null;
      const isAsMade = Object.entries(from).every(([field, value]) => holds(now[field], value));
      return isAsMade ? { kind: 'set-reply', reply: reply.id, set: to } : words.replies.turned.changedSince;
    },
  };
}

/** Whether a field says what it was given; beside it may stand what a later version said. */
function holds(now: unknown, given: unknown): boolean {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return same(now, given);
  const entry = (now ?? {}) as Entry;
  return Object.entries(given).every(([key, value]) => same(entry[key], value));
}

/** The fields that a change sets, as they are before it. */
export function fieldsOf(reply: Reply, set: ReplyFields): ReplyFields {
  return Object.fromEntries(Object.keys(set).map((field) => [field, reply[field as keyof ReplyFields]]));
}

export const chaseGone = (reply: string, chase: NewChase, done: string): Turn => ({
  done,
  change: ({ by }) => {
    const chased = (entryHere(reply)?.['chased'] ?? []) as readonly unknown[];
    if (!chased.some((one) => same(one, chase))) return null;
    return chase.by === by ? { kind: 'unchase', reply, chase } : words.article.claim.anothersWork;
  },
});
