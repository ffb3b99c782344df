import { Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMANDS, type CommandId, type CommandRow } from '../../core/contract/commands.ts';

type MenuName = Exclude<CommandRow['menu'], 'none'>;
type Item = MenuItemConstructorOptions;

const MENUS: readonly MenuName[] = ['file', 'edit', 'insert', 'format', 'check', 'view', 'help'];
const isMac = process.platform === 'darwin';

/** A command before which its menu has a line. */
const LINE_BEFORE: ReadonlySet<CommandId> = new Set<CommandId>([
  'import',
  'save',
  'rename-article',
  'preferences',
  'find',
  'details',
  'bullet-list',
  'add-row',
  'verify',
  'suggest-claims',
  'toggle-library',
  'theme-light',
  'text-larger',
  'palette',
]);

/** The system's own items, whose labels the system gives. */
const SYSTEM: Readonly<Partial<Record<MenuName, readonly Item[]>>> = {
  file: isMac ? [{ role: 'close' }] : [{ type: 'separator' }, { role: 'quit' }],
  edit: [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  view: [{ type: 'separator' }, { role: 'togglefullscreen' }],
};

export interface MenuState {
  readonly library: boolean;
  readonly article: boolean;
}

/** Puts the native menus in place. `labels` come from the window: commands by id, menus by `menu:<name>`. */
export function setMenu(labels: Readonly<Record<string, string>>, state: MenuState, run: (command: CommandId) => void): void {
  const commands = Object.entries(COMMANDS) as [CommandId, CommandRow][];
  const menus = MENUS.map((menu): Item => {
    const rows = commands.filter(([, row]) => row.menu === menu);
    const items = rows.flatMap(([id, row]) => itemsOf(id, row, labels[id] ?? id, { state, run }));
    return { id: menu, label: labels[`menu:${menu}`] ?? menu, submenu: [...items, ...(SYSTEM[menu] ?? [])] };
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate([...(isMac ? [{ role: 'appMenu' } as const] : []), ...menus]));
}

function itemsOf(
  id: CommandId,
  row: CommandRow,
  label: string,
  { state, run }: { state: MenuState; run: (command: CommandId) => void },
): Item[] {
  const item: Item = {
    id,
    label,
    enabled: isEnabled(row, state),
    click: () => run(id),
    // The window hears the keys itself; the menu only shows them. A Mac asks the window first, too.
    registerAccelerator: false,
    ...(row.keys !== undefined && row.where !== 'check' ? { accelerator: accelerator(row.keys) } : {}),
  };
  return LINE_BEFORE.has(id) ? [{ type: 'separator' }, item] : [item];
}

function isEnabled({ needs }: CommandRow, state: MenuState): boolean {
  if (needs === undefined) return true;
  return needs === 'library' ? state.library : state.article;
}

const KEY_NAMES: Readonly<Record<string, string>> = { Mod: 'CmdOrCtrl', ArrowUp: 'Up', ArrowDown: 'Down', '=': 'Plus' };

/** ProseMirror's notation in Electron's: `Mod-Shift-k` becomes `CmdOrCtrl+Shift+K`. */
export function accelerator(keys: string): string {
  const parts = keys.endsWith('--') ? [...keys.slice(0, -2).split('-'), '-'] : keys.split('-');
  return parts.map((part) => KEY_NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join('+');
}
