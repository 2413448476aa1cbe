/** Bundles of the desktop app: main, preload and renderer into dist/. */
import { defineConfig } from 'electron-vite';
import renderer from './vite.config';

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
  renderer,
});
