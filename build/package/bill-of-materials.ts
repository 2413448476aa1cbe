/** The software bill of materials (CycloneDX) of what is packed: npm's own, less what is not in the app. */
import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packedPackages } from './licences';
import { manifest, root } from './names';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly properties?: readonly { readonly name: string }[];
}

interface Bill {
  serialNumber?: string;
  readonly metadata: { timestamp?: string; component: Component & { type: string } };
  components: Component[];
  dependencies: { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** npm calls everything a page is bundled from a development dependency. */
const ofNpm = /^cdx:npm:package:(?:development|path)$/u;

/**
 * Electron, and the packages in the bundles. The same app gives the same bytes: it has neither time nor serial number.
 * @param dist folder of the built app
 */
export function billOfMaterials(dist = join(root, 'dist')): string {
  const answer = execFileSync('npm', ['sbom', '--include=dev', '--sbom-format', 'cyclonedx'], {
    // npm takes a linked folder of packages for a fault.
    cwd: dirname(realpathSync(join(root, 'node_modules'))),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const bill = JSON.parse(answer) as Bill;
  const electron = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as { version: string };
  const packed = new Set(packedPackages(dist).map(({ name, version }) => `${name}@${version}`));
  packed.add(`electron@${electron.version}`);
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  bill.metadata.component = { ...bill.metadata.component, name: manifest.name, type: 'application' };
  const own = bill.metadata.component['bom-ref'];
  bill.components = bill.components
    .filter(({ name, version }) => packed.has(`${name}@${version}`))
    .map((component) => ({
      ...component,
      properties: (component.properties ?? []).filter(({ name }) => !ofNpm.test(name)),
    }));
  const known = new Set([own, ...bill.components.map((component) => component['bom-ref'])]);
  const missing = [...packed].filter((one) => !bill.components.some(({ name, version }) => `${name}@${version}` === one));
  if (missing.length > 0) throw new Error(`npm sbom does not list ${missing.join(', ')}.`);
  bill.dependencies = bill.dependencies
    .filter(({ ref }) => known.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => known.has(one)) }));
  return `${JSON.stringify(bill, null, 2)}\n`;
}
