import type { Answer } from '../../core/contract/calls.ts';
import { Store } from './store.ts';

/** A file on its way into the locker. */
export interface ComingEvidence {
  readonly token: string;
  readonly source: string;
  readonly name: string;
  /** 0 to 1; null while main does not say. */
  readonly share: number | null;
}

export type Proof = Answer<'evidence.prove'>['proofs'][number];

/** What is on its way, and what checking found since the desk was opened: it is not stored, because it is true only of then. */
export interface EvidenceView {
  readonly coming: readonly ComingEvidence[];
  readonly proofs: Readonly<Record<string, Proof>>;
  /** The piece that is being checked, `all` for the whole library; null when none is. */
  readonly proving: string | null;
}

export const evidence = new Store<EvidenceView>({ coming: [], proofs: {}, proving: null });
