import { Store } from './store.ts';

/** The article begun last, while its language is the one it happened to begin in: nobody has chosen one, and nothing written tells yet. */
export const begun = new Store<{ readonly id: string | null; readonly language: string }>({ id: null, language: '' });
