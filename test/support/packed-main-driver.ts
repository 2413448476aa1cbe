/** Child process of `packed-main.ts`: `MAIN DATA`. Loads the bundle, plays the page, prints a `PackedRun`. */
import { pathToFileURL } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { channels } from '../../electron/shell/channels';
import { origin } from '../../electron/shell/own-address';
import type { Answer, Api, ApiMethod } from '../../shared/api';
import { getEdition } from '../../shared/editions';
import { defaultFonts } from '../../shared/messages/word';
import { documentIds } from '../../shared/pages/documents';
import { sampleReport } from '../../shared/sample/street-2020';

type Handler = (event: unknown, method: string, parameters: readonly unknown[]) => Promise<Answer<unknown>>;

const [main = '', folder = ''] = process.argv.slice(2);
const handlers = new Map<string, Handler>();
Object.assign(globalThis, { standIn: { folder, handlers, version: '1.2.3' } });

async function call<Method extends ApiMethod>(
  method: Method,
  ...parameters: Parameters<Api[Method]>
): Promise<Awaited<ReturnType<Api[Method]>>> {
  const handler = handlers.get(channels.call);
  if (handler === undefined) throw new Error('The program answers no page.');
  const answer = await handler({ senderFrame: { parent: null, url: `${origin}/` } }, method, parameters);
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value as Awaited<ReturnType<Api[Method]>>;
}

async function drive(): Promise<void> {
  await import(pathToFileURL(main).href);
  while (!handlers.has(channels.call)) await setTimeout(1);
  const { id } = await call('createSample');
  const exported = await call('exportReport', {
    id,
    word: true,
    excel: true,
    html: true,
    reviewNote: false,
    pdf: false,
    documents: documentIds(getEdition(sampleReport.edition), true),
    oneFile: false,
    overwrite: false,
    fonts: defaultFonts,
    headSignature: false,
  });
  process.stdout.write(`${JSON.stringify({ files: exported.files })}\n`);
}

// The program itself takes what nobody caught for a crash of its own, and would end quietly.
await drive().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
