import { COMMANDS, type CommandId, type CommandRow } from '../../core/contract/commands.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { check } from '../state/check.ts';
import { library } from '../state/library.ts';
import { overlays } from '../state/overlays.ts';
import { session } from '../state/session.ts';
import { wanted } from '../state/wanted.ts';
import { words } from '../words/words.ts';
import { isHalfWritten, mayLeaveForm } from './half-written.ts';
import { editorHere } from './hold.ts';
import { commandOfKey, isOnControl, isTyping, keyText } from './keys.ts';
import * as shelf from './library.ts';
import { say } from './tell.ts';
import { workbench, workbenchHere } from './workbench.ts';

const SHEET_COMMANDS = [
  'undo',
  'redo',
  'paragraph',
  'subhead-1',
  'subhead-2',
  'strong',
  'emphasis',
  'bullet-list',
  'ordered-list',
  'block-quote',
  'pull-quote',
  'stash',
  'table',
  'add-row',
  'add-column',
  'remove-row',
  'remove-column',
  'rule',
] as const satisfies readonly CommandId[];
/** The commands that the sheet itself runs, where the cursor stands. */
export type SheetCommand = (typeof SHEET_COMMANDS)[number];

const isSafe = (): boolean => session.value.hello?.safe ?? false;
const isChecking = (): boolean => session.value.preferences.mode === 'check';

function each(commands: readonly CommandId[], makesSense: (command: CommandId) => boolean): [CommandId, () => boolean][] {
  return commands.map((command) => [command, () => makesSense(command)]);
}

/** When a command makes sense, beside what the table's `needs` already says. */
const MAKES_SENSE: ReadonlyMap<CommandId, () => boolean> = new Map([
  ...each(SHEET_COMMANDS, (command) => editorHere()?.canRun(command) ?? false),
  ...each(['new-article', 'import', 'paste-article', 'claim', 'nothing-to-check'], shelf.isWritable),
  ...each(['rename-article', 'duplicate-article', 'bin-article', 'milestone'], shelf.isWritable),
  ...each(['stop-import'], () => library.value.progress?.task === 'importing'),
  ...each(['next-sentence', 'previous-sentence', 'first-sentence', 'last-sentence', 'claim-here'], isChecking),
  ...each(['next-untouched', 'previous-untouched'], isChecking),
  ['restart-safe', () => !isSafe()],
  ['leave-safe', isSafe],
  ...each(['take-over'], () => !shelf.isWritable()),
  ...each(['link', 'figure'], () => shelf.isWritable() && session.value.preferences.mode !== 'read'),
]);

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
  return there && (MAKES_SENSE.get(command)?.() ?? true);
}

/**
 * Runs a command if it makes sense now; nothing is done otherwise. One that comes before the window's second part waits for it, and is
 * looked at again then. A form that is half written comes first.
 */
export function runCommand(command: CommandId): void {
  // The system's menu can be reached over a dialog.
  if (isHalfWritten()) return void mayLeaveForm();
  if (!isEnabled(command)) return sayWhyNot(command);
  const bench = workbenchHere();
  if (bench) void bench.DEEDS[command]();
  else void workbench().then(() => runCommand(command));
}

/** How many claims stand in the sentence under the eye. */
function claimsHere(): number {
  const { sentence } = article.value;
  return sentence === null ? 0 : (check.value.result?.coverage.sentences[sentence]?.claims.length ?? 0);
}

/** Keys for the story, which a checker presses without looking whether it may be written. */
const WRITTEN_IN_STORY: ReadonlySet<CommandId> = new Set(['claim', 'nothing-to-check']);

/**
 * A page to read takes nothing back, which whoever has just changed something elsewhere does not expect; and a checker's key for a claim is
 * pressed before there is one.
 */
function sayWhyNot(command: CommandId): void {
  const { needs, where } = COMMANDS[command] as CommandRow;
  if (needs === 'claim' && where === 'check' && isChecking() && article.value.id !== null) {
    const [make, none] = [keyText(COMMANDS['claim-here'].keys), keyText(COMMANDS['nothing-to-check'].keys)];
    const [next, previous] = [keyText(COMMANDS['next-claim'].keys), keyText(COMMANDS['previous-claim'].keys)];
    const { claim } = words.article;
    return say(claimsHere() > 1 ? claim.severalHere({ next, previous }) : claim.noneAtHand({ make, none, next }));
  }
  const readOnly = library.value.library?.readOnly;
  if (readOnly && WRITTEN_IN_STORY.has(command) && article.value.id !== null) return say(words.frame.standing.why(readOnly), 'problem');
  const reads = session.value.preferences.mode === 'read' && article.value.id !== null;
  if (reads && (command === 'undo' || command === 'redo')) say(words.frame.notWhileReading(keyText(COMMANDS['mode-write'].keys)));
}

/** Keys of the whole desk. What an element handled itself, and keys while a dialog is open, are left alone. */
export function listenToKeys(): void {
  // The sheet keeps some keys from the browser (Mod-i among them), so that keys with a modifier are looked at before it sees them.
  document.addEventListener('keydown', (event) => hasModifier(event) && act(event, false), true);
  document.addEventListener('keydown', (event) => {
    if (!keptForNote(event)) act(event, isCheckingKey(event));
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
  const { note, since, typed, done } = wanted.value;
  if (event.defaultPrevented || note === null || done || performance.now() - since > NOTE_COMES_MS) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping()) return false;
  const isLetter = [...event.key].length === 1;
  const ends = event.key === 'Enter' && !event.shiftKey;
  if (!isLetter && event.key !== 'Enter' && event.key !== 'Backspace') return false;
  event.preventDefault();
  if (ends) wanted.set({ done: true });
  else if (event.key === 'Backspace') wanted.set({ typed: typed.slice(0, -1) });
  else wanted.set({ typed: typed + (isLetter ? event.key : '\n') });
  return true;
}

function overDialogs(command: CommandId): boolean {
  const shown = overlays.value.dialog?.kind;
  return (command === 'palette' || command === 'shortcuts') && (shown === 'palette' || shown === 'shortcuts');
}

function isCheckingKey(event: KeyboardEvent): boolean {
  if (!isChecking() || overlays.value.dialog || isTyping()) return false;
  return !(event.key === 'Enter' && isOnControl());
}

/** Gives main the labels of its menus. */
export async function describeMenu(): Promise<void> {
  const labels: Record<string, string> = { ...words.commands.label };
  for (const [menu, label] of Object.entries(words.commands.menu)) labels[`menu:${menu}`] = label;
  await ask('menu.describe', { labels });
}
