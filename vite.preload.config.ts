import { join } from 'node:path';
import { defineConfig } from 'vite';

/** A sandboxed preload may require nothing but electron: one CommonJS file. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node16',
    outDir: 'out/main',
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: { preload: join(import.meta.dirname, 'electron', 'preload.ts') },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
  ssr: { noExternal: true },
});
