import { instantOf, type Now } from '../../core/replies/reply-state.ts';
import type { Docket } from '../../core/saved/docket.ts';
import { readReplies } from '../../core/saved/reply.ts';

/** The moment at this computer, and its zone. */
export function nowHere(): Now {
  const now = new Date();
  return { ms: now.getTime(), zone: -now.getTimezoneOffset() };
}

/** While a deadline is ahead, what counts down to it in minutes is looked at again after this long. */
const LONGEST_MS = 60_000;

let timer: number | undefined;

/** Calls back once, when the next deadline of the docket is over or a minute has passed towards it; an earlier call is forgotten. */
export function whenNextDue(docket: Docket, due: () => void): void {
  window.clearTimeout(timer);
  if (docket.replies.length === 0) return;
  const { ms, zone } = nowHere();
  const waits = readReplies(docket.replies).replies.map(({ deadline }) => (instantOf(deadline, zone) ?? 0) - ms);
  const next = Math.min(...waits.filter((left) => left > 0));
  if (Number.isFinite(next)) timer = window.setTimeout(due, Math.min(next + 1, LONGEST_MS));
}

/** A moment as a file keeps what was typed in a field: local, to the minute, with the zone it was meant in. Empty for half a time. */
export function zonedOf(local: string): string {
  const at = new Date(local);
  if (local === '' || Number.isNaN(at.getTime())) return '';
  const zone = -at.getTimezoneOffset();
  const part = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${local.slice(0, 16)}${zone < 0 ? '-' : '+'}${part(zone / 60)}:${part(zone % 60)}`;
}

/** The field's own form of a time: local, to the minute. */
export function localMinute(iso: string): string {
  const at = instantOf(iso, nowHere().zone);
  if (at === null) return '';
  const minutes = new Date(at).getTimezoneOffset();
  return new Date(at - minutes * 60_000).toISOString().slice(0, 16);
}
