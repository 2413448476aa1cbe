/**
 * A folder that looks like an unpacked Electron to electron-builder: programs that do nothing but carry a fuse wire and, for Windows,
 * a version resource. Packing for real needs no more of it; running does.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** The mark @electron/fuses looks for, the version of the wire, its length, and Electron 45's own settings. */
export const fuseWire = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u000810110011', 'latin1');

const electronVersion = (): string => {
  const file = new URL('../../node_modules/electron/package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
};

/** An empty Windows program. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const information = Resource.VersionInfo.createEmpty();
  information.setFileVersion(45, 0, 0, 0, 1033);
  information.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron', FileDescription: 'Electron' });
  information.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  const wire = new ArrayBuffer(fuseWire.length);
  new Uint8Array(wire).set(fuseWire);
  program.setExtraData(wire);
  return Buffer.from(program.generate());
}

/** A Linux program as far as anything here looks: its first bytes, the C library's symbols, the wire. */
const linuxProgram = (): Buffer =>
  Buffer.concat([Buffer.from('\u007fELF\u0002\u0001\u0001', 'latin1'), Buffer.from('GLIBC_2.17\0GLIBC_2.25\0GLIBC_2.9\0'), fuseWire]);

/**
 * Makes the folder.
 * @returns `folder`, for `electronDist`
 */
export async function makeStandInElectron(folder: string, platform: 'linux' | 'win32'): Promise<string> {
  const windows = platform === 'win32';
  const files: Readonly<Record<string, string | Buffer>> = {
    version: electronVersion(),
    LICENSE: 'The MIT License\n',
    'LICENSES.chromium.html': '<html></html>\n',
    'icudtl.dat': 'data',
    'resources.pak': 'data',
    'resources/default/index.js': '',
    'locales/zh-CN.pak': 'data',
    'locales/en-US.pak': 'data',
    'locales/de.pak': 'data',
    ...(windows
      ? { 'electron.exe': windowsProgram(), 'ffmpeg.dll': 'data' }
      : { electron: linuxProgram(), 'chrome-sandbox': 'data', 'libffmpeg.so': 'data' }),
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    const program = name === 'electron' || name === 'chrome-sandbox';
    writeFileSync(join(folder, name), content, { mode: program ? 0o755 : 0o644 });
  }
  const resources = join(folder, 'resources');
  await createPackage(join(resources, 'default'), join(resources, 'default_app.asar'));
  rmSync(join(resources, 'default'), { recursive: true });
  return folder;
}
