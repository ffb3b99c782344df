import { html, type TemplateResult } from 'lit';
import { isStanding, STANDING } from '../../../core/audit/standings.ts';
import type { AuditEntry } from '../../../core/audit/chain.ts';
import { ownEntry } from '../../../core/own-entry.ts';
import { words } from '../../words/words.ts';

/** Nobody reads more claims of one save in a list; the table has all of them. */
const MOST = 8;

/** Why words do not hold of which not a letter changed; empty where an entry says nothing of it, as those of before do not. */
function reasonOf(under: unknown): string {
  if (typeof under !== 'object' || under === null) return '';
  const { kind, was, now } = under as Record<string, unknown>;
  const text = (one: unknown): string => (typeof one === 'string' ? one : '');
  const says = typeof kind === 'string' ? ownEntry(words.article.claim.under, kind) : undefined;
  return says?.(text(was), text(now)) ?? '';
}

/** The claims of an entry that says how claims stand now, by a save or by what was taken over from a conflict copy: from what to what, the words that were verified, and those that stand there. */
export function turnedIn({ kind, detail }: AuditEntry): TemplateResult | '' {
  const claims = kind === STANDING ? detail['claims'] : kind === 'copy' ? detail['turned'] : null;
  if (!Array.isArray(claims)) return '';
  const { log } = words;
  const rows = (claims as unknown[]).filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null);
  const said = (value: unknown): string => (isStanding(value) ? log.standing(value) : '');
  const rest = rows.length - MOST;
  return html`${rows
    .slice(0, MOST)
    .map(
      ({ from, to, was, words: now, under }) =>
        html`<span>${log.turned(said(from), said(to))}</span>
          ${typeof was === 'string' && was !== '' && was !== now ? html`<span><small>${log.was}</small> <q>${was}</q></span>` : ''}
          ${typeof now === 'string' ? html`<span><small>${log.now}</small> <q>${now}</q></span>` : ''}
          ${reasonOf(under) === '' ? '' : html`<small>${reasonOf(under)}</small>`}`,
    )}${rest > 0 ? html`<small>${log.moreTurned(rest)}</small>` : ''}`;
}
