import { library } from '../state/library.ts';
import { session } from '../state/session.ts';

/** The library on the desk as people tell it from others. `place`: its folder, where two have one name; `restored`: from which backup, and when. */
export interface WhichLibrary {
  readonly name: string;
  readonly place: string;
  readonly restored: { readonly from: string; readonly at: string } | null;
}

/** Where two libraries have one name, as one restored from a backup of the other, the folder and the backup are said with it. */
export function whichLibrary(): WhichLibrary | null {
  const { library: state } = library.value;
  if (!state) return null;
  const { recents } = session.value;
  const { restored } = recents.find(({ id, place }) => id === state.id && place === state.place) ?? {};
  const isAmbiguous = recents.some(({ name, place }) => name === state.name && place !== state.place);
  return { name: state.name, place: isAmbiguous ? state.place : '', restored: restored ?? null };
}
