import { replyStanding, type Now, type ReplyState, type ReplyStory } from '../replies/reply-state.ts';
import type { Docket } from '../saved/docket.ts';
import { readReplies } from '../saved/reply.ts';
import type { ArticleCheck } from './article-check.ts';
import { GATE_CODES, GATE_ORDER, type GateCode } from './gate-codes.ts';
import type { GateClaim, GateItem } from './gate.ts';

/** What of the right of reply stands between a story and the reader. A complete record: a new state must take a side. */
const CODE_OF_REPLY: Readonly<Record<ReplyState, GateCode | null>> = {
  overdue: 'reply-overdue',
  'not-reflected': 'reply-not-reflected',
  waiting: 'reply-waiting',
  'no-deadline': 'reply-waiting',
  'to-put': 'reply-to-put',
  unknown: 'reply-unread',
  settled: null,
};

/** Long before any deadline: who has no clock calls nothing overdue. */
const NO_CLOCK: Now = { ms: 0, zone: 0 };

/** The story that a docket's replies speak of: `checks` are those of its claims, `text` is what goes out. */
export function replyStory(docket: Docket, checks: readonly Pick<GateClaim, 'claim' | 'stashed'>[], text: string): ReplyStory {
  const stashed = checks.filter((check) => check.stashed).map(({ claim }) => claim.id);
  return { claims: new Set(docket.claims.map(({ id }) => id)), stashed: new Set(stashed), text };
}

/**
 * The items of a docket's replies in a story, one a code, in the table's order. `now`: null where no clock may be asked (an export gives the same bytes
 * for the same input); then what is waited for is not told from what is overdue. Entries that cannot be read count by number.
 */
export function replyItems(docket: Docket, story: ReplyStory, now: Now | null): GateItem[] {
  if (docket.replies.length === 0) return [];
  const { replies, unread } = readReplies(docket.replies);
  const found = new Map<GateCode, string[]>();
  const add = (code: GateCode | null, id: string): void => {
    if (code !== null) found.set(code, [...(found.get(code) ?? []), id]);
  };
  for (const reply of replies) add(CODE_OF_REPLY[replyStanding(reply, now ?? NO_CLOCK, story).state], reply.id);
  for (let at = 0; at < unread; at += 1) add('reply-unread', '');
  return GATE_ORDER.flatMap((code) => {
    const ids = found.get(code);
    return ids ? [{ code, claims: [], sentences: [], replies: ids }] : [];
  });
}

/** What somebody declared not verified; none when nobody did. */
function unverifiedItems({ unverified = [] }: Docket): GateItem[] {
  if (unverified.length === 0) return [];
  return [{ code: 'partly-verified', claims: [], sentences: [], unverified: unverified.map(({ id }) => id) }];
}

/** Claims that nobody here can say anything of. */
export function unreadItems({ unread = [] }: Docket): GateItem[] {
  return unread.length === 0
    ? []
    : [{ code: 'claim-unread', claims: [], sentences: [], unread: unread.map((_one, at) => `unread ${at + 1}`) }];
}

/**
 * The check of an article of this text with what its docket says beside its claims: the replies, the parts declared not verified, and claims
 * that cannot be read. The same value when that is nothing.
 */
export function withStory(check: ArticleCheck, docket: Docket, text: string, now: Now | null): ArticleCheck {
  const items = [...replyItems(docket, replyStory(docket, check.claims, text), now), ...unverifiedItems(docket), ...unreadItems(docket)];
  if (items.length === 0) return check;
  const gate = [...check.gate, ...items].sort((a, b) => GATE_ORDER.indexOf(a.code) - GATE_ORDER.indexOf(b.code));
  return { ...check, gate, blocked: check.blocked || items.some(({ code }) => GATE_CODES[code].blocks) };
}
