import type { Problem } from '../../core/problem.ts';
import type { ImportReport } from '../../core/contract/shapes.ts';
import { Store } from './store.ts';

/**
 * What lies over the desk. One dialog at a time; `toast` is one sentence at the foot of the window, with at most one way on.
 */
export type Dialog =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'preferences' }
  | { readonly kind: 'details' }
  | { readonly kind: 'bin' }
  | { readonly kind: 'rename' }
  | { readonly kind: 'link' }
  | { readonly kind: 'sources' }
  | { readonly kind: 'cite'; readonly claim: string }
  | { readonly kind: 'suggestions' }
  | { readonly kind: 'gate' }
  | { readonly kind: 'import-report'; readonly article: string; readonly report: ImportReport }
  | { readonly kind: 'paste-article' }
  | { readonly kind: 'conflict'; readonly id: string; readonly theirs: string; readonly base: string }
  | { readonly kind: 'about' };

export interface Toast {
  readonly tone: 'plain' | 'good' | 'problem';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface Overlays {
  readonly dialog: Dialog | null;
  readonly toast: Toast | null;
  /** A problem that stays until something is done about it (read-only library, full disk): a bar under the top bar. */
  readonly standing: Problem | null;
  readonly findBar: 'find' | 'replace' | null;
}

export const overlays = new Store<Overlays>({ dialog: null, toast: null, standing: null, findBar: null });
