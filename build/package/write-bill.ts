/** `npm run sbom`: the bill of materials of the app as it is built, to release/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials } from './bill-of-materials';
import { manifest, root } from './names';

const folder = join(root, 'release');
mkdirSync(folder, { recursive: true });
const file = join(folder, `${manifest.name}-${manifest.version}.cdx.json`);
writeFileSync(file, billOfMaterials());
process.stdout.write(`${file}\n`);
