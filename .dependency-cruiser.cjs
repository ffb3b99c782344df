/** Every outside package is admitted to a room by name. */
const admitted = {
  core: [
    'prosemirror-model',
    'prosemirror-transform',
    'prosemirror-markdown',
    'markdown-it',
    'yaml',
    'valibot',
    'diff',
    'docx',
    'fflate',
    'parse5',
    '@csstools/css-tokenizer',
    'khmer-normalizer',
    'unhomoglyph',
  ],
  electron: ['electron', 'lowdb', 'ulid', 'mammoth', 'valibot', 'fflate', 'unpdf', 'yazl', 'yauzl'],
  renderer: [
    'lit',
    '@floating-ui/dom',
    'prosemirror-[a-z-]+',
    'dompurify',
    'valibot',
    'diff',
    'ulid',
    'nspell',
    '@fontsource/[a-z0-9-]+',
    '@fontsource-variable/[a-z0-9-]+',
    'lucide-static',
    'vite',
  ],
};

const packages = (names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;
const outside = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'];

const rooms = Object.entries(admitted).map(([room, names]) => ({
  name: `${room}-packages`,
  comment: `A package is admitted to ${room} by name, in .dependency-cruiser.cjs.`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { dependencyTypes: outside, pathNot: packages(names) },
}));

const stays = (room, ...reachable) => ({
  name: `${room}-stays`,
  comment: `${room} imports ${reachable.join(', ') || 'nothing else'} of the project.`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: '^[^/]+(/|$)', pathNot: `^(${[room, ...reachable, 'node_modules'].join('|')})/`, dependencyTypes: ['local'] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rooms,
    stays('core'),
    stays('electron', 'core'),
    stays('renderer', 'core'),
    {
      name: 'no-node-outside-main',
      comment: 'core is pure and the window has no Node.',
      severity: 'error',
      from: { path: '^(core|renderer)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      comment: 'One direction. What is read when it is asked for (`import()`) may use what asked.',
      severity: 'error',
      from: { path: '^(core|electron|renderer)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import', 'type-import'] } },
    },
    { name: 'must-resolve', comment: 'The import leads nowhere.', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'only-built-ins-before-npm-ci',
      comment: 'Set-up runs before any package is there; fflate is loaded after.',
      severity: 'error',
      from: { path: '^scripts/(set-up/.*|set-up|start|test|tour|bench|e2e|screenshots|lint)\\.mjs$' },
      to: { dependencyTypes: outside, pathNot: packages(['fflate']) },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.mts', '.mjs', '.js', '.cjs', '.d.ts', '.json', '.css'],
    },
  },
};
