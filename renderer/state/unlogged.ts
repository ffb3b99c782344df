import type { UnloggedSignOff } from '../../core/claims/unlogged.ts';
import { Store } from './store.ts';

/** The sign-offs of the open article that no entry of the log bore when main looked last. */
export interface UnloggedView {
  readonly signOffs: readonly UnloggedSignOff[];
}

export const unlogged = new Store<UnloggedView>({ signOffs: [] });
