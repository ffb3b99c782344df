import type { ClaimCheck } from '../../core/claims/article-check.ts';
import type { GateItem } from '../../core/claims/gate.ts';
import { goingOut } from '../../core/claims/stashed.ts';
import type { Evidence } from '../../core/saved/evidence.ts';
import { sourceOf } from '../../core/sources/source-of.ts';
import { takenOutSince } from '../../core/sources/taken-out.ts';
import { ask } from '../desk.ts';
import { check } from '../state/check.ts';
import { evidence, type Proof } from '../state/evidence.ts';
import { library } from '../state/library.ts';

/** The evidence of the sources that a claim cites, also of those that were merged into others since. */
function evidenceOf({ claim }: ClaimCheck): readonly Evidence[] {
  const { record } = library.value;
  if (!record) return [];
  const standing = (id: string): string => sourceOf(record.sources, id)?.id ?? id;
  const cited = new Set(claim.citations.map(({ source }) => standing(source)));
  return record.evidence.filter(({ source }) => cited.has(standing(source)));
}

/** A piece of evidence that is not what was captured, as it was found when it was last looked at. */
export interface SpoiltPiece {
  readonly piece: Evidence;
  readonly proof: Proof;
}

/** Those of these pieces that were found changed, gone or unreadable since the desk was opened. */
export function spoiltAmong(pieces: readonly Evidence[]): readonly SpoiltPiece[] {
  const { proofs } = evidence.value;
  return pieces.flatMap((piece): SpoiltPiece[] => {
    const proof = proofs[piece.id];
    return proof && proof.state !== 'intact' ? [{ piece, proof }] : [];
  });
}

export const spoiltEvidenceOf = (claim: ClaimCheck): readonly SpoiltPiece[] => spoiltAmong(evidenceOf(claim));

const claimsOut = (): readonly ClaimCheck[] => goingOut(check.value.result?.claims ?? []);

/** Whether each piece of evidence behind the story is still what was captured, one after the other; says nothing of it by itself. */
export async function proveCitedEvidence(): Promise<void> {
  const pieces = new Set(claimsOut().flatMap((claim) => evidenceOf(claim).map(({ id }) => id)));
  for (const piece of pieces) {
    const answered = await ask('evidence.prove', { evidence: piece });
    if (!answered.ok) continue;
    const found = Object.fromEntries(answered.value.proofs.map((proof) => [proof.evidence, proof]));
    evidence.set({ proofs: { ...evidence.value.proofs, ...found } });
  }
}

/** The claims that go out and cite a source whose evidence was found changed or gone, or was taken out since they were signed off; none when there are none. */
export function spoiltEvidenceItem(): GateItem[] {
  const { proofs } = evidence.value;
  const isSpoilt = ({ id }: Evidence): boolean => ['changed', 'missing'].includes(proofs[id]?.state ?? '');
  const { record } = library.value;
  const isOut = (check: ClaimCheck): boolean => record !== null && takenOutSince(check, record).length > 0;
  const claims = claimsOut().filter((claim) => isOut(claim) || evidenceOf(claim).some(isSpoilt));
  return claims.length === 0 ? [] : [{ code: 'evidence-spoilt', claims: claims.map(({ id }) => id), sentences: [] }];
}
