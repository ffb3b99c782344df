import { COMMANDS, type CommandId, type CommandRow } from '../../core/contract/commands.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { library } from '../state/library.ts';
import { overlays, type Dialog } from '../state/overlays.ts';
import { session } from '../state/session.ts';
import { wanted } from '../state/wanted.ts';
import { words } from '../words/words.ts';
import { editorHere, saveArticle, setMode } from './article.ts';
import {
  dispute,
  focusNote,
  makeClaim,
  nextClaim,
  nextSentence,
  nothingToCheck,
  putBack,
  relink,
  removeClaim,
  suggestClaims,
  verify,
} from './claims.ts';
import { openGate } from './exports.ts';
import { importFile } from './import.ts';
import { commandOfKey, isOnControl, isTyping } from './keys.ts';
import * as shelf from './library.ts';
import { changeTextSize, setPreferences } from './preferences.ts';
import { insertPicture } from './picture.ts';
import { openDialog } from './tell.ts';

interface Binding {
  readonly run: () => unknown;
  /** Beside what the table's `needs` already says. */
  readonly enabled?: () => boolean;
}

const dialog = (shown: Dialog): Binding => ({ run: () => openDialog(shown) });
const sheet = (command: CommandId): Binding => ({
  run: () => editorHere()?.run(command),
  enabled: () => editorHere()?.canRun(command) ?? false,
});
const writing = (run: () => unknown): Binding => ({ run, enabled: shelf.isWritable });
const checking = (run: () => unknown): Binding => ({ run, enabled: () => session.value.preferences.mode === 'check' });
const onArticle = (run: (id: string) => unknown, needsWriting = true): Binding => ({
  run: () => {
    const summary = shelf.articleAtHand();
    return summary ? run(summary.id) : undefined;
  },
  enabled: () => !needsWriting || shelf.isWritable(),
});

/** Shows the library when it is hidden, then puts the cursor into its field. */
async function findInLibrary(): Promise<void> {
  if (!session.value.preferences.libraryShown) await setPreferences({ libraryShown: true });
  document.dispatchEvent(new CustomEvent('stet-find-in-library'));
}

/** The bar may be there already: then its field gets the cursor again. */
function find(kind: 'find' | 'replace'): void {
  overlays.set({ findBar: kind });
  document.dispatchEvent(new CustomEvent('stet-find'));
}

function cite(): void {
  const { claim } = article.value;
  if (claim !== null) openDialog({ kind: 'cite', claim });
}

const BINDINGS: Readonly<Record<CommandId, Binding>> = {
  'new-article': writing(shelf.newArticle),
  'open-library': { run: shelf.openLibrary },
  'create-library': { run: shelf.createLibrary },
  'open-sample': { run: shelf.openSample },
  import: writing(importFile),
  'paste-article': writing(() => openDialog({ kind: 'paste-article' })),
  save: { run: () => saveArticle('explicit') },
  export: { run: openGate },
  'rename-article': onArticle(shelf.askForName),
  'duplicate-article': onArticle(shelf.duplicateArticle),
  'bin-article': onArticle(shelf.binArticle),
  'show-bin': dialog({ kind: 'bin' }),
  'reveal-article': onArticle(shelf.revealArticle, false),
  preferences: dialog({ kind: 'preferences' }),
  undo: sheet('undo'),
  redo: sheet('redo'),
  find: { run: () => find('find') },
  replace: { run: () => find('replace') },
  'find-in-library': { run: findInLibrary },
  details: dialog({ kind: 'details' }),
  paragraph: sheet('paragraph'),
  'subhead-1': sheet('subhead-1'),
  'subhead-2': sheet('subhead-2'),
  strong: sheet('strong'),
  emphasis: sheet('emphasis'),
  link: {
    run: () => openDialog({ kind: 'link' }),
    enabled: () => shelf.isWritable() && session.value.preferences.mode !== 'read',
  },
  'bullet-list': sheet('bullet-list'),
  'ordered-list': sheet('ordered-list'),
  'block-quote': sheet('block-quote'),
  'pull-quote': sheet('pull-quote'),
  stash: sheet('stash'),
  figure: writing(insertPicture),
  table: sheet('table'),
  'add-row': sheet('add-row'),
  'add-column': sheet('add-column'),
  'remove-row': sheet('remove-row'),
  'remove-column': sheet('remove-column'),
  rule: sheet('rule'),
  claim: writing(makeClaim),
  'next-claim': { run: () => nextClaim(1) },
  'previous-claim': { run: () => nextClaim(-1) },
  'next-sentence': checking(() => nextSentence(1)),
  'previous-sentence': checking(() => nextSentence(-1)),
  'claim-here': checking(makeClaim),
  'nothing-to-check': checking(nothingToCheck),
  verify: { run: verify },
  dispute: { run: dispute },
  note: { run: focusNote },
  cite: { run: cite },
  'put-back': { run: putBack },
  relink: { run: relink },
  'remove-claim': { run: removeClaim },
  'suggest-claims': { run: suggestClaims },
  sources: dialog({ kind: 'sources' }),
  gate: { run: openGate },
  'mode-write': { run: () => setMode('write') },
  'mode-check': { run: () => setMode('check') },
  'mode-read': { run: () => setMode('read') },
  'toggle-library': { run: () => setPreferences({ libraryShown: !session.value.preferences.libraryShown }) },
  'toggle-panel': { run: () => article.set({ panelShown: !article.value.panelShown }) },
  invisibles: { run: () => setPreferences({ invisibles: !session.value.preferences.invisibles }) },
  'theme-light': { run: () => setPreferences({ theme: 'light' }) },
  'theme-dark': { run: () => setPreferences({ theme: 'dark' }) },
  'theme-system': { run: () => setPreferences({ theme: 'system' }) },
  'text-larger': { run: () => changeTextSize(1) },
  'text-smaller': { run: () => changeTextSize(-1) },
  palette: dialog({ kind: 'palette' }),
  shortcuts: dialog({ kind: 'shortcuts' }),
  welcome: dialog({ kind: 'welcome' }),
  about: dialog({ kind: 'about' }),
};

