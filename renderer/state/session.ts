import { DEFAULT_PREFERENCES, type Hello, type Preferences, type Recent } from '../../core/contract/shapes.ts';
import type { Person } from '../../core/saved/library-record.ts';
import { Store } from './store.ts';

/** Who sits here and how they like the desk. */
export interface Session {
  readonly ready: boolean;
  readonly hello: Hello | null;
  readonly person: Person | null;
  readonly preferences: Preferences;
  readonly recents: readonly Recent[];
}

export const session = new Store<Session>({
  ready: false,
  hello: null,
  person: null,
  preferences: DEFAULT_PREFERENCES,
  recents: [],
});
