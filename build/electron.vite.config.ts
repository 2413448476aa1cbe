/** Bundles of the desktop shell, main and preload, into dist/. The renderer has its own configuration. */
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      outDir: 'dist/main',
      lib: { entry: 'electron/main.ts', formats: ['es'] },
    },
  },
  preload: {
    build: {
      outDir: 'dist/preload',
      // A sandboxed preload script is CommonJS and cannot load packages.
      externalizeDeps: false,
      lib: { entry: 'electron/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    },
  },
});
