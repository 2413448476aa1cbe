import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { neededLibc } from '../../build/package/deb';
import { isPermissive } from '../../build/package/licences';
import { dataBesideProgram, portableMarker } from '../../electron/shell/data-folder';
import { reportFileIn } from '../../electron/shell/opened-file';
import { folderNames, reportExtension } from '../../shared/messages/folders';

describe('data beside the program', () => {
  let folder: string;
  let program: string;
  const place = (path: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), '');
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'U盘 年报-'));
    program = join(folder, 'program.exe');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is used by a portable program where somebody made the folder', () => {
    place(`resources/${portableMarker}`);
    expect(dataBesideProgram(program, {})).toBeUndefined();
    mkdirSync(join(folder, folderNames.besideProgram));
    expect(dataBesideProgram(program, {})).toBe(join(folder, folderNames.besideProgram));
  });

  it('is never used by an installed program: its folder is emptied by the next version', () => {
    mkdirSync(join(folder, folderNames.besideProgram));
    expect(dataBesideProgram(program, {})).toBeUndefined();
  });

  it('is a folder, not a file of that name', () => {
    place(`resources/${portableMarker}`);
    place(folderNames.besideProgram);
    expect(dataBesideProgram(program, {})).toBeUndefined();
  });

  it('lies beside an AppImage, not in the place it runs from', () => {
    const environment = { APPIMAGE: join(folder, 'report.AppImage') };
    expect(dataBesideProgram('/tmp/.mount_x/program', environment)).toBeUndefined();
    mkdirSync(join(folder, folderNames.besideProgram));
    expect(dataBesideProgram('/tmp/.mount_x/program', environment)).toBe(join(folder, folderNames.besideProgram));
  });
});

describe('a report file that was double-clicked', () => {
  it('is found among the words of a start', () => {
    expect(reportFileIn(['program'], '/home')).toBeUndefined();
    expect(reportFileIn(['program', '--allow-file-access', `石洞街道 2024${reportExtension}`], '/home/王')).toBe(
      resolve('/home/王', `石洞街道 2024${reportExtension}`),
    );
    expect(reportFileIn(['program', `/a${reportExtension.toUpperCase()}`], '/home')).toBe(resolve(`/a${reportExtension.toUpperCase()}`));
  });

  it('is nothing else: no switch, no other kind of file, not the program itself', () => {
    expect(reportFileIn(['program', `--x${reportExtension}`, 'a.json', '.', ''], '/home')).toBeUndefined();
    expect(reportFileIn([`/opt/program${reportExtension}`], '/home')).toBeUndefined();
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        const file = reportFileIn(['program', ...words], '/home');
        expect(file === undefined || file.toLowerCase().endsWith(reportExtension)).toBe(true);
      }),
    );
  });
});

describe('licences', () => {
  it.each(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'Apache-2.0'])('%s may be packed', (expression) => {
    expect(isPermissive(expression)).toBe(true);
  });

  it.each(['GPL-3.0-only', 'LGPL-2.1', 'AGPL-3.0', 'MPL-2.0', '(MIT AND GPL-2.0)', 'NOASSERTION', '', 'SEE LICENSE IN X', 'MIT OR (GPL-2.0 AND MIT)'])(
    '%s stops the build',
    (expression) => {
      expect(isPermissive(expression)).toBe(false);
    },
  );
});

describe("the installer's own script", () => {
  const installer = fileURLToPath(new URL('../../build/package/resources/installer.nsh', import.meta.url));

  it('compiles without a warning where NSIS is installed', (context) => {
    if (spawnSync('makensis', ['-VERSION']).error) context.skip('makensis is not installed');
    const folder = mkdtempSync(join(tmpdir(), 'annual-report-nsis-'));
    // What electron-builder's own script brings, as far as the additions use it.
    const around = [
      'Unicode true',
      'Name "x"',
      `OutFile "${join(folder, 'x.exe')}"`,
      'RequestExecutionLevel user',
      '!include LogicLib.nsh',
      '!include FileFunc.nsh',
      '!define isUpdated "1 = 0"',
      ...['VERSION "1.2.3"', 'PRODUCT_NAME "x"', 'APP_PACKAGE_NAME "x"', 'APP_EXECUTABLE_FILENAME "x.exe"'].map((one) => `!define ${one}`),
      String.raw`!define UNINSTALL_REGISTRY_KEY "Software\x"`,
      '!macro IS_POWERSHELL_AVAILABLE',
      '!macroend',
      '!macro FIND_PROCESS FILE RESULT',
      '  StrCpy ${RESULT} 1',
      '!macroend',
      `!include "${installer}"`,
      ...['Function .onInit', '  !insertmacro customInit', 'FunctionEnd'],
      ...['Section', '  !insertmacro customCheckAppRunning', '  WriteUninstaller "$TEMP\\u.exe"', 'SectionEnd'],
      ...['Function un.onInit', '  !insertmacro customUnInit', 'FunctionEnd'],
      ...['Section un.x', '  !insertmacro customCheckAppRunning', 'SectionEnd'],
    ];
    try {
      writeFileSync(join(folder, 'x.nsi'), around.join('\n'));
      const { stdout, status } = spawnSync('makensis', ['-WX', '-V2', '-INPUTCHARSET', 'UTF8', join(folder, 'x.nsi')], {
        encoding: 'utf8',
      });
      expect(stdout).toBe('');
      expect(status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the C library a program needs', () => {
  it('is the newest one it names, by number and not by letter', () => {
    expect(neededLibc(Buffer.from('GLIBC_2.9\0GLIBC_2.17\0GLIBC_2.4\0'))).toBe('2.17');
    expect(neededLibc(Buffer.from('nothing'))).toBeUndefined();
  });

  it.runIf(process.platform === 'linux')('is found in a real program', () => {
    const program = readFileSync(process.execPath);
    expect(Number(neededLibc(program)?.split('.')[1])).toBeGreaterThan(10);
  });
});
