/**
 * Every action of the desk, one row each: the native menus, the command palette, the context menus, the keys and the shortcut sheet
 * are all made from this table. Labels live in `renderer/words/en-commands.ts` (a complete record). `keys` use ProseMirror's notation
 * (`Mod` is Ctrl, or Cmd on a Mac). `where`: the key works everywhere, only in the sheet, or only in check mode outside typing.
 */
interface Command {
  readonly menu: 'file' | 'edit' | 'insert' | 'format' | 'check' | 'view' | 'help' | 'none';
  readonly keys?: string;
  readonly where?: 'anywhere' | 'sheet' | 'check';
  /** What must be at hand for it to make sense. */
  readonly needs?: 'library' | 'article' | 'claim' | 'selection';
}

export const COMMANDS = {
  'new-article': { menu: 'file', keys: 'Mod-n', needs: 'library' },
  'open-library': { menu: 'file', keys: 'Mod-o' },
  'create-library': { menu: 'file' },
  'open-sample': { menu: 'file' },
  import: { menu: 'file', keys: 'Mod-Shift-i', needs: 'library' },
  'paste-article': { menu: 'file', needs: 'library' },
  save: { menu: 'file', keys: 'Mod-s', needs: 'article' },
  export: { menu: 'file', keys: 'Mod-e', needs: 'article' },
  'rename-article': { menu: 'file', keys: 'F2', needs: 'article' },
  'duplicate-article': { menu: 'file', needs: 'article' },
  'bin-article': { menu: 'file', needs: 'article' },
  'show-bin': { menu: 'file', needs: 'library' },
  'show-log': { menu: 'file', needs: 'library' },
  'reveal-article': { menu: 'file', needs: 'article' },
  preferences: { menu: 'file', keys: 'Mod-,' },
  undo: { menu: 'edit', keys: 'Mod-z', where: 'sheet', needs: 'article' },
  redo: { menu: 'edit', keys: 'Mod-Shift-z', where: 'sheet', needs: 'article' },
  find: { menu: 'edit', keys: 'Mod-f', needs: 'article' },
  replace: { menu: 'edit', keys: 'Mod-h', needs: 'article' },
  'find-in-library': { menu: 'edit', keys: 'Mod-Shift-f', needs: 'library' },
  details: { menu: 'edit', keys: 'Mod-i', where: 'anywhere', needs: 'article' },
  paragraph: { menu: 'format', keys: 'Mod-Alt-0', where: 'sheet', needs: 'article' },
  'subhead-1': { menu: 'format', keys: 'Mod-Alt-1', where: 'sheet', needs: 'article' },
  'subhead-2': { menu: 'format', keys: 'Mod-Alt-2', where: 'sheet', needs: 'article' },
  strong: { menu: 'format', keys: 'Mod-b', where: 'sheet', needs: 'article' },
  emphasis: { menu: 'format', keys: 'Mod-Shift-e', where: 'sheet', needs: 'article' },
  link: { menu: 'format', keys: 'Mod-Shift-k', where: 'anywhere', needs: 'article' },
  'bullet-list': { menu: 'format', keys: 'Mod-Shift-8', where: 'sheet', needs: 'article' },
  'ordered-list': { menu: 'format', keys: 'Mod-Shift-7', where: 'sheet', needs: 'article' },
  'block-quote': { menu: 'format', keys: 'Mod-Shift-9', where: 'sheet', needs: 'article' },
  'pull-quote': { menu: 'format', keys: 'Mod-Shift-q', where: 'sheet', needs: 'article' },
  stash: { menu: 'format', keys: 'Mod-Shift-x', where: 'sheet', needs: 'article' },
  figure: { menu: 'insert', keys: 'Mod-Shift-p', where: 'anywhere', needs: 'article' },
  table: { menu: 'insert', where: 'sheet', needs: 'article' },
  'add-row': { menu: 'insert', where: 'sheet', needs: 'article' },
  'add-column': { menu: 'insert', where: 'sheet', needs: 'article' },
  'remove-row': { menu: 'insert', where: 'sheet', needs: 'article' },
  'remove-column': { menu: 'insert', where: 'sheet', needs: 'article' },
  rule: { menu: 'insert', where: 'sheet', needs: 'article' },
  claim: { menu: 'check', keys: 'Mod-m', needs: 'article' },
  'next-claim': { menu: 'check', keys: 'F8', needs: 'article' },
  'previous-claim': { menu: 'check', keys: 'Shift-F8', needs: 'article' },
  'note-and-back': { menu: 'check', keys: 'F6', needs: 'article' },
  'next-sentence': { menu: 'check', keys: 'ArrowDown', where: 'check', needs: 'article' },
  'previous-sentence': { menu: 'check', keys: 'ArrowUp', where: 'check', needs: 'article' },
  'claim-here': { menu: 'check', keys: 'Enter', where: 'check', needs: 'article' },
  'nothing-to-check': { menu: 'check', keys: 'n', where: 'check', needs: 'article' },
  verify: { menu: 'check', keys: 'v', where: 'check', needs: 'claim' },
  dispute: { menu: 'check', keys: 'd', where: 'check', needs: 'claim' },
  note: { menu: 'check', keys: '/', where: 'check', needs: 'claim' },
  cite: { menu: 'check', keys: 's', where: 'check', needs: 'claim' },
  'put-back': { menu: 'check', keys: 'u', where: 'check', needs: 'claim' },
  relink: { menu: 'check', keys: 'r', where: 'check', needs: 'article' },
  'remove-claim': { menu: 'check', keys: 'Delete', where: 'check', needs: 'claim' },
  'suggest-claims': { menu: 'check', keys: 'Mod-Shift-g', needs: 'article' },
  sources: { menu: 'check', keys: 'Mod-Shift-s', needs: 'library' },
  gate: { menu: 'check', keys: 'Mod-Shift-o', needs: 'article' },
  'right-of-reply': { menu: 'check', keys: 'Mod-Shift-r', needs: 'article' },
  'put-to': { menu: 'check', keys: 'p', where: 'check', needs: 'claim' },
  'mode-write': { menu: 'view', keys: 'Mod-1', needs: 'article' },
  'mode-check': { menu: 'view', keys: 'Mod-2', needs: 'article' },
  'mode-read': { menu: 'view', keys: 'Mod-3', needs: 'article' },
  'toggle-library': { menu: 'view', keys: 'Mod-\\' },
  'toggle-panel': { menu: 'view', keys: 'Mod-Shift-\\', needs: 'article' },
  invisibles: { menu: 'view', keys: 'Mod-Shift-.', where: 'anywhere', needs: 'article' },
  'theme-light': { menu: 'view' },
  'theme-dark': { menu: 'view' },
  'theme-system': { menu: 'view' },
  'text-larger': { menu: 'view', keys: 'Mod-=' },
  'text-smaller': { menu: 'view', keys: 'Mod--' },
  palette: { menu: 'view', keys: 'Mod-k' },
  shortcuts: { menu: 'help', keys: 'F1' },
  welcome: { menu: 'help' },
  licences: { menu: 'help' },
  about: { menu: 'help' },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;
export type CommandRow = Command;
