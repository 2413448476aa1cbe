/** Open Packaging Conventions (ECMA-376 Part 2): how the parts of an office file find each other. */
import { prefixedAttribute, readXml, type Attributes } from './xml';
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
export function relationshipsOf(zip: Zip, part: string): Relationship[] {
  const folder = folderOf(part);
  const source = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found: Relationship[] = [];
  if (!zip.has(source)) return found;
  readXml(zip, source, {
    open: (name, { Id: id, Type: type = '', Target: target, TargetMode: mode }) => {
      if (name !== 'Relationship' || id === undefined || target === undefined || mode === 'External') return;
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) });
    },
  });
  return found;
}

/** The part an office file begins with, or undefined where it is no office file. */
export const mainPart = (zip: Zip): string | undefined =>
  relationshipsOf(zip, '').find(({ type }) => type === 'officeDocument')?.target;

/** The relationship an element names by its `r:id`. */
export const relationshipId = (attributes: Attributes): string | undefined => prefixedAttribute(attributes, 'id');
