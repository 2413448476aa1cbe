import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { extractAll, extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { unzipSync } from 'fflate';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executableName, fileType, manifest } from '../../build/package/names';
import { dataBesideProgram } from '../../electron/shell/data-folder';
import { folderNames } from '../../shared/messages/folders';
import { packageTexts } from '../../shared/messages/package';
import { startApp } from '../support/app';
import { buildApp, type PackedApp } from '../support/packed-app';
import { readAtStart, runPackedMain } from '../support/packed-main';

/** Megabytes. Four are taken; half as much again means that something was packed that does not run. */
const largestAsar = 6;

/** Kilobytes of the main process read before the first window. Word and Excel alone are three times as much. */
const largestStart = 700;

const linux = process.platform === 'linux';
const has = (command: string): boolean => spawnSync('which', [command], { stdio: 'ignore' }).status === 0;

/** Electron's fuses as docs/release.md states them: true is on. */
const fuses = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

async function fusesOf(program: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(program);
  expect(wire.version).toBe(FuseVersion.V1);
  // The wire holds the digits 0 and 1 as characters.
  return Object.fromEntries(
    Object.entries(wire)
      .filter(([key]) => /^\d+$/u.test(key))
      .map(([key, state]) => [key, Number(state) === '1'.charCodeAt(0)]),
  );
}

let first: PackedApp;
let second: PackedApp;
let forLinux: string;
let forWindows: string;
let again: string;

beforeAll(async () => {
  first = buildApp();
  second = buildApp(first.folder);
  forLinux = await first.pack('linux');
  forWindows = await first.pack('win');
  again = await second.pack('linux');
}, 400_000);

afterAll(() => {
  first.remove();
  second.remove();
});

const asarOf = (out: string, platform: 'linux' | 'win'): string => join(out, `${platform}-unpacked`, 'resources/app.asar');

