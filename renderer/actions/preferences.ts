import type { Preferences } from '../../core/contract/shapes.ts';
import type { LibrarySettings } from '../../core/saved/library-record.ts';
import { ask } from '../desk.ts';
import { library } from '../state/library.ts';
import { session } from '../state/session.ts';
import { tellProblem, valueOrTell } from './tell.ts';

const SMALLEST_TEXT = 80;
const LARGEST_TEXT = 160;
const TEXT_STEP = 10;

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

/** Puts theme and text size on the document. */
export function showPreferences(preferences: Preferences): void {
  const dark = preferences.theme === 'dark' || (preferences.theme === 'system' && systemDark.matches);
  const root = document.documentElement;
  root.dataset['theme'] = dark ? 'dark' : 'light';
  root.style.setProperty('--text-scale', String(preferences.textSize / 100));
}

/** Calls back never again: the window lives as long as its system. */
export function followSystemTheme(): void {
  systemDark.addEventListener('change', () => showPreferences(session.value.preferences));
}

/** Takes effect at once; if main cannot keep it, the person is told and it holds until the window closes. */
export async function setPreferences(change: Partial<Preferences>): Promise<void> {
  const preferences = { ...session.value.preferences, ...change };
  session.set({ preferences });
  showPreferences(preferences);
  const kept = await ask('preferences.set', { preferences });
  if (!kept.ok) tellProblem(kept.problem);
}

export function changeTextSize(steps: 1 | -1): Promise<void> {
  const size = session.value.preferences.textSize + steps * TEXT_STEP;
  return setPreferences({ textSize: Math.min(LARGEST_TEXT, Math.max(SMALLEST_TEXT, size)) });
}

export async function setLibrarySettings(change: Partial<LibrarySettings>): Promise<void> {
  const { record } = library.value;
  if (!record) return;
  const saved = valueOrTell(await ask('library.settings', { settings: { ...record.settings, ...change } }));
  if (saved) library.set({ record: saved });
}
