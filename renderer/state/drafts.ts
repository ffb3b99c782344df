import { Store } from './store.ts';

/** Notes that are being written: claim id to the text so far. They belong to no element, which goes as soon as another claim is at hand. */
export const drafts = new Store<Record<string, string | undefined>>({});
