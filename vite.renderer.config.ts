import { join } from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  root: join(import.meta.dirname, 'renderer'),
  base: './',
  build: {
    target: 'chrome108',
    outDir: join(import.meta.dirname, 'out', 'renderer'),
    emptyOutDir: true,
    // The window's policy allows no data: address for fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    chunkSizeWarningLimit: 4_000,
  },
});
