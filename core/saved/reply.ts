import * as v from 'valibot';
import { REPLY_CHANNELS, REPLY_STATUSES, type ReplyStatus } from './closed-sets.ts';
import { upTo } from './field-limits.ts';
import { IdSchema } from './id.ts';

/**
 * Right of reply: what was put to whom, about which claims, and what came of it. The docket keeps its `replies` as they are; these schemas
 * read those this version knows. Channels and statuses are any words, so that one of a later version is shown and kept. Times are
 * ISO 8601 with a zone, or without one: then local. Empty means not said.
 */
const id = IdSchema;
const text = v.optional(v.string(), '');

/** Somebody outside: by name or organisation, with their office, or a source of the library. */
export const AddresseeSchema = v.looseObject({ name: text, organisation: text, role: text, source: v.optional(id) });

export const ChaseSchema = v.looseObject({ at: v.string(), by: id, channel: v.string() });

/** `at`: when it was received. */
export const AnswerSchema = v.looseObject({ status: v.string(), words: text, at: text });

/**
 * Where the story tells of it: the words of the story themselves (`quote`, which counts while they stand in it), claims, or in somebody's own
 * words, which may say why it need not.
 */
export const ReflectedSchema = v.looseObject({ quote: text, claims: v.optional(v.array(v.string()), []), words: text });

export const ReplySchema = v.looseObject({
  id,
  who: AddresseeSchema,
  put: v.string(),
  claims: v.array(v.string()),
  channel: v.string(),
  sentAt: text,
  deadline: text,
  chased: v.optional(v.array(ChaseSchema), []),
  answer: AnswerSchema,
  reflected: v.optional(ReflectedSchema, { quote: '', claims: [], words: '' }),
  by: id,
  at: v.string(),
});

export type Addressee = v.InferOutput<typeof AddresseeSchema>;
export type Chase = v.InferOutput<typeof ChaseSchema>;
export type Reply = v.InferOutput<typeof ReplySchema>;

const ISO_DAY_AND_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;
const time = v.pipe(upTo('line'), v.regex(ISO_DAY_AND_TIME));
const maybeTime = v.union([v.literal(''), time]);
const channel = v.picklist(REPLY_CHANNELS);
const claims = v.pipe(v.array(id), v.maxLength(1_000));

/** What people write, as it comes in: of this version's sets, and no longer than a field takes. */
export const NewChaseSchema = v.looseObject({ ...ChaseSchema.entries, at: time, channel });

export type NewChase = v.InferOutput<typeof NewChaseSchema>;

const written = {
  who: v.looseObject({ name: upTo('line'), organisation: upTo('line'), role: upTo('line'), source: v.optional(id) }),
  put: upTo('note'),
  claims,
  channel,
  sentAt: maybeTime,
  deadline: maybeTime,
  answer: v.looseObject({
    status: v.picklist(Object.keys(REPLY_STATUSES) as ReplyStatus[]),
    words: upTo('note'),
    at: maybeTime,
  }),
  reflected: v.looseObject({ quote: upTo('excerpt'), claims, words: upTo('reason') }),
};
export const NewReplySchema = v.looseObject({ ...ReplySchema.entries, ...written, chased: v.array(NewChaseSchema) });
export type NewReply = v.InferOutput<typeof NewReplySchema>;
/** Some fields of an entry; what is not named stays as it is. */
export const ReplyFieldsSchema = v.partial(v.object(written));
export type ReplyFields = v.InferOutput<typeof ReplyFieldsSchema>;

/** The entries this version can read, in their order, and how many it cannot. */
export interface ReadReplies {
  readonly replies: readonly Reply[];
  readonly unread: number;
}

/** What was read of an entry: they are never changed in place, and the gate asks on every pause. */
const known = new WeakMap<object, Reply | null>();

function readReply(entry: unknown): Reply | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const before = known.get(entry);
  if (before !== undefined) return before;
  const read = v.safeParse(ReplySchema, entry);
  const reply = read.success ? read.output : null;
  known.set(entry, reply);
  return reply;
}

export function readReplies(entries: readonly unknown[]): ReadReplies {
  const replies = entries.map(readReply).filter((reply) => reply !== null);
  return { replies, unread: entries.length - replies.length };
}

/** Whether an entry of the docket has this id, whatever else this version can read of it. */
export function isReply(entry: unknown, reply: string): entry is Record<string, unknown> {
  return typeof entry === 'object' && entry !== null && Object.hasOwn(entry, 'id') && (entry as { id: unknown }).id === reply;
}
