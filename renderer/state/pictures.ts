import { NO_PICTURES, type Pictures } from '../../core/claims/pictures.ts';
import { Store } from './store.ts';

/** What main said last of the pictures that the open article and its sign-offs name. */
export interface PicturesView {
  readonly now: Pictures;
}

export const pictures = new Store<PicturesView>({ now: NO_PICTURES });
