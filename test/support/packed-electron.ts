/** The packaged program on this machine, for driving it. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** A real Electron is far larger; stand-ins for packing are a few kilobytes. */
const smallestElectron = 20_000_000;

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly name: string };

/** Unpacked programs below `release/`, as `npm run pack:dir` leaves them. */
function packedPrograms(): string[] {
  const release = join(root, 'release');
  if (!existsSync(release)) return [];
  const names = [manifest.name, `${manifest.name}.exe`];
  return readdirSync(release)
    .flatMap((folder) => names.map((name) => join(release, folder, name)))
    .filter((file) => existsSync(file));
}

/**
 * The program to drive: the one PACKED_APP names, else the one `npm run pack:dir` made.
 * @returns why there is none where there is none
 */
export function packedElectron(): { readonly executable: string } | { readonly reason: string } {
  const named = process.env['PACKED_APP'];
  const [executable] = named === undefined ? packedPrograms() : [named];
  if (executable === undefined || !existsSync(executable)) {
    return { reason: 'there is no packaged program: run npm run pack:dir on a machine that can fetch Electron, or name one in PACKED_APP' };
  }
  if (statSync(executable).size < smallestElectron) return { reason: `${executable} is a stand-in, no Electron` };
  if (process.platform === 'linux' && process.env['DISPLAY'] === undefined && process.env['WAYLAND_DISPLAY'] === undefined) {
    return { reason: 'there is no display (xvfb-run gives one)' };
  }
  return { executable };
}
