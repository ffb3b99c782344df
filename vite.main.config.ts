import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig } from 'vite';

const room = join(import.meta.dirname, 'electron');

/** Workers and utility processes are programs of their own: `search/index.worker.ts` becomes `out/main/index.worker.cjs`. */
const programs = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(worker|process)\.ts$/.test(path))
  .map((path) => [basename(path, '.ts'), join(room, path)] as const);

export default defineConfig({
  build: {
    ssr: true,
    target: 'node16',
    outDir: 'out/main',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: { main: join(room, 'main.ts'), ...Object.fromEntries(programs) },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
    },
  },
  ssr: { noExternal: true },
});
