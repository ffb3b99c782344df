import { isPublicSource } from '../../../core/audit/confidential.ts';
import type { AuditEntry } from '../../../core/audit/chain.ts';
import { addresseeName } from '../../../core/replies/reply-wording.ts';
import { readReplies } from '../../../core/saved/reply.ts';
import { sourceOf } from '../../../core/sources/source-of.ts';
import { article } from '../../state/article.ts';
import { library } from '../../state/library.ts';
import { words } from '../../words/words.ts';

/** The words of each claim that the entries or the open article know, the latest ones: an entry may name its claim by its id alone. */
export function claimWords(entries: readonly AuditEntry[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const note = (claim: unknown, words: unknown): void => {
    if (typeof claim === 'string' && typeof words === 'string' && words !== '' && !known.has(claim)) known.set(claim, words);
  };
  for (const { detail } of entries) {
    note(detail['claim'], detail['words']);
    const many = Array.isArray(detail['claims']) ? (detail['claims'] as unknown[]) : [];
    for (const one of many) if (typeof one === 'object' && one !== null && 'claim' in one && 'words' in one) note(one.claim, one.words);
  }
  for (const { id, anchor } of article.value.docket?.claims ?? []) note(id, anchor.exact);
  return known;
}

type Back = { readonly quoted: string } | { readonly called: string };

function calledBack(kind: unknown): string {
  const { removedKinds } = words.copies;
  const known = typeof kind === 'string' && Object.hasOwn(removedKinds, kind) ? removedKinds[kind as keyof typeof removedKinds] : null;
  return known === null ? words.log.somethingBack : `${known.charAt(0).toLowerCase()}${known.slice(1)}`;
}

/**
 * What had been removed and was taken out of a conflict copy again, by its words; by what it is where the entry has none: of a note or a right
 * of reply the log keeps no word (`docs/decisions/0016`).
 */
export function broughtBack({ detail }: AuditEntry): readonly Back[] {
  const many = Array.isArray(detail['again']) ? (detail['again'] as unknown[]) : [];
  return many.map((one) => {
    const { kind, words: said } = typeof one === 'object' && one !== null ? (one as Readonly<Record<string, unknown>>) : {};
    return typeof said === 'string' && said !== '' ? { quoted: said } : { called: calledBack(kind) };
  });
}

/** The title of the source that an entry speaks of, where it may be named; empty for none, and for one that is gone. */
export function sourceTitle({ detail }: AuditEntry): string {
  const id = detail['source'];
  const sources = library.value.record?.sources ?? [];
  const source = typeof id === 'string' ? sourceOf(sources, id) : null;
  if (source === null) return '';
  return isPublicSource(sources, source.id) ? source.title : words.log.withheld;
}

/** Who an entry on the right of reply was about, as far as the open article knows. */
export function replyName({ detail }: AuditEntry): string {
  const { docket } = article.value;
  const reply = docket && readReplies(docket.replies).replies.find(({ id }) => id === detail['reply']);
  return reply ? addresseeName(reply).replace(/,$/, '') : '';
}
