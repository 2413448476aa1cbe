/**
 * `npm run pack:dir | pack:linux | pack:win`, on the app as it is built. `pack:dir` makes what needs no tools that electron-builder
 * would download: the unpacked folder, and of it the portable .zip (Windows) or the .deb (Linux, where dpkg-deb is).
 * Options: `--platform linux|win` for pack:dir; `--electron FOLDER` an unpacked Electron, or the folder of its .zip files,
 * instead of a download; `--out FOLDER` instead of release/.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Arch, build, Platform } from 'electron-builder';
import { billOfMaterials } from './bill-of-materials';
import { configuration } from './configuration';
import { makeDeb } from './deb';
import { manifest, root } from './names';
import { makePortable } from './portable';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { electron: { type: 'string' }, out: { type: 'string' }, platform: { type: 'string' } },
});
const output = resolve(values.out ?? join(root, 'release'));

const unpackedFolder = (name: string, arch: Arch): string =>
  join(output, `${name}${arch === Arch.x64 ? '' : `-${Arch[arch]}`}-unpacked`);

const run = (platform: Platform, arch: Arch, target: string) =>
  build({
    targets: platform.createTarget(target, arch),
    config: configuration(output, values.electron),
    projectDir: root,
    publish: 'never',
  });

/** @param target `dir`, or a kind of package electron-builder makes from the folder */
async function packWindows(target: 'dir' | 'nsis'): Promise<void> {
  await run(Platform.WINDOWS, Arch.x64, target);
  await makePortable(unpackedFolder('win', Arch.x64), output);
}

/** See `packWindows`. */
async function packLinux(arch: Arch.x64 | Arch.arm64, target: 'dir' | 'AppImage'): Promise<void> {
  await run(Platform.LINUX, arch, target);
  if (target === 'dir' && spawnSync('dpkg-deb', ['--version'], { stdio: 'ignore' }).status !== 0) return;
  makeDeb(unpackedFolder('linux', arch), output, arch === Arch.x64 ? 'amd64' : 'arm64');
}

const goals: Readonly<Record<string, () => Promise<void>>> = {
  dir: () =>
    (values.platform ?? process.platform).startsWith('win') ? packWindows('dir') : packLinux(Arch.x64, 'dir'),
  async linux() {
    await packLinux(Arch.x64, 'AppImage');
    await packLinux(Arch.arm64, 'AppImage');
  },
  win: () => packWindows('nsis'),
};

/** Beside the packages: what they contain, and what their bytes are. */
function writeLists(): void {
  writeFileSync(join(output, `${manifest.name}-${manifest.version}.cdx.json`), billOfMaterials());
  const packages = readdirSync(output).filter((name) => /\.(?:exe|zip|deb|AppImage|json)$/u.test(name)).sort();
  const sums = packages.map((name) => `${createHash('sha256').update(readFileSync(join(output, name))).digest('hex')}  ${name}\n`);
  writeFileSync(join(output, 'SHA256SUMS.txt'), sums.join(''));
}

const goal = goals[positionals[0] ?? ''];
if (goal === undefined) {
  process.stderr.write(`One of: ${Object.keys(goals).join(', ')}\n`);
  process.exitCode = 2;
} else {
  await goal();
  writeLists();
}
