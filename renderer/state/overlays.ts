import type { Problem } from '../../core/problem.ts';
import type { ConflictCopy } from '../../core/contract/conflict-copies.ts';
import type { ImportReport } from '../../core/contract/shapes.ts';
import type { CommandId } from '../../core/contract/commands.ts';
import { Store } from './store.ts';

/**
 * What lies over the desk. One dialog at a time; `toast` is one sentence at the foot of the window, with at most one way on.
 */
export type Dialog =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'preferences' }
  /** `field`: the one that gets the focus. */
  | { readonly kind: 'details'; readonly field?: 'embargo' }
  | { readonly kind: 'bin' }
  | { readonly kind: 'log' }
  | { readonly kind: 'backups' }
  | { readonly kind: 'check-library' }
  | { readonly kind: 'diagnostic-report' }
  | { readonly kind: 'day-list' }
  | { readonly kind: 'unverified' }
  /** The article concerned; the open one when not given. */
  | { readonly kind: 'rename'; readonly article?: string }
  | { readonly kind: 'link' }
  /** `source`: the one that is looked at; without it the list. */
  | { readonly kind: 'sources'; readonly source?: string }
  /** `query`: what is looked for already. */
  | { readonly kind: 'search'; readonly query?: string }
  | { readonly kind: 'cite'; readonly claim: string; readonly citation?: string }
  | { readonly kind: 'calculate'; readonly claim: string }
  | { readonly kind: 'suggestions' }
  | { readonly kind: 'house-style' }
  /** `rule`: the one whose form is open; without it the list. */
  | { readonly kind: 'style-rules'; readonly rule?: string }
  | { readonly kind: 'quotations' }
  | { readonly kind: 'gate' }
  | { readonly kind: 'decide'; readonly claim: string }
  /** `reply`: the entry that is shown; `claim`: the one a new entry is about. */
  | { readonly kind: 'replies'; readonly reply?: string; readonly claim?: string }
  | { readonly kind: 'import-report'; readonly article: string; readonly report: ImportReport }
  | { readonly kind: 'paste-article' }
  /** Two versions of the open article. `recovered`: when what the journal gave back was typed; `again`: the file changed while one was shown. */
  | {
      readonly kind: 'conflict';
      readonly id: string;
      readonly theirs: string;
      readonly base: string;
      readonly recovered?: string;
      readonly again?: boolean;
    }
  | { readonly kind: 'copies' }
  /** A sync tool's copy beside the open article. `base`: its hash; `again`: what was changed while it was shown. */
  | {
      readonly kind: 'copy-merge';
      readonly copy: ConflictCopy;
      readonly markdown: string;
      readonly base: string;
      readonly again?: 'copy' | 'article';
    }
  /** Words are not in the file and something wants to leave them: `go` does it all the same. */
  | { readonly kind: 'unsaved'; readonly leaving: Leaving; readonly go: () => void }
  /** `compare`: two save points to show at once, by key; `other` is null for what stands now. */
  | { readonly kind: 'history'; readonly compare?: { readonly one: string; readonly other: string | null } }
  | { readonly kind: 'milestone' }
  | { readonly kind: 'touched' }
  | { readonly kind: 'take-over' }
  | { readonly kind: 'licences' }
  | { readonly kind: 'about' };

/** What would leave the open article behind. */
export type Leaving = 'article' | 'library' | 'bin' | 'window';

export interface Toast {
  readonly tone: 'plain' | 'good' | 'problem';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** One row of a context menu: a command of the desk, or something only this place offers. `null` in a list is a rule between groups. */
export interface MenuItem {
  readonly label: string;
  readonly command?: CommandId;
  /** Its key, where it is no command of the desk. */
  readonly keys?: string;
  /** What tells it from another of the same label, in small letters below it. */
  readonly hint?: string;
  readonly strong?: boolean;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}

export interface Menu {
  readonly label: string;
  /** A point of the window, or the element it hangs from. */
  readonly at: { readonly x: number; readonly y: number } | HTMLElement;
  readonly items: readonly (MenuItem | null)[];
}

export interface Overlays {
  readonly dialog: Dialog | null;
  /** Came while a form was half written, and is shown once that is kept or left. */
  readonly waiting: Dialog | null;
  readonly toast: Toast | null;
  /** A problem that stays until something is done about it (read-only library, full disk): a bar under the top bar. */
  readonly standing: Problem | null;
  readonly findBar: 'find' | 'replace' | null;
  readonly menu: Menu | null;
}

export const overlays = new Store<Overlays>({ dialog: null, waiting: null, toast: null, standing: null, findBar: null, menu: null });
