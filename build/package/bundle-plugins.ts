/** What the bundles of the packaged app leave out, and a note of whose code went in. */
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Parts of exceljs the program never calls, and what stands in their place. */
const replacements: readonly (readonly [file: string, code: string])[] = [
  // Without the streaming reader and writer.
  ['lib/exceljs.nodejs.js', "module.exports = { Workbook: require('./doc/workbook'), ...require('./doc/enums') };"],
  ['lib/csv/csv.js', "module.exports = class { constructor() { throw new Error('CSV is not part of this package.'); } };"],
];

/**
 * exceljs without streaming and CSV: with them go archiver, unzipper, tmp, fast-csv and all they bring, which is most of
 * what has ever had a security advisory among exceljs's dependencies.
 */
export function workbooksOnly(): Plugin {
  const start = ['', 'node_modules', 'exceljs', ''].join(sep);
  return {
    name: 'workbooks-only',
    load(id) {
      const at = id.lastIndexOf(start);
      if (at === -1) return undefined;
      const file = id.slice(at + start.length).split(sep).join('/');
      return replacements.find(([replaced]) => replaced === file)?.[1];
    },
  };
}

/** The folder of the package a module belongs to: the nearest with a manifest that has a name and a version. */
function packageFolder(module: string): string | undefined {
  for (let folder = dirname(module); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) continue;
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string };
    if (name !== undefined && version !== undefined) return folder;
  }
  return undefined;
}

/**
 * Writes down beside a bundle which packages have code in it, as folders below node_modules: the list of
 * licences and the software bill of materials are made from what is packed, not from what is declared.
 * @param root folder of the repository
 * @param bundle name of the list
 */
export function notePackages(root: string, bundle: string): Plugin {
  const modules = realpathSync(join(root, 'node_modules')) + sep;
  return {
    name: 'note-packages',
    writeBundle({ dir = '' }, files) {
      const folders = new Set<string>();
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const module = id.replace(/^\0/u, '').replace(/\?.*$/u, '').split('/').join(sep);
          const folder = renderedLength > 0 && module.startsWith(modules) ? packageFolder(module) : undefined;
          if (folder !== undefined) folders.add(folder.slice(modules.length).split(sep).join('/'));
        }
      }
      const lists = join(dir, '..', 'packages');
      mkdirSync(lists, { recursive: true });
      writeFileSync(join(lists, `${bundle}.json`), `${JSON.stringify([...folders].sort(), null, 2)}\n`);
    },
  };
}
