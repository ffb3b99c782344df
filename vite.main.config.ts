import { defineConfig } from 'vite';

/**
 * Every program of the Node side: main, the preload, workers and utility processes. `scripts/build.mjs` builds them one by one,
 * because programs built together share chunks, and a shared chunk can carry one program's start into another.
 */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node16',
    outDir: 'out/main',
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    rollupOptions: {
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
    },
  },
  ssr: { noExternal: true },
});
