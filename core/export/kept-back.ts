import type { GateItem } from '../claims/gate.ts';
import type { GateCode } from '../claims/gate-codes.ts';
import type { Confidentiality } from '../saved/closed-sets.ts';
import type { Claim } from '../saved/docket.ts';
import type { Source } from '../saved/library-record.ts';
import { sourceOf } from '../sources/source-of.ts';
import type { FormatId } from './formats.ts';

/**
 * Whom a format that is made of claims names only for a reason that somebody gave. Formats that are not here name public sources or none,
 * whatever the reason.
 */
const NAMED_FOR_A_REASON: Readonly<Partial<Record<FormatId, readonly Confidentiality[]>>> = {
  // The lawyer and the outside editor have it: that is out of the newsroom.
  'word-claims': ['internal', 'confidential'],
  'claims-csv': ['confidential'],
  'claims-report': ['confidential'],
};

/** Whether a format keeps a source back until there is a reason. Of one that the library does not have nobody knows who may know of it. */
export function isKeptBack(format: FormatId, source: Source | null): boolean {
  const levels = NAMED_FOR_A_REASON[format];
  return levels !== undefined && (source === null || levels.includes(source.confidentiality));
}

/**
 * What a format says of the sources that it keeps back: the claims, in their order, that cite one, and which sources these are. `code`: whether
 * it leaves them unnamed or names them. Empty when there are none.
 */
export function keptBack(
  format: FormatId,
  claims: readonly Claim[],
  { code, sources }: { readonly code: Extract<GateCode, 'source-kept-back' | 'confidential-source'>; readonly sources: readonly Source[] },
): GateItem[] {
  const ids = new Set<string>();
  const citing = claims.filter(({ citations }) => {
    const back = citations.flatMap((citation) => {
      const source = sourceOf(sources, citation.source);
      return isKeptBack(format, source) ? [source?.id ?? citation.source] : [];
    });
    back.forEach((id) => ids.add(id));
    return back.length > 0;
  });
  return citing.length === 0 ? [] : [{ code, claims: citing.map(({ id }) => id), sentences: [], sources: [...ids] }];
}
