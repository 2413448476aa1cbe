/**
 * Licences of the packages whose code is in the app: for its about page (dist/renderer/licences.json) and as a text beside the program.
 * Part of `npm run build`, after the bundles.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './names';

export interface PackedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package declares it. */
  readonly licence: string;
  /** The package's own licence file. */
  readonly text: string;
}

/** Licences that ask for no more than their text and notice being passed on. */
const permissive: ReadonlySet<string> = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Zlib', 'BlueOak-1.0.0'],
  ...['Unlicense', 'CC0-1.0'],
]);

/**
 * True where an SPDX expression can be met by permissive licences alone. An expression that mixes AND with OR counts as
 * not permissive: somebody has to look at it.
 */
export function isPermissive(expression: string): boolean {
  const plain = expression.replace(/[()]/gu, '').trim();
  const choices = plain.split(' OR ');
  const parts = plain.split(' AND ');
  if (choices.length > 1 && parts.length > 1) return false;
  return choices.length > 1 ? choices.some((one) => permissive.has(one)) : parts.every((one) => permissive.has(one));
}

const bundles = ['main', 'preload', 'renderer'] as const;

const licenceFile = /^(?:licen[cs]e|copying)(?:\.|$)/iu;

function readPackage(folder: string): PackedPackage {
  const path = join(root, 'node_modules', folder);
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const [file] = readdirSync(path).filter((one) => licenceFile.test(one)).sort();
  const licence = license ?? 'NOASSERTION';
  const text =
    file === undefined
      ? `The package has no licence file; it declares ${licence} (https://spdx.org/licenses/${licence}.html).`
      : readFileSync(join(path, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return { name, version, licence, text };
}

/**
 * The packages in the built bundles, by name and version.
 * @param dist folder of the built app
 */
export function packedPackages(dist = join(root, 'dist')): PackedPackage[] {
  const folders = new Set(
    bundles.flatMap((bundle) => JSON.parse(readFileSync(join(dist, 'packages', `${bundle}.json`), 'utf8')) as string[]),
  );
  return [...folders]
    .map(readPackage)
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

function asText(packages: readonly PackedPackage[]): string {
  const line = '='.repeat(78);
  return [
    'This program contains the following packages. Electron and Chromium have their own files beside this one',
    '(LICENSE.electron.txt, LICENSES.chromium.html).',
    ...packages.map(({ name, version, licence, text }) => `\n${line}\n${name} ${version} (${licence})\n${line}\n${text}`),
    '',
  ].join('\n');
}

/**
 * Writes the lists into the built app.
 * @throws where a package is not permissive
 */
export function writeLicences(dist = join(root, 'dist')): void {
  const packages = packedPackages(dist);
  const others = packages.filter(({ licence }) => !isPermissive(licence));
  if (others.length > 0) {
    throw new Error(`Not permissive: ${others.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`);
  }
  writeFileSync(join(dist, 'renderer/licences.json'), `${JSON.stringify(packages)}\n`);
  writeFileSync(join(dist, 'packages/licences.txt'), asText(packages));
}
