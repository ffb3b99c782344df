import lit from 'eslint-plugin-lit';
import tseslint from 'typescript-eslint';

/** Names that a room must not use; the types of a room already lack most of them, this also sees `globalThis.x` and plain JavaScript. */
const outsideCore = [
  ...['process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'global', 'setImmediate'],
  ...['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch', 'XMLHttpRequest', 'WebSocket'],
  ...['performance', 'crypto', 'console', 'setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame', 'structuredClone'],
].map((name) => ({ name, message: 'core is pure: time, dice, ids and everything of a process or a window come in as arguments.' }));

/** Electron 22 runs Node 16 in main. */
const newerThanTheFloor = ['fetch', 'Response', 'Request', 'Headers', 'crypto', 'structuredClone', 'ReadableStream', 'FormData'].map(
  (name) => ({
    name,
    message: 'Missing in the oldest Electron that Stet runs on; import what you need from node:crypto, or do without.',
  }),
);

const nodeInWindow = ['process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'global', 'setImmediate'].map((name) => ({
  name,
  message: 'The window has no Node: ask main through desk.ts.',
}));

const clocksAndDice = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'core has no clock: the time comes in as an argument.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'core has no clock: the time comes in as an argument.' },
  { selector: "CallExpression[callee.name='Date']", message: 'core has no clock: the time comes in as an argument.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'core has no dice: randomness comes in as an argument.',
  },
  { selector: "Identifier[name='globalThis']", message: 'core is pure: nothing global but the language itself.' },
];
const namedExportsOnly = [{ selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }];
const plainTypes = [
  {
    selector: 'TSEnumDeclaration, TSModuleDeclaration[kind="namespace"], TSParameterProperty',
    message: 'Types only: use a table and a union.',
  },
];
const rawIpc = [
  {
    selector: "MemberExpression[property.value='ipcMain']",
    message: 'Raw ipcMain stands only in electron/ipc/listen.ts, before the gate.',
  },
  { selector: "MemberExpression[property.name='ipcMain']", message: 'Raw ipcMain stands only in electron/ipc/listen.ts, before the gate.' },
];
const bridge = [
  { selector: "MemberExpression[property.name='stet']", message: 'The bridge is used only by renderer/desk.ts: ask desk instead.' },
  { selector: "MemberExpression[property.value='stet']", message: 'The bridge is used only by renderer/desk.ts: ask desk instead.' },
];
const inlineStyle = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
    message: "The window's policy drops inline styles: use a class, or set the property on the element's style.",
  },
];

const syntax = (...lists) => ['error', ...lists.flat(), ...namedExportsOnly, ...plainTypes];
const imports = (...paths) => ['error', { paths }];
const ipcMainImport = {
  name: 'electron',
  importNames: ['ipcMain'],
  message: 'Raw ipcMain stands only in electron/ipc/listen.ts, before the gate.',
};
const ipcRendererImport = {
  name: 'electron',
  importNames: ['ipcRenderer'],
  message: 'Only the preload speaks to main; the window uses desk.ts.',
};

/** Sizes of style.md. */
const sizes = (functionLines) => ({
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: functionLines, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
  'max-depth': ['error', 4],
});

const typed = {
  'no-debugger': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-eval': 'error',
  'no-new-func': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unsafe-assignment': 'error',
  '@typescript-eslint/no-unsafe-argument': 'error',
  '@typescript-eslint/no-unsafe-call': 'error',
  '@typescript-eslint/no-unsafe-member-access': 'error',
  '@typescript-eslint/no-unsafe-return': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/ban-ts-comment': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
};

const globals = Object.fromEntries(
  ['process', 'console', 'URL', 'Buffer', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'TextDecoder'].map(
    (name) => [name, 'readonly'],
  ),
);

const windowGlobals = Object.fromEntries(
  ['window', 'document', 'getSelection', 'NodeFilter', 'requestAnimationFrame', 'getComputedStyle'].map((name) => [name, 'readonly']),
);

export default [
  { ignores: ['out/', 'dist/', 'test-results/', 'node_modules/', '**/*.d.ts', 'tests/guards/trespasses/', '.tour/', '**/*.d.mts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.mts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: { ...typed, ...sizes(40) },
  },
  {
    files: ['core/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...outsideCore],
      'no-restricted-syntax': syntax(clocksAndDice),
    },
  },
  {
    files: ['electron/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...newerThanTheFloor],
      'no-restricted-imports': imports(ipcMainImport, ipcRendererImport),
      'no-restricted-syntax': syntax(rawIpc),
    },
  },
  { files: ['electron/ipc/listen.ts'], rules: { 'no-restricted-imports': imports(ipcRendererImport) } },
  { files: ['electron/preload.ts'], rules: { 'no-restricted-imports': imports(ipcMainImport) } },
  {
    ...lit.configs['flat/recommended'],
    files: ['renderer/**/*.ts'],
    rules: {
      ...lit.configs['flat/recommended'].rules,
      'no-console': 'error',
      'no-restricted-globals': ['error', ...nodeInWindow],
      'no-restricted-syntax': syntax(bridge, inlineStyle),
    },
  },
  { files: ['renderer/elements/**/*.ts'], rules: sizes(60) },
  { files: ['renderer/desk.ts'], rules: { 'no-restricted-syntax': syntax(inlineStyle) } },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': syntax(),
      // A suite is one function that holds its cases.
      'max-lines-per-function': 'off',
      // What comes out of a window or a file is compared, not trusted.
      ...Object.fromEntries(
        ['assignment', 'argument', 'call', 'member-access', 'return'].map((what) => [`@typescript-eslint/no-unsafe-${what}`, 'off']),
      ),
    },
  },
  {
    files: ['scripts/**/*.mjs', 'scripts/**/*.ts'],
    languageOptions: { globals },
    rules: { ...sizes(40), 'no-restricted-syntax': syntax() },
  },
  {
    files: ['scripts/**/*.mjs'],
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error', 'prefer-const': 'error', 'no-var': 'error', eqeqeq: ['error', 'always'] },
  },
  // What these hand to the window runs there.
  { files: ['scripts/{bench,tour,screenshots}/**/*.mjs'], languageOptions: { globals: { ...globals, ...windowGlobals } } },
];
