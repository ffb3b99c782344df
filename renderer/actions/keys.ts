import { COMMANDS, type CommandId, type CommandRow } from '../../core/contract/commands.ts';
import { words } from '../words/words.ts';

const isMac = navigator.platform.startsWith('Mac');
const ROWS = Object.entries(COMMANDS) as [CommandId, CommandRow][];

/** Keys by where they work, so that one look-up finds a command. */
function keysOf(fits: (row: CommandRow) => boolean): ReadonlyMap<string, CommandId> {
  return new Map(ROWS.flatMap(([id, row]) => (row.keys && fits(row) ? [[sorted(row.keys), id]] : [])));
}
const EVERYWHERE = keysOf((row) => row.where === undefined || row.where === 'anywhere');
const CHECKING = keysOf((row) => row.where === 'check');
/** The sheet takes these itself while it has the cursor; without it they mean the article all the same. */
const TAKING_BACK: ReadonlyMap<string, CommandId> = new Map([
  ...[...keysOf((row) => row.where === 'sheet')].filter(([, id]) => id === 'undo' || id === 'redo'),
  ['Mod-y', 'redo'],
]);

const OTHER_NAME: Readonly<Record<string, string>> = {
  Period: '.',
  Comma: ',',
  Slash: '/',
  Backslash: '\\',
  Minus: '-',
  Equal: '=',
};

/** Modifiers always in the same order, whatever order they were written in. */
function sorted(keys: string): string {
  const parts = keys.endsWith('--') ? [...keys.slice(0, -2).split('-'), '-'] : keys.split('-');
  const key = parts.pop() ?? '';
  return [...parts.filter(Boolean).sort(), key].join('-');
}

/** The key by the letter printed on it; for other scripts and shifted signs, by its place on the keyboard. */
export function keyOf(event: KeyboardEvent): string {
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
  const place = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1]?.toLowerCase();
  return place ?? OTHER_NAME[event.code] ?? event.key;
}

/** The command of a key, or null. `checking`: single letters act, because check mode is on and nobody is typing. */
export function commandOfKey(event: KeyboardEvent, checking: boolean): CommandId | null {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  if (other || event.isComposing) return null;
  const modifiers = [event.altKey && 'Alt', mod && 'Mod', event.shiftKey && 'Shift'].filter(Boolean);
  const keys = [...modifiers, keyOf(event)].join('-');
  return EVERYWHERE.get(keys) ?? (checking ? CHECKING.get(keys) : undefined) ?? (isTyping() ? undefined : TAKING_BACK.get(keys)) ?? null;
}

const MAC_SIGN: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '⏎', Backspace: '⌫', Delete: '⌦' };

/** The parts of a key as this platform writes them, e.g. `['Ctrl', 'K']`. */
export function keyParts(keys: string): readonly string[] {
  const parts = keys.endsWith('--') ? [...keys.slice(0, -2).split('-'), '-'] : keys.split('-');
  return parts
    .filter((part, at) => part !== '' || at > 0)
    .map((part) => (isMac ? MAC_SIGN[part] : undefined) ?? words.commands.key[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}

export function keysOfCommand(command: CommandId): string | undefined {
  return (COMMANDS[command] as CommandRow).keys;
}

/** Joins the parts of a key for a label that is read aloud. */
export function keyText(keys: string): string {
  return keyParts(keys).join(isMac ? '' : '+');
}

/** The element that has the keyboard, through every shadow root. */
export function focused(): Element | null {
  let here = document.activeElement;
  while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement;
  return here;
}

const TYPING =
  'input:not([type="checkbox"]):not([type="radio"]):not([type="button"]), textarea, select, [contenteditable="true"], [contenteditable=""]';

export function isTyping(): boolean {
  return focused()?.closest(TYPING) != null;
}

/** Enter and space belong to a button or link that has the focus. */
export function isOnControl(): boolean {
  return focused()?.closest('button, a[href], summary, [role="option"], [role="menuitem"], input') != null;
}