describe('app.asar', () => {
  it('holds what runs and nothing else', () => {
    const asar = asarOf(forLinux, 'linux');
    const files = listPackage(asar, { isPack: false }).filter((path) => /\.[a-z]+$/u.test(path));
    const expected =
      /^\/(?:package\.json|dist\/(?:main\/[\w-]+\.js|preload\/preload\.cjs|renderer\/(?:index\.html|licences\.json|assets\/[\w.-]+\.(?:js|css|svg|png|woff2))))$/u;
    expect(files.filter((path) => !expected.test(path))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['/package.json', '/dist/main/main.js', '/dist/renderer/index.html']));
    const megabytes = statSync(asar).size / 1024 / 1024;
    process.stdout.write(`app.asar: ${megabytes.toFixed(2)} MB, ${files.length} files (at most ${largestAsar} MB)\n`);
    expect(megabytes).toBeLessThan(largestAsar);
  });

  it('needs no package beside it but Electron', () => {
    const asar = asarOf(forLinux, 'linux');
    const scripts = listPackage(asar, { isPack: false }).filter((path) => /^\/dist\/(?:main|preload)\/.*js$/u.test(path));
    for (const script of scripts) {
      const code = extractFile(asar, script.slice(1)).toString('utf8');
      const named = [...code.matchAll(/^import [^"';]*from "([^"]+)"|\brequire\("([^"]+)"\)|\bimport\("([^"]+)"\)/gmu)]
        .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
        .filter((name) => !name.startsWith('.') && !name.startsWith('node:') && name !== 'electron');
      const builtIn = new Set(process.getBuiltinModule('node:module').builtinModules);
      expect(named.filter((name) => !builtIn.has(name.replace(/\/$/u, ''))), script).toEqual([]);
    }
  });

  it('has a manifest without scripts and development packages', () => {
    const packed = JSON.parse(extractFile(asarOf(forLinux, 'linux'), 'package.json').toString('utf8')) as Record<string, unknown>;
    expect(packed).toMatchObject({ name: manifest.name, version: manifest.version, main: 'dist/main/main.js', type: 'module' });
    expect(packed).not.toHaveProperty('scripts');
    expect(packed).not.toHaveProperty('devDependencies');
  });

  it('names no path of the machine it was built on', () => {
    const content = readFileSync(asarOf(forLinux, 'linux')).toString('utf8');
    expect([first.folder, process.cwd()].filter((path) => content.includes(path.slice(1)))).toEqual([]);
  });

  it('is the same for Windows and Linux, and byte for byte the same when built again elsewhere', () => {
    const asar = readFileSync(asarOf(forLinux, 'linux'));
    expect(readFileSync(asarOf(again, 'linux')).equals(asar)).toBe(true);
    expect(readFileSync(asarOf(forWindows, 'win')).equals(asar)).toBe(true);
  });
});

describe('the packed main process', () => {
  it('runs out of app.asar with no package beside it, and exports', () => {
    const folder = mkdtempSync(join(tmpdir(), '年报 运行-'));
    try {
      const { files } = runPackedMain(asarOf(forLinux, 'linux'), folder);
      expect(files.map((file) => extname(file)).sort()).toEqual(['.docx', '.docx', '.docx', '.html', '.html', '.xlsx']);
      expect(files.every((file) => file.startsWith(join(folder, 'data/documents')) && existsSync(file))).toBe(true);
      const start = readAtStart(join(folder, 'app/dist/main'));
      const kilobytes = start.reduce((sum, file) => sum + statSync(file).size, 0) / 1024;
      process.stdout.write(`read at start: ${start.length} files, ${kilobytes.toFixed(0)} KB (at most ${largestStart} KB)\n`);
      expect(kilobytes).toBeLessThan(largestStart);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the packed page', () => {
  it('runs out of app.asar in a browser, asks nothing of other hosts and complains of nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), '年报 页面-'));
    extractAll(asarOf(forLinux, 'linux'), folder);
    const app = await startApp('production', join(folder, 'dist/renderer'));
    try {
      const { id } = await app.api.createSample();
      const page = await app.open(`/report/${id}/unit`);
      await page.getByRole('heading').first().waitFor();
      const list = await page.evaluate(async () => (await (await fetch('./licences.json')).json()) as { name: string }[]);
      expect(list.map(({ name }) => name)).toEqual(expect.arrayContaining(['react', 'antd', 'docx', 'exceljs', 'fflate']));
      expect(app.complaints).toEqual([]);
    } finally {
      await app.close();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('unpacked folders', () => {
  it('have the fuses set', async () => {
    expect(await fusesOf(join(forLinux, 'linux-unpacked', executableName))).toEqual(fuses);
    expect(await fusesOf(join(forWindows, 'win-unpacked', `${executableName}.exe`))).toEqual(fuses);
  });

  it("hold neither Electron's own app nor languages nobody here reads", () => {
    for (const folder of [join(forLinux, 'linux-unpacked'), join(forWindows, 'win-unpacked')]) {
      expect(readdirSync(join(folder, 'resources'))).toEqual(['app.asar']);
      expect(readdirSync(join(folder, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
      expect(readdirSync(folder)).toEqual(
        expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html', 'LICENSES.packages.txt']),
      );
    }
  });

  it('say in Windows what the program is, in Chinese, and which app.asar belongs to it', () => {
    const program = NtExecutable.from(readFileSync(join(forWindows, 'win-unpacked', `${executableName}.exe`)));
    const resources = NtExecutableResource.from(program);
    const [information] = Resource.VersionInfo.fromEntries(resources.entries);
    const [language] = information?.getAllLanguagesForStringValues() ?? [];
    expect(language && information?.getStringValues(language)).toMatchObject({
      ProductName: packageTexts.product,
      FileDescription: packageTexts.product,
      FileVersion: manifest.version,
      InternalName: executableName,
    });
    const [icons] = Resource.IconGroupEntry.fromEntries(resources.entries);
    expect(icons?.icons.map(({ width }) => width)).toEqual([16, 24, 32, 48, 64, 128, 0]);
    const integrity = resources.entries.find(({ type }) => type === 'INTEGRITY');
    const { headerString } = getRawHeader(asarOf(forWindows, 'win'));
    expect(JSON.parse(Buffer.from(integrity?.bin ?? new ArrayBuffer(0)).toString('utf8'))).toEqual([
      { file: String.raw`resources\app.asar`, alg: 'SHA256', value: createHash('sha256').update(headerString).digest('hex') },
    ]);
  });
});

describe('the portable folder', () => {
  it('is one folder in a .zip, with Chinese names, a note, and the mark that lets it keep its data beside itself', () => {
    const name = packageTexts.portableFolder(manifest.version);
    const files = unzipSync(readFileSync(join(forWindows, `${name}.zip`)));
    expect(Object.keys(files).every((path) => path.startsWith(`${name}/`))).toBe(true);
    const note = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[`${name}/${packageTexts.portableNote.name}`]);
    expect(note.startsWith('\uFEFF')).toBe(true);
    expect(note).toContain(`${executableName}.exe`);
    expect(note).toContain(`“${folderNames.besideProgram}”`);
    // What the zip holds is what the program finds: unpacked, it keeps its data beside itself only when asked to.
    const unpacked = mkdtempSync(join(tmpdir(), 'U盘 便携-'));
    try {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(join(unpacked, path, '..'), { recursive: true });
        writeFileSync(join(unpacked, path), content);
      }
      const program = join(unpacked, name, `${executableName}.exe`);
      expect(readFileSync(program).equals(readFileSync(join(forWindows, 'win-unpacked', `${executableName}.exe`)))).toBe(true);
      expect(dataBesideProgram(program, {})).toBeUndefined();
      mkdirSync(join(unpacked, name, folderNames.besideProgram));
      expect(dataBesideProgram(program, {})).toBe(join(unpacked, name, folderNames.besideProgram));
    } finally {
      rmSync(unpacked, { recursive: true });
    }
  });
});

describe.runIf(linux && has('dpkg-deb'))('the .deb', () => {
  const deb = (out: string): string => join(out, `${executableName}_${manifest.version}_amd64.deb`);
  let system: string;

  beforeAll(() => {
    system = mkdtempSync(join(tmpdir(), 'annual-report-system-'));
    mkdirSync(join(system, 'var/lib/dpkg/info'), { recursive: true });
    mkdirSync(join(system, 'var/lib/dpkg/updates'));
    writeFileSync(join(system, 'var/lib/dpkg/status'), '');
    if (process.getuid?.() === 0) {
      const force = ['--force-depends', '--force-script-chrootless', '--log=/dev/null'];
      execFileSync('dpkg', [`--root=${system}`, ...force, '--install', deb(forLinux)], { stdio: ['ignore', 'ignore', 'pipe'] });
    } else {
      execFileSync('dpkg-deb', ['-x', deb(forLinux), system]);
    }
  });

  afterAll(() => rmSync(system, { recursive: true, force: true }));

  it('is byte for byte the same when built again elsewhere', () => {
    expect(readFileSync(deb(again)).equals(readFileSync(deb(forLinux)))).toBe(true);
  });

  it('installs the program, its command, and the sandbox helper with the right to be one', () => {
    const home = join(system, 'opt', executableName);
    expect(readFileSync(join(home, 'resources/app.asar')).equals(readFileSync(asarOf(forLinux, 'linux')))).toBe(true);
    expect(readlinkSync(join(system, 'usr/bin', executableName))).toBe(`/opt/${executableName}/${executableName}`);
    expect(statSync(join(home, executableName)).mode & 0o7777).toBe(0o755);
    const listed = execFileSync('dpkg-deb', ['-c', deb(forLinux)], { encoding: 'utf8' });
    expect(listed).toMatch(/^-rwsr-xr-x root\/root .*chrome-sandbox$/mu);
    // Nobody but root may change what is installed.
    expect(listed.split('\n').filter((line) => /^.{5}w|^.{8}w/u.test(line) && !line.startsWith('l'))).toEqual([]);
  });

  it('asks for the C library the program was linked against', () => {
    expect(execFileSync('dpkg-deb', ['-f', deb(forLinux), 'Depends'], { encoding: 'utf8' })).toContain('libc6 (>= 2.25)');
  });

  it('brings a launcher that the desktop accepts', (context) => {
    const file = join(system, 'usr/share/applications', `${executableName}.desktop`);
    const entry = readFileSync(file, 'utf8');
    expect(entry).toContain(`Name=${packageTexts.product}\n`);
    expect(entry).toContain(`Exec=/opt/${executableName}/${executableName} %f\n`);
    expect(entry).toContain(`MimeType=${fileType.mimeType};\n`);
    if (!has('desktop-file-validate')) context.skip('desktop-file-validate is not installed');
    expect(execFileSync('desktop-file-validate', [file], { encoding: 'utf8' })).toBe('');
  });

  it('brings icons in all sizes', () => {
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
      const png = readFileSync(join(system, `usr/share/icons/hicolor/${size}x${size}/apps/${executableName}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  it('makes report files known to the desktop', (context) => {
    if (!has('update-mime-database')) context.skip('update-mime-database is not installed');
    execFileSync('update-mime-database', [join(system, 'usr/share/mime')], { stdio: 'ignore' });
    expect(readFileSync(join(system, 'usr/share/mime/globs2'), 'utf8')).toContain(`${fileType.mimeType}:*.${fileType.extension}`);
  });

  it('refuses to replace a newer version, and only that', () => {
    const scripts = join(system, 'control');
    execFileSync('dpkg-deb', ['-e', deb(forLinux), scripts]);
    const answer = (...words: string[]) => spawnSync('sh', [join(scripts, 'preinst'), ...words], { encoding: 'utf8' });
    const refused = answer('upgrade', '99.0.0', manifest.version);
    expect(refused.status).not.toBe(0);
    expect(refused.stderr).toContain(packageTexts.newerInstalled);
    expect(answer('upgrade', '0.0.1', manifest.version).status).toBe(0);
    expect(answer('upgrade', manifest.version, manifest.version).status).toBe(0);
    expect(answer('install').status).toBe(0);
  });

  it('removed, leaves nothing of the program, and touches no home folder', (context) => {
    if (process.getuid?.() !== 0) context.skip('only root may install');
    expect(readdirSync(join(system, 'var/lib/dpkg/info')).filter((name) => /\.(?:prerm|postrm|postinst)$/u.test(name))).toEqual([]);
    execFileSync('dpkg', [`--root=${system}`, '--log=/dev/null', '--remove', executableName], { stdio: 'ignore' });
    expect(existsSync(join(system, 'opt', executableName))).toBe(false);
  });
});

describe('the lists beside the packages', () => {
  it('name every file with its digest', () => {
    const lines = readFileSync(join(forLinux, 'SHA256SUMS.txt'), 'utf8').trim().split('\n');
    expect(lines.length).toBe(2);
    for (const line of lines) {
      const [digest, name] = line.split('  ');
      expect(createHash('sha256').update(readFileSync(join(forLinux, name ?? ''))).digest('hex')).toBe(digest);
    }
  });

  it('state what the app is made of (CycloneDX), the same each time', () => {
    const name = `${manifest.name}-${manifest.version}.cdx.json`;
    const text = readFileSync(join(forLinux, name), 'utf8');
    expect(readFileSync(join(again, name), 'utf8')).toBe(text);
    const bill = JSON.parse(text) as {
      bomFormat: string;
      components: { name: string; purl: string; licenses: unknown[]; hashes: unknown[]; scope: string }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    const names = bill.components.map((component) => component.name);
    expect(names).toEqual(expect.arrayContaining(['electron', 'react', 'antd', 'docx', 'exceljs', 'zod', 'fflate']));
    expect(names).not.toEqual(expect.arrayContaining(['vitest']));
    // What exceljs brings for streams and CSV, and what has had advisories (docs/release.md).
    const leftOut = ['archiver', 'unzipper', 'fstream', 'rimraf', 'glob', 'inflight', 'minimatch', 'brace-expansion', 'tmp', 'fast-csv'];
    expect(leftOut.filter((name) => names.includes(name))).toEqual([]);
    for (const component of bill.components) {
      expect(component.purl).toMatch(/^pkg:npm\//u);
      expect(component.licenses.length, component.name).toBeGreaterThan(0);
      expect(component.hashes.length, component.name).toBeGreaterThan(0);
    }
  });
});