const AT_HAND: Readonly<Record<NonNullable<CommandRow['needs']>, () => boolean>> = {
  library: () => library.value.library !== null,
  article: () => article.value.id !== null,
  claim: () => article.value.claim !== null,
  selection: () => editorHere() !== null && editorHere()?.selection.from !== editorHere()?.selection.to,
};

/** What `rename`, `duplicate`, `bin` and `reveal` speak of may be a row of the list that is not open. */
const OF_THE_LIST: ReadonlySet<CommandId> = new Set(['rename-article', 'duplicate-article', 'bin-article', 'reveal-article']);

export function isEnabled(command: CommandId): boolean {
  const { needs } = COMMANDS[command] as CommandRow;
  const there = OF_THE_LIST.has(command) ? shelf.articleAtHand() !== null : !needs || AT_HAND[needs]();
  return there && (BINDINGS[command].enabled?.() ?? true);
}

/** Runs a command if it makes sense now; nothing happens otherwise. */
export function runCommand(command: CommandId): void {
  if (isEnabled(command)) void BINDINGS[command].run();
}

/** Keys of the whole desk. What an element handled itself, and keys while a dialog is open, are left alone. */
export function listenToKeys(): void {
  // The sheet keeps some keys from the browser (Mod-i among them), so that keys with a modifier are looked at before it sees them.
  document.addEventListener('keydown', (event) => hasModifier(event) && act(event, false), true);
  document.addEventListener('keydown', (event) => {
    if (!keptForNote(event)) act(event, isChecking(event));
  });
}

const hasModifier = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => ctrlKey || metaKey || /^F\d+$/.test(key);

function act(event: KeyboardEvent, checking: boolean): void {
  if (event.defaultPrevented || overlays.value.menu) return;
  const command = commandOfKey(event, checking);
  if (command === null || (overlays.value.dialog !== null && !overDialogs(command))) return;
  event.preventDefault();
  runCommand(command);
}

/** A note field that was asked for and never came holds back no key for longer than this. */
const NOTE_COMES_MS = 1000;

/** Whoever types on right after asking for the note field means the field, though a slow machine may show it some keys later. */
function keptForNote(event: KeyboardEvent): boolean {
  const { note, since, typed } = wanted.value;
  if (event.defaultPrevented || note === null || performance.now() - since > NOTE_COMES_MS) return false;
  if ([...event.key].length !== 1 || event.ctrlKey || event.metaKey || event.altKey || isTyping()) return false;
  event.preventDefault();
  wanted.set({ typed: typed + event.key });
  return true;
}

function overDialogs(command: CommandId): boolean {
  const shown = overlays.value.dialog?.kind;
  return (command === 'palette' || command === 'shortcuts') && (shown === 'palette' || shown === 'shortcuts');
}

function isChecking(event: KeyboardEvent): boolean {
  if (session.value.preferences.mode !== 'check' || overlays.value.dialog || isTyping()) return false;
  return !(event.key === 'Enter' && isOnControl());
}

/** Gives main the labels of its menus. */
export async function describeMenu(): Promise<void> {
  const labels: Record<string, string> = { ...words.commands.label };
  for (const [menu, label] of Object.entries(words.commands.menu)) labels[`menu:${menu}`] = label;
  await ask('menu.describe', { labels });
}
