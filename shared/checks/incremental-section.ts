/** The findings of one section, kept up to date: only paragraphs that changed are read again. */
import { cellKey } from '../editions';
import type { CellReference, Section } from '../editions';
import type { Report } from '../report/report';
import type { Finding } from './finding';
import { moved, readParagraph, type Paragraph, type SectionCircumstances } from './incremental-paragraph';
import { checkSection } from './sections';
import { checkRepeated, type Said } from './years-text';

interface SectionFindings {
  readonly content: readonly Finding[];
  readonly repeated: readonly Finding[];
  readonly narrative: readonly Finding[];
  readonly period: readonly Finding[];
  readonly privacy: readonly Finding[];
}

export interface SectionChecker {
  readonly findings: () => SectionFindings;
  /** @param changed cells that are not what they were at the last update */
  readonly update: (report: Report, circumstances: SectionCircumstances, changed: readonly CellReference[]) => void;
}

interface PlacedParagraph {
  readonly paragraph: Paragraph;
  readonly offset: number;
}

export function createSectionChecker(section: Section): SectionChecker {
  let read: { readonly text: string; readonly circumstances: SectionCircumstances } | undefined;
  let paragraphs: readonly PlacedParagraph[] = [];
  let findings: SectionFindings = { content: [], repeated: [], narrative: [], period: [], privacy: [] };

  const gather = (of: (paragraph: Paragraph) => readonly Finding[]): Finding[] =>
    paragraphs.flatMap(({ paragraph, offset }) => of(paragraph).map((finding) => moved(finding, offset)));
  const narrative = (): Finding[] => gather((paragraph) => paragraph.narrative());

  return {
    findings: () => findings,
    update(report, circumstances, changed) {
      const text = report.sections?.[section.id] ?? '';
      const isSame = read?.circumstances === circumstances;
      const keys = changed.map(cellKey);
      let followed = false;
      if (isSame) for (const { paragraph } of paragraphs) followed = paragraph.follow(report, keys) || followed;
      if (isSame && read?.text === text) {
        if (followed) findings = { ...findings, narrative: narrative() };
        return;
      }
      const known = new Map(isSame ? paragraphs.map(({ paragraph }) => [paragraph.text, paragraph]) : []);
      let offset = 0;
      paragraphs = text.split('\n').map((line): PlacedParagraph => {
        const paragraph = known.get(line) ?? readParagraph(section.id, line, report, circumstances);
        known.set(line, paragraph);
        const placed = { paragraph, offset };
        offset += line.length + 1;
        return placed;
      });
      read = { text, circumstances };
      const { edition, before } = circumstances;
      findings = {
        content: checkSection(edition, section, text),
        repeated: before ? checkRepeated(edition, section.id, paragraphs.flatMap(saidIn), before.words) : [],
        narrative: narrative(),
        period: gather(({ period }) => period),
        privacy: gather(({ privacy }) => privacy),
      };
    },
  };
}

const saidIn = ({ paragraph, offset }: PlacedParagraph): readonly Said[] =>
  paragraph.said.map(({ sentence, ...rest }) => ({
    ...rest,
    sentence: { ...sentence, start: sentence.start + offset, end: sentence.end + offset },
  }));
