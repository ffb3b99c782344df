import type { Claim } from '../saved/docket.ts';
import type { TakenOut } from '../saved/evidence.ts';
import type { LibraryRecord } from '../saved/library-record.ts';
import { sourceOf } from './source-of.ts';

type Known = Pick<LibraryRecord, 'sources' | 'evidence' | 'takenOut'>;

/** Evidence of the sources a claim cites that was taken out of the locker and is not kept with them again. */
function missingBehind({ citations }: Pick<Claim, 'citations'>, { sources, evidence, takenOut = [] }: Known): readonly TakenOut[] {
  if (takenOut.length === 0) return [];
  const standing = (id: string): string => sourceOf(sources, id)?.id ?? id;
  const cited = new Set(citations.map(({ source }) => standing(source)));
  const isBack = ({ source, sha256 }: TakenOut): boolean =>
    evidence.some((piece) => piece.sha256 === sha256 && standing(piece.source) === standing(source));
  return takenOut.filter((piece) => cited.has(standing(piece.source)) && !isBack(piece));
}

/**
 * The evidence a signed claim may rest on that was taken out since it was signed last. Whoever signs it off again does so without it; a claim
 * that nobody signed off rests on nothing.
 */
export function takenOutSince(claim: Pick<Claim, 'citations' | 'signOffs'>, known: Known): readonly TakenOut[] {
  if (claim.signOffs.length === 0) return [];
  const signed = Math.max(...claim.signOffs.map(({ at }) => Date.parse(at)));
  return missingBehind(claim, known).filter(({ at }) => !(Date.parse(at) < signed));
}
