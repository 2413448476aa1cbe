/**
 * `npm run screenshots -- --out FOLDER`: every page and state in every view, for looking at.
 * `--only PATTERN` and `--views PATTERN` take those whose names match.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startApp } from '../support/app';
import setUp from '../support/global-setup';
import { states } from './states';
import { pictureOf, views } from './views';

const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' }, views: { type: 'string' } } });
if (values.out === undefined) {
  process.stderr.write('npm run screenshots -- --out FOLDER [--only PATTERN] [--views PATTERN]\n');
  process.exit(2);
}
const folder = values.out;
const matching = <Named extends { readonly name: string }>(all: readonly Named[], pattern = ''): Named[] =>
  all.filter(({ name }) => new RegExp(pattern, 'u').test(name));
const wanted = matching(views, values.views);

const tearDown = await setUp();
const app = await startApp('production', fileURLToPath(new URL('../../dist/renderer', import.meta.url)));
const failed: string[] = [];
try {
  for (const { name } of wanted) await mkdir(join(folder, name), { recursive: true });
  for (const { name, open } of matching(states, values.only)) {
    try {
      await app.reset();
      const page = await open(app);
      await page.mouse.move(0, 0);
      const session = await page.context().newCDPSession(page);
      for (const view of wanted) await writeFile(join(folder, view.name, `${name}.png`), await pictureOf(page, session, view));
      process.stdout.write(`${name}\n`);
    } catch (error) {
      failed.push(name);
      process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
} finally {
  await app.close();
  await tearDown();
}
if (failed.length > 0) {
  process.stderr.write(`no picture of ${failed.join(', ')}\n`);
  process.exit(1);
}
