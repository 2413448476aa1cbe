/**
 * A .deb of the unpacked app for Debian, UOS and Kylin, by dpkg-deb: electron-builder's own needs fpm. No script of the
 * package runs but the one that refuses an older version: launcher, icons and file type are picked up by the system's triggers.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageTexts } from '../../shared/messages/package';
import { executableName, fileType, manifest, root } from './names';

export type DebArchitecture = 'amd64' | 'arm64';

/** Where the program is installed. */
const home = `opt/${executableName}`;
/** Seconds since 1970 that files carry, so that two builds give the same bytes; the usual variable overrides it. */
const fixedTime = '1767225600';

/** Libraries Chromium needs; the second names are those of distributions with 64-bit time (Ubuntu 24.04, Debian 13). */
const libraries = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libgbm1',
  'libasound2 | libasound2t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libxss1',
  'libxtst6',
  'xdg-utils',
];

/**
 * The C library a program was linked against, so that an older system says so at installation.
 * @returns the highest version among its symbols, undefined where it names none
 */
export function neededLibc(program: Buffer): string | undefined {
  const versions = [...new Set(program.toString('latin1').match(/GLIBC_2\.\d+/gu))].map((one) => Number(one.slice(8)));
  return versions.length === 0 ? undefined : `2.${Math.max(...versions)}`;
}

export const desktopEntry = (): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${packageTexts.product}`,
    `Comment=${packageTexts.description}`,
    `Exec=/${home}/${executableName} %f`,
    `Icon=${executableName}`,
    'Terminal=false',
    'Categories=Office;',
    `Keywords=${packageTexts.keywords}`,
    `MimeType=${fileType.mimeType};`,
    `StartupWMClass=${executableName}`,
    '',
  ].join('\n');

export const mimeDescription = (): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">',
    `  <mime-type type="${fileType.mimeType}">`,
    `    <comment>${packageTexts.fileType}</comment>`,
    '    <sub-class-of type="application/json"/>',
    `    <glob pattern="*.${fileType.extension}"/>`,
    `    <icon name="${executableName}"/>`,
    '  </mime-type>',
    '</mime-info>',
    '',
  ].join('\n');

/** Debian's name of a version: what npm puts behind a hyphen comes before the release. */
const debianVersion = (): string => manifest.version.replaceAll('-', '~');

/** dpkg itself would go back to an older version with a warning only; that version could not read what is saved. */
const refuseOlder = (): string =>
  [
    '#!/bin/sh',
    'set -e',
    `if [ "$1" = upgrade ] && dpkg --compare-versions "$2" gt "${debianVersion()}"; then`,
    `  echo "${packageTexts.product}：${packageTexts.newerInstalled}" >&2`,
    '  exit 1',
    'fi',
    '',
  ].join('\n');

function control(architecture: DebArchitecture, kilobytes: number, libc: string | undefined): string {
  const name = process.env['DEBFULLNAME'] ?? manifest.author;
  const address = process.env['DEBEMAIL'] ?? 'nobody@localhost';
  return [
    `Package: ${executableName}`,
    `Version: ${debianVersion()}`,
    `Architecture: ${architecture}`,
    `Maintainer: ${name} <${address}>`,
    `Installed-Size: ${kilobytes}`,
    `Depends: ${[...libraries, ...(libc === undefined ? [] : [`libc6 (>= ${libc})`])].join(', ')}`,
    'Section: editors',
    'Priority: optional',
    `Description: ${packageTexts.product}`,
    ` ${packageTexts.description}`,
    '',
  ].join('\n');
}

/** Files below a folder, relative to it, sorted. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** dpkg-deb keeps the permissions it finds; those of the build machine's user mask are of no use. */
function setPermissions(stage: string): void {
  for (const entry of readdirSync(stage, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) continue;
    chmodSync(path, entry.isDirectory() || (statSync(path).mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
  // Chromium's sandbox where the kernel lets no ordinary user make a name space (UOS, Kylin, Ubuntu 24.04).
  chmodSync(join(stage, home, 'chrome-sandbox'), 0o4755);
}

function layOut(stage: string, unpacked: string): void {
  const place = (path: string, content: string): void => {
    mkdirSync(join(stage, path, '..'), { recursive: true });
    writeFileSync(join(stage, path), content);
  };
  cpSync(unpacked, join(stage, home), { recursive: true });
  mkdirSync(join(stage, 'usr/bin'), { recursive: true });
  symlinkSync(`/${home}/${executableName}`, join(stage, 'usr/bin', executableName));
  place(`usr/share/applications/${executableName}.desktop`, desktopEntry());
  place(`usr/share/mime/packages/${executableName}.xml`, mimeDescription());
  const licence = readFileSync(join(root, 'LICENSE'), 'utf8');
  place(`usr/share/doc/${executableName}/copyright`, `${licence}\nPackages it contains: /${home}/LICENSES.packages.txt\n`);
  const icons = join(root, 'build/package/resources/icons');
  for (const file of readdirSync(icons)) {
    const folder = join(stage, 'usr/share/icons/hicolor', file.replace('.png', ''), 'apps');
    mkdirSync(folder, { recursive: true });
    cpSync(join(icons, file), join(folder, `${executableName}.png`));
  }
}

/**
 * Makes the package.
 * @param unpacked electron-builder's folder for Linux
 * @param output folder the package is put into
 * @returns its path
 * @throws where dpkg-deb is not installed
 */
export function makeDeb(unpacked: string, output: string, architecture: DebArchitecture): string {
  const stage = mkdtempSync(join(tmpdir(), 'annual-report-deb-'));
  try {
    chmodSync(stage, 0o755);
    layOut(stage, unpacked);
    const files = filesBelow(stage);
    const bytes = files.reduce((sum, file) => sum + statSync(join(stage, file)).size, 0);
    const digests = files.map((file) => `${createHash('md5').update(readFileSync(join(stage, file))).digest('hex')}  ${file}\n`);
    mkdirSync(join(stage, 'DEBIAN'));
    const libc = neededLibc(readFileSync(join(stage, home, executableName)));
    writeFileSync(join(stage, 'DEBIAN/control'), control(architecture, Math.ceil(bytes / 1024), libc));
    writeFileSync(join(stage, 'DEBIAN/md5sums'), digests.join(''));
    writeFileSync(join(stage, 'DEBIAN/preinst'), refuseOlder(), { mode: 0o755 });
    setPermissions(stage);
    const file = join(output, `${executableName}_${debianVersion()}_${architecture}.deb`);
    mkdirSync(output, { recursive: true });
    // xz: the dpkg of UOS 20 and Kylin V10 knows no zstd.
    execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', stage, file], {
      env: { SOURCE_DATE_EPOCH: fixedTime, ...process.env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return file;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}
