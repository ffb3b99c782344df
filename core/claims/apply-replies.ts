import { failed, ok, type Result } from '../result.ts';
import type { Docket } from '../saved/docket.ts';
import type { DocketChange } from '../saved/docket-change.ts';
import { isReply, readReplies } from '../saved/reply.ts';

/** What happens to a docket's replies. Whatever else an entry says, known here or not, stays as it is. */

const refused = (detail: string): Result<never> => failed({ code: 'bad-question', detail });

type Change<K extends DocketChange['kind']> = Extract<DocketChange, { kind: K }>;
type Apply<K extends DocketChange['kind']> = (docket: Docket, change: Change<K>, stamp: { readonly by: string }) => Result<Docket>;
type Entry = Record<string, unknown>;

/** The docket with one entry put in the place of its earlier self. */
function withReply(docket: Docket, id: string, next: (entry: Entry) => Entry | null): Result<Docket> {
  const at = docket.replies.findIndex((entry) => isReply(entry, id));
  const entry = docket.replies[at];
  if (!isReply(entry, id)) return refused(`no reply ${id}`);
  const changed = next(entry);
  const after = changed === null ? [] : [changed];
  if (changed !== null && readReplies(after).unread > 0) return refused(`reply ${id} cannot be read`);
  return ok({ ...docket, replies: [...docket.replies.slice(0, at), ...after, ...docket.replies.slice(at + 1)] });
}

export const addReply: Apply<'add-reply'> = (docket, { reply }, stamp) => {
  if (reply.by !== stamp.by) return refused('a reply is asked for by the person who writes it down');
  if (docket.replies.some((entry) => isReply(entry, reply.id))) return refused(`reply ${reply.id} exists`);
  return ok({ ...docket, replies: [...docket.replies, reply] });
};

const asEntry = (value: unknown): Entry => (typeof value === 'object' && value !== null ? (value as Entry) : {});

export const setReply: Apply<'set-reply'> = (docket, { reply, set }) =>
  withReply(docket, reply, (entry) => {
    const within = Object.fromEntries(
      (['who', 'answer', 'reflected'] as const).flatMap((key) => {
        const given = set[key];
        const { source: _before, ...rest } = asEntry(entry[key]);
        return given === undefined ? [] : [[key, { ...rest, ...given }]];
      }),
    );
    return { ...entry, ...set, ...within };
  });

export const removeReply: Apply<'remove-reply'> = (docket, { reply }) => withReply(docket, reply, () => null);

export const chase: Apply<'chase'> = (docket, change, stamp) => {
  if (change.chase.by !== stamp.by) return refused('a chase is written down by the person who writes');
  return withReply(docket, change.reply, (entry) => {
    const before = Array.isArray(entry['chased']) ? (entry['chased'] as unknown[]) : [];
    return { ...entry, chased: [...before, change.chase] };
  });
};

/** Only what is there, by whoever wrote it down. */
export const unchase: Apply<'unchase'> = (docket, change, stamp) => {
  const { at, by, channel } = change.chase;
  if (by !== stamp.by) return refused('a chase is taken back by the person who wrote it down');
  return withReply(docket, change.reply, (entry) => {
    const before = Array.isArray(entry['chased']) ? (entry['chased'] as unknown[]) : [];
    const isMeant = (one: unknown): boolean => {
      const chased = asEntry(one);
      return chased['at'] === at && chased['by'] === by && chased['channel'] === channel;
    };
    const last = before.map(isMeant).lastIndexOf(true);
    return { ...entry, chased: before.filter((_, index) => index !== last) };
  });
};
