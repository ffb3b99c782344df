import { Store } from './store.ts';

/** Places that want the cursor as soon as they are on the screen; whoever takes it sets it back to null. */
export interface Wanted {
  /** Id of the claim whose note field is wanted. */
  readonly note: string | null;
}

export const wanted = new Store<Wanted>({ note: null });
