/**
 * Bundles of the desktop shell, main and preload, into dist/. The renderer has its own configuration. Packages are bundled with
 * the main process, so that the packed app has a handful of files instead of a folder of packages; what only an export
 * needs (docx, exceljs) stays in files of its own that are read when the export begins.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'electron-vite';
import { notePackages, workbooksOnly } from './package/bundle-plugins.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Without the names of source files as comments: they depend on where the repository lies. */
const rolldownOptions = { experimental: { attachDebugInfo: 'none' } } as const;

export default defineConfig({
  main: {
    plugins: [workbooksOnly(), notePackages(root, 'main')],
    // fflate for Node declares a `require` of its own for its worker threads, and so does electron-vite for a bundle. The
    // other one does the same work without threads, which nothing here uses.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      outDir: 'dist/main',
      externalizeDeps: false,
      // Lines of a crash log name the function they happened in.
      minify: false,
      rolldownOptions,
      // The worker thread of consolidation is started from its own file.
      lib: { entry: { main: 'electron/main.ts', 'consolidate-worker': 'electron/consolidate/worker.ts' }, formats: ['es'] },
    },
  },
  preload: {
    plugins: [notePackages(root, 'preload')],
    build: {
      outDir: 'dist/preload',
      // A sandboxed preload script is CommonJS and cannot load packages.
      externalizeDeps: false,
      rolldownOptions,
      lib: { entry: 'electron/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    },
  },
});
