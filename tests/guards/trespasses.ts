import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The tools of the law, in the words of the kept trespasses. */
export type Tool = 'types' | 'rules' | 'directions';

export interface Trespass {
  readonly name: string;
  /** Where the code would stand, relative to the project. */
  readonly place: string;
  readonly seenBy: readonly { readonly tool: Tool; readonly rule: string }[];
  readonly code: string;
}

const folder = join(import.meta.dirname, 'trespasses');

/** Every kept trespass: a text file, so that no tool of the project takes it for its own code. */
export const trespasses: readonly Trespass[] = readdirSync(folder).map((file) => {
  const [head = '', code = ''] = readFileSync(join(folder, file), 'utf8').split(/^---\n/m);
  const place = /^place: (.+)$/m.exec(head)?.[1] ?? '';
  const seenBy = [...head.matchAll(/^seen by: (types|rules|directions) (.+)$/gm)].map(([, tool, rule]) => ({
    tool: tool as Tool,
    rule: rule ?? '',
  }));
  return { name: file.replace(/\.txt$/, ''), place, seenBy, code };
});

/** What each room may do: the tools must leave these alone, else their refusals prove nothing. */
export const lawful: readonly Trespass[] = [
  {
    name: 'lawful core',
    place: 'core/lawful.ts',
    seenBy: [],
    code: `import * as v from 'valibot';\n\nexport const answer = v.parse(v.number(), new Date(0).getTime());\n`,
  },
  {
    name: 'lawful main',
    place: 'electron/lawful.ts',
    seenBy: [],
    code: `import { app } from 'electron';\nimport { join } from 'node:path';\nimport { answer } from '../core/lawful.ts';\n\nexport { answer };\nexport const place = (): string => join(app.getPath('userData'), String(answer));\n`,
  },
  {
    name: 'lawful gate',
    place: 'electron/ipc/listen.ts',
    seenBy: [],
    code: `import { ipcMain } from 'electron';\n\nexport const gate = (): unknown => ipcMain;\n`,
  },
  {
    name: 'lawful window',
    place: 'renderer/lawful.ts',
    seenBy: [],
    code: `import { html } from 'lit';\nimport { answer } from '../core/lawful.ts';\n\nexport { answer };\nexport const shown = html\`<p class="answer">\${answer} \${document.title}</p>\`;\n`,
  },
  {
    name: 'lawful client',
    place: 'renderer/desk.ts',
    seenBy: [],
    code: `export const bridge = (): unknown => (window as unknown as { stet: unknown }).stet;\n`,
  },
];
