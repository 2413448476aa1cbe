/** Open Packaging Conventions (ECMA-376 Part 2): how the parts of an office file find each other. */
import { readXml } from './xml';
import { rememberingParts } from './known-parts';
import type { Attributes } from './xml-events';
import type { Zip } from './zip';

export interface Relationship {
  readonly id: string;
  /** Last word of the relationship's type: transitional and strict files differ before it. */
  readonly type: string;
  /** Name of the part it leads to. */
  readonly target: string;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** A target as a part name: relative ones are meant from the folder of the part they stand in. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/**
 * Where a part leads to inside the file; links to the outside are left out and never followed.
 * @param part empty for the package itself
 * @throws UnreadableFile
 */
export function relationshipsOf(zip: Zip, part: string): readonly Relationship[] {
  const folder = folderOf(part);
  const source = `${folder}_rels/${part.slice(folder.length)}.rels`;
  return zip.has(source) ? readRelationships(zip, source) : [];
}

/** @param source the part that lists them, in a folder below the one they are meant from */
const readRelationships = rememberingParts((zip, source): readonly Relationship[] => {
  const folder = folderOf(folderOf(source).slice(0, -1));
  const found: Relationship[] = [];
  readXml(zip, source, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const [id, type = '', target] = ['Id', 'Type', 'Target'].map((key) => attributes.get(key));
      if (id === undefined || target === undefined) return;
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) });
    },
  });
  return found;
});

/** The part an office file begins with, or undefined where it is no office file. */
export const mainPart = (zip: Zip): string | undefined =>
  relationshipsOf(zip, '').find(({ type }) => type === 'officeDocument')?.target;

/** The relationship an element names by its `r:id`. */
export const relationshipId = (attributes: Attributes): string | undefined => attributes.prefixed('id');
