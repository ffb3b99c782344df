import { Store } from './store.ts';

/** Places that want the cursor as soon as they are on the screen; whoever takes it sets it back to null. */
export interface Wanted {
  /** Id of the claim whose note field is wanted. */
  readonly note: string | null;
  /** When it was wanted (`performance.now()`), and what was typed since: it belongs into the field. */
  readonly since: number;
  readonly typed: string;
  /** Whether Enter was pressed behind it: the note is to be kept as soon as its field is there. */
  readonly done: boolean;
}

export const NOTHING_WANTED: Wanted = { note: null, since: 0, typed: '', done: false };

/** A claim whose card is wanted with the keyboard; whoever gives it sets it back to null. */
export const wantedCard = new Store<{ readonly claim: string | null }>({ claim: null });

export const wanted = new Store<Wanted>(NOTHING_WANTED);
