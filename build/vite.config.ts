/** The renderer: built into dist/renderer, or served for development with the api behind it. */
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown, type ViteDevServer } from 'vite';
import type { answerCall as AnswerCall, createApi as CreateApi } from '../electron/handlers';
import type { openBackups as OpenBackups } from '../electron/library/backups';
import type { openLibrary as OpenLibrary } from '../electron/library/library';
import type { openSettings as OpenSettings } from '../electron/library/settings';
import { manual } from './manual.ts';
import { notePackages } from './package/bundle-plugins.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The desktop's code is loaded through Vite, which knows TypeScript. */
async function loadApi(server: ViteDevServer, root: string) {
  const [handlers, libraryModule, settingsModule, backupsModule] = await Promise.all(
    ['handlers.ts', 'library/library.ts', 'library/settings.ts', 'library/backups.ts'].map((file) =>
      server.ssrLoadModule(join(root, 'electron', file)),
    ),
  );
  const { createApi, answerCall } = handlers as { createApi: typeof CreateApi; answerCall: typeof AnswerCall };
  const { openLibrary } = libraryModule as { openLibrary: typeof OpenLibrary };
  const { openBackups } = backupsModule as { openBackups: typeof OpenBackups };
  const { openSettings } = settingsModule as { openSettings: typeof OpenSettings };
  const data = join(root, 'out', 'development');
  const libraryFolder = join(data, 'library');
  const library = await openLibrary(libraryFolder);
  const settings = openSettings(join(data, 'settings.json'), { exportFolder: join(data, 'exports') });
  const defaultFolder = join(data, 'backups');
  const api = createApi({
    library,
    settings,
    backups: openBackups({ library, libraryFolder, settings, defaultFolder, typedFolders: true }),
    about: { version: 'dev', shell: 'browser', libraryFolder },
    chooseFolder: () => Promise.resolve(null),
    chooseBackupFile: () => Promise.resolve(null),
  });
  return { api, answerCall };
}

/**
 * `npm run dev`: the api of the browser shell inside Vite's own server, on a library kept apart from the real one.
 * @param root folder of the repository
 */
function developmentApi(root: string): Plugin {
  return {
    name: 'development-api',
    apply: 'serve',
    configureServer(server) {
      const loaded = loadApi(server, root);
      const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
        const { api, answerCall } = await loaded;
        const method = (request.url ?? '').slice(1);
        const parameters: unknown = JSON.parse(await readBody(request));
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.end(JSON.stringify(await answerCall(api, method, parameters)));
      };
      server.middlewares.use('/api', (request, response, next) => {
        // Another page's form cannot send JSON, so it cannot reach the api.
        if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json') return next();
        answer(request, response).catch(next);
      });
    },
  };
}

/**
 * Few files instead of one for every set of modules that two pages share: each is a request, and a page waits for all of
 * its own. Packages and our own code are compiled beside each other. What only one page beside the steps needs stays its own.
 */
const chunks: Rolldown.CodeSplittingGroup[] = [
  { name: 'packages', tags: ['$initial'], test: /node_modules/u, priority: 4 },
  { name: 'start', tags: ['$initial'], priority: 3 },
  { name: 'controls', test: /node_modules/u, minShareCount: 2, priority: 2 },
  // The frame of an open report with all it imports, which is every step.
  { name: 'steps', test: /renderer[\\/]app[\\/]wizard[\\/]Wizard\.tsx/u, priority: 1 },
];

export default defineConfig({
  root: path('../renderer'),
  base: './',
  plugins: [react(), manual(), developmentApi(path('..')), notePackages(path('..'), 'renderer')],
  server: { host: '127.0.0.1' },
  build: {
    outDir: path('../dist/renderer'),
    emptyOutDir: true,
    // UOS and Kylin ship browsers of about this age.
    target: ['chrome100', 'firefox100'],
    rolldownOptions: { input: path('../renderer/index.html'), output: { codeSplitting: { groups: chunks } } },
    reportCompressedSize: true,
  },
});
