/** The portable folder for Windows in a .zip: unpacked once, it starts as fast as an installed program. */
import { createWriteStream, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { once } from 'node:events';
import { join, sep } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import { portableMarker } from '../../electron/shell/data-folder';
import { folderNames } from '../../shared/messages/folders';
import { packageTexts } from '../../shared/messages/package';
import { executableName, manifest } from './names';

/** The time all files carry: a .zip has no time zone, and two builds give the same bytes. */
const fixedTime = new Date(2026, 0, 1);

/** Windows' Notepad takes a text without this mark for one in the system's own encoding. */
const byteOrderMark = '\uFEFF';

interface Entry {
  readonly name: string;
  readonly read: () => Uint8Array;
}

function entriesOf(unpacked: string): Entry[] {
  const { name: noteName, text } = packageTexts.portableNote;
  const note = new TextEncoder().encode(byteOrderMark + text(`${executableName}.exe`, folderNames.besideProgram));
  const files = readdirSync(unpacked, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return [
    ...files.map((file) => ({
      name: file.slice(unpacked.length + 1).split(sep).join('/'),
      read: () => readFileSync(file),
    })),
    { name: `resources/${portableMarker}`, read: () => new Uint8Array() },
    { name: noteName, read: () => note },
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Makes the .zip.
 * @param unpacked electron-builder's folder for Windows
 * @param output folder the .zip is put into
 * @returns its path
 */
export async function makePortable(unpacked: string, output: string): Promise<string> {
  const folder = packageTexts.portableFolder(manifest.version);
  const target = join(output, `${folder}.zip`);
  mkdirSync(output, { recursive: true });
  const stream = createWriteStream(target);
  const zip = new Zip((error, chunk, final) => {
    if (error) stream.destroy(error);
    else if (final) stream.end(chunk);
    else stream.write(chunk);
  });
  const finished = once(stream, 'close');
  for (const { name, read } of entriesOf(unpacked)) {
    const entry = new ZipDeflate(`${folder}/${name}`, { level: 9 });
    entry.mtime = fixedTime;
    zip.add(entry);
    entry.push(read(), true);
    // One file at a time in memory.
    if (stream.writableNeedDrain) await once(stream, 'drain');
  }
  zip.end();
  await finished;
  return target;
}
