/** The sections of a report out of the passages of a foreign file, and what a person has to know of them. */
import { sectionName, type Edition } from '../../shared/editions';
import type { ImportNote } from '../../shared/imported';
import { importTableTexts } from '../../shared/messages/import-tables';
import { plainWords } from '../../shared/text/likeness';
import type { Narrative, Passage } from './narrative';

export interface FoundSections {
  readonly sections: Readonly<Record<string, string>>;
  readonly notes: readonly ImportNote[];
}

const textOf = ({ lines }: Passage): string => lines.map(({ text }) => text).join('\n');

/** Characters of a web page's surroundings worth repeating. */
const mostRepeated = 200;

/** Lines for a note; long ones cut. */
export const short = (lines: readonly string[]): string => {
  const text = lines.join('\n');
  return text.length > mostRepeated ? `${text.slice(0, mostRepeated)}…` : text;
};

export function sectionsOf(edition: Edition, narrative: Narrative): FoundSections {
  const sections: Record<string, string> = {};
  const notes: ImportNote[] = [];
  for (const passage of narrative.passages) {
    const text = textOf(passage);
    const { section, heading, official } = passage;
    if (section === undefined) {
      if (text !== '') notes.push({ kind: 'doubtful', message: importTableTexts.unplaced(heading, text) });
      continue;
    }
    const at = { section, start: 0, end: text.length };
    if (passage.likeness === 'near') notes.push({ kind: 'doubtful', at, message: importTableTexts.headingNear(heading, official) });
    if (passage.likeness === 'number') notes.push({ kind: 'doubtful', at, message: importTableTexts.headingByNumber(heading, official) });
    const known = sections[section];
    if (known === undefined || known === '') {
      if (text !== '') sections[section] = text;
    } else if (text !== '' && plainWords(known) !== plainWords(text)) {
      notes.push({ kind: 'doubtful', at, message: importTableTexts.sectionTwice(sectionName(edition, section)) });
      notes.push({ kind: 'doubtful', message: importTableTexts.unplaced(heading, text) });
    }
  }
  for (const { id, optional } of edition.sections) {
    const name = sectionName(edition, id);
    const text = sections[id];
    if (text !== undefined) notes.push({ kind: 'found', at: { section: id, start: 0, end: text.length }, message: importTableTexts.sectionFound(name, text.length) });
    else if (optional !== true) notes.push({ kind: 'missing', at: { section: id, start: 0, end: 0 }, message: importTableTexts.sectionMissing(name) });
  }
  if (narrative.before.length > 0) notes.push({ kind: 'doubtful', message: importTableTexts.beforeTitle(short(narrative.before)) });
  if (narrative.behind.length > 0) notes.push({ kind: 'doubtful', message: importTableTexts.behindTables(narrative.behind.join('\n')) });
  return { sections, notes };
}
