import type { Projection } from '../../core/article/plain-text.ts';
import type { StyleFinding } from '../../core/house-style/house-style.ts';
import { Store } from './store.ts';

/** What the house style says of the open article. `of`: the text it was said of, null while nothing has been read. */
export interface StyleView {
  readonly of: Projection | null;
  readonly findings: readonly StyleFinding[];
}

export const NOTHING_FOUND: StyleView = { of: null, findings: [] };

export const styleView = new Store<StyleView>(NOTHING_FOUND);
