import { latestSignOff, validSignOffs, type Stands } from '../claims/standing.ts';
import type { Claim } from '../saved/docket.ts';
import type { TakenOut } from '../saved/evidence.ts';
import type { LibraryRecord } from '../saved/library-record.ts';
import { sourceOf } from './source-of.ts';

type Known = Pick<LibraryRecord, 'sources' | 'evidence' | 'takenOut' | 'settings'>;

/** A claim as it stands now. `out`: what readers get of its words, where that is not all of them. */
interface Standing extends Stands {
  readonly claim: Claim;
  readonly out?: string;
}

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
 * The evidence a signed claim may rest on that was taken out since it was signed last for the words that stand there; where nobody signed
 * those, since it was signed at all. Whoever signs it off again does so without it; a claim that nobody signed off rests on nothing.
 */
export function takenOutSince(check: Standing, known: Known): readonly TakenOut[] {
  const { claim } = check;
  const holding = validSignOffs(claim, { ...check, words: check.out ?? check.words }, known.settings);
  const last = latestSignOff(holding.length > 0 ? { signOffs: holding } : claim);
  if (!last) return [];
  return missingBehind(claim, known).filter(({ at }) => !(Date.parse(at) < Date.parse(last.at)));
}
