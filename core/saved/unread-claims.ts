import * as v from 'valibot';
import { ClaimSchema, type Docket } from './docket.ts';
import { IdSchema } from './id.ts';

/**
 * Claims that this version cannot read: one unknown word in one of them must not take the others away. They are kept in the docket as they
 * are, apart from those that can be read, and come back among these when a version reads them that can.
 */

const NamedSchema = v.looseObject({ id: IdSchema });
const ListsSchema = v.looseObject({ claims: v.array(v.unknown()), unread: v.optional(v.array(v.unknown()), []) });

const isClaim = (one: unknown): boolean => v.is(ClaimSchema, one);

/**
 * What a docket's file says, with the claims that cannot be read apart; the very same value when none is to be moved. What does not even
 * look like a claim is left in its place: such a file is damaged.
 */
export function unreadApart(value: unknown): unknown {
  const lists = v.safeParse(ListsSchema, value);
  if (!lists.success) return value;
  const { claims, unread } = lists.output;
  const apart = claims.filter((one) => v.is(NamedSchema, one) && !isClaim(one));
  const known = new Set(claims.map((one) => (v.is(NamedSchema, one) ? one.id : null)));
  const back = unread.filter((one) => v.is(ClaimSchema, one) && !known.has(one.id));
  if (apart.length + back.length === 0) return value;
  const { unread: _unread, ...rest } = lists.output;
  const left = [...unread.filter((one) => !back.includes(one)), ...apart];
  return { ...rest, claims: [...claims.filter((one) => !apart.includes(one)), ...back], ...(left.length > 0 ? { unread: left } : {}) };
}

/** Why a claim cannot be read: the first field that is not known, and what it says where that is a word. */
export interface WhyUnread {
  readonly field: string;
  readonly says: string;
}

export function whyUnread({ unread = [] }: Docket): WhyUnread[] {
  return unread.map((one) => {
    const [issue] = v.safeParse(ClaimSchema, one).issues ?? [];
    const says = typeof issue?.input === 'string' ? issue.input.slice(0, 40) : '';
    return { field: (issue && v.getDotPath(issue)) ?? '', says };
  });
}
