import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** A program of this folder, built for plain Node, so that it can be a process of its own. */
export interface Program {
  /** Starts it; `line` hears each line that it writes. */
  start(given: readonly string[], line: (text: string) => void): ChildProcess;
  remove(): void;
}

export async function buildProgram(name: string): Promise<Program> {
  const out = mkdtempSync(join(tmpdir(), 'stet-program-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: out,
      minify: false,
      rollupOptions: { input: join(import.meta.dirname, `${name}.ts`), output: { format: 'cjs', entryFileNames: `${name}.cjs` } },
    },
  });
  return {
    start: (given, line) => {
      const child = spawn(process.execPath, [join(out, `${name}.cjs`), ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
      let rest = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        lines.forEach(line);
      });
      return child;
    },
    remove: () => rmSync(out, { recursive: true, force: true }),
  };
}

/** Resolves once the process is gone and all that it said was heard. Ask as soon as it is started. */
export function gone(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('close', () => resolve()));
}
