import type { CommandId } from '../../core/contract/commands.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { overlays, type Dialog } from '../state/overlays.ts';
import { session } from '../state/session.ts';
import { saveArticle, setMode } from './article.ts';
import {
  endSentence,
  focusNote,
  makeClaim,
  nextClaim,
  nextSentence,
  nextUntouched,
  nothingToCheck,
  removeClaim,
  signed,
  suggestClaims,
  verify,
} from './claims.ts';
import { backUpNow, restoreHere } from './backups.ts';
import { showCopies } from './copies.ts';
import type { SheetCommand } from './commands.ts';
import { openGate } from './exports.ts';
import { editorHere } from './hold.ts';
import { relink } from './relink.ts';
import { importFile, stopImport } from './import.ts';
import { noteAndBack } from './note-and-back.ts';
import * as shelf from './library.ts';
import { insertPicture } from './picture.ts';
import { changeTextSize, setPreferences } from './preferences.ts';
import { askToDecide, dispute } from './disputes.ts';
import { putBack } from './put-back.ts';
import { putTo } from './replies.ts';
import { askToTakeOver } from './take-over.ts';
import { openDialog } from './tell.ts';

type Deed = () => unknown;

const dialog =
  (shown: Dialog): Deed =>
  () =>
    openDialog(shown);
const sheet =
  (command: SheetCommand): Deed =>
  () =>
    editorHere()?.run(command);
const onArticle =
  (act: (id: string) => unknown): Deed =>
  () => {
    const summary = shelf.articleAtHand();
    return summary ? act(summary.id) : undefined;
  };

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

function calculate(): void {
  const { claim } = article.value;
  if (claim !== null) openDialog({ kind: 'calculate', claim });
}

/** What each command does; whether it makes sense now is said in `commands.ts`. */
export const DEEDS: Readonly<Record<CommandId, Deed>> = {
  'new-article': shelf.newArticle,
  'open-library': shelf.openLibrary,
  'create-library': shelf.createLibrary,
  'take-over': askToTakeOver,
  'open-sample': shelf.openSample,
  import: importFile,
  'paste-article': dialog({ kind: 'paste-article' }),
  'stop-import': stopImport,
  save: () => saveArticle('explicit'),
  export: openGate,
  'rename-article': onArticle(shelf.askForName),
  'duplicate-article': onArticle(shelf.duplicateArticle),
  'bin-article': onArticle(shelf.binArticle),
  'show-bin': dialog({ kind: 'bin' }),
  'show-log': dialog({ kind: 'log' }),
  history: dialog({ kind: 'history' }),
  milestone: dialog({ kind: 'milestone' }),
  'reveal-article': onArticle(shelf.revealArticle),
  backups: dialog({ kind: 'backups' }),
  'check-library': dialog({ kind: 'check-library' }),
  'conflict-copies': showCopies,
  'back-up-now': backUpNow,
  'restore-backup': () => restoreHere(),
  preferences: dialog({ kind: 'preferences' }),
  undo: () => signed().then(sheet('undo')),
  redo: () => signed().then(sheet('redo')),
  find: () => find('find'),
  replace: () => find('replace'),
  'search-everything': dialog({ kind: 'search' }),
  'find-in-library': findInLibrary,
  touched: dialog({ kind: 'touched' }),
  details: dialog({ kind: 'details' }),
  paragraph: sheet('paragraph'),
  'subhead-1': sheet('subhead-1'),
  'subhead-2': sheet('subhead-2'),
  strong: sheet('strong'),
  emphasis: sheet('emphasis'),
  link: dialog({ kind: 'link' }),
  'bullet-list': sheet('bullet-list'),
  'ordered-list': sheet('ordered-list'),
  'block-quote': sheet('block-quote'),
  'pull-quote': sheet('pull-quote'),
  stash: sheet('stash'),
  figure: insertPicture,
  table: sheet('table'),
  'add-row': sheet('add-row'),
  'add-column': sheet('add-column'),
  'remove-row': sheet('remove-row'),
  'remove-column': sheet('remove-column'),
  rule: sheet('rule'),
  claim: makeClaim,
  'next-claim': () => nextClaim(1),
  'previous-claim': () => nextClaim(-1),
  'note-and-back': noteAndBack,
  'next-sentence': () => nextSentence(1),
  'previous-sentence': () => nextSentence(-1),
  'first-sentence': () => endSentence('first'),
  'last-sentence': () => endSentence('last'),
  'next-untouched': () => nextUntouched(1),
  'previous-untouched': () => nextUntouched(-1),
  'claim-here': makeClaim,
  'nothing-to-check': nothingToCheck,
  verify,
  dispute,
  decide: askToDecide,
  note: focusNote,
  cite,
  calculate,
  'put-back': putBack,
  relink,
  'remove-claim': removeClaim,
  'suggest-claims': suggestClaims,
  'house-style': dialog({ kind: 'house-style' }),
  'style-rules': dialog({ kind: 'style-rules' }),
  'check-quotes': dialog({ kind: 'quotations' }),
  sources: dialog({ kind: 'sources' }),
  gate: openGate,
  'right-of-reply': dialog({ kind: 'replies' }),
  unverified: dialog({ kind: 'unverified' }),
  'put-to': putTo,
  'day-list': dialog({ kind: 'day-list' }),
  'mode-write': () => setMode('write'),
  'mode-check': () => setMode('check'),
  'mode-read': () => setMode('read'),
  'toggle-library': () => setPreferences({ libraryShown: !session.value.preferences.libraryShown }),
  'toggle-panel': () => article.set({ panelShown: !article.value.panelShown }),
  invisibles: () => setPreferences({ invisibles: !session.value.preferences.invisibles }),
  'style-marks': () => setPreferences({ houseStyle: !session.value.preferences.houseStyle }),
  'theme-light': () => setPreferences({ theme: 'light' }),
  'theme-dark': () => setPreferences({ theme: 'dark' }),
  'theme-system': () => setPreferences({ theme: 'system' }),
  'text-larger': () => changeTextSize(1),
  'text-smaller': () => changeTextSize(-1),
  palette: dialog({ kind: 'palette' }),
  shortcuts: dialog({ kind: 'shortcuts' }),
  welcome: dialog({ kind: 'welcome' }),
  'diagnostic-report': dialog({ kind: 'diagnostic-report' }),
  'restart-safe': () => ask('app.restart', { safe: true }),
  'leave-safe': () => ask('app.restart', { safe: false }),
  licences: dialog({ kind: 'licences' }),
  about: dialog({ kind: 'about' }),
};
