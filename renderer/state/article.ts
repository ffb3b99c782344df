import type { Node } from 'prosemirror-model';
import type { Projection } from '../../core/article/plain-text.ts';
import type { Meta } from '../../core/article/meta.ts';
import type { Anchor, Docket } from '../../core/saved/docket.ts';
import type { Answer } from '../../core/contract/calls.ts';
import type { Problem } from '../../core/problem.ts';
import { Store } from './store.ts';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'read-only';

/** The open article. `doc` is the editor's; anchors are as they stand in the text now, not as last saved. */
export interface OpenArticle {
  readonly id: string | null;
  readonly file: string;
  readonly doc: Node | null;
  readonly meta: Meta | null;
  readonly projection: Projection | null;
  readonly docket: Docket | null;
  /** Claim or cleared id to where it stands now. */
  readonly anchors: Readonly<Record<string, Anchor>>;
  readonly save: SaveState;
  /** Whether something done to claims or the like is shown and not yet on the disk. */
  readonly deedsUnderWay: boolean;
  /** Where typing that is not in the file lies: the library's journal, this computer's, or nowhere but in the window. */
  readonly typing: Answer<'article.journal'>['place'] | null;
  /** Typing came back from the journal, and nobody has said yet whether it stands. */
  readonly recovered: boolean;
  /** Why the last save failed; null when it did not. */
  readonly trouble: Problem | null;
  /** ISO 8601 time of the last save. */
  readonly savedAt: string | null;
  /** The claim in hand: lifted in the margin, open in the panel. */
  readonly claim: string | null;
  /** Index of the sentence under the checker's eye. */
  readonly sentence: number | null;
  /** Which claims margin and panel show. */
  readonly show: 'all' | 'open' | 'stale' | 'verified' | 'mine';
  readonly panelShown: boolean;
}

export const NOTHING_OPEN: OpenArticle = {
  id: null,
  file: '',
  doc: null,
  meta: null,
  projection: null,
  docket: null,
  anchors: {},
  save: 'saved',
  deedsUnderWay: false,
  typing: null,
  recovered: false,
  trouble: null,
  savedAt: null,
  claim: null,
  sentence: null,
  show: 'all',
  panelShown: true,
};

export const article = new Store<OpenArticle>(NOTHING_OPEN);
