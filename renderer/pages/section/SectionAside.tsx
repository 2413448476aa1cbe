/** Beside the text: what to write, sentences from the tables, last year's text, and what is to be looked at. */
import Segmented from 'antd/es/segmented';
import { useContext, useState, type ReactNode } from 'react';
import type { Edition, Section } from '../../../shared/editions';
import type { Finding } from '../../../shared/checks/finding';
import type { Report } from '../../../shared/report/report';
import { ReadOnly } from '../../fields/read-only';
import { FindingList } from '../../findings/FindingList';
import { sectionTexts } from '../../texts/section';
import type { InsertedText } from './insert';
import { LastYear } from './LastYear';
import { Sentences } from './Sentences';

interface SectionAsideProps {
  readonly id: string;
  readonly edition: Edition;
  readonly section: Section;
  readonly report: Report;
  readonly previous: Report | undefined;
  readonly findings: readonly Finding[];
  readonly documents: readonly string[];
  readonly onSelect: (finding: Finding) => void;
  readonly onInsert: (inserted: InsertedText) => void;
}

type Tab = 'guidance' | 'sentences' | 'last-year';

export function SectionAside(props: SectionAsideProps) {
  const { id, edition, section, report, previous, findings, onSelect, onInsert } = props;
  const readOnly = useContext(ReadOnly);
  const [tab, setTab] = useState<Tab>('guidance');
  const tabs: readonly Tab[] = [
    'guidance',
    ...(readOnly ? [] : (['sentences'] as const)),
    ...(previous ? (['last-year'] as const) : []),
  ];
  const shown = tabs.includes(tab) ? tab : 'guidance';
  const panel = (): ReactNode => {
    if (shown === 'sentences') {
      return <Sentences {...{ edition, report, onInsert }} sentences={section.sentences ?? []} />;
    }
    if (shown === 'last-year' && previous) {
      const take = (text: string): void => onInsert({ text, figures: [] });
      return <LastYear previous={previous} section={section.id} {...(readOnly ? {} : { onTake: take })} />;
    }
    return <Guidance section={section} documents={props.documents} />;
  };
  return (
    <aside className="section-aside" id={id}>
      {findings.length > 0 && (
        <>
          <h3>{sectionTexts.findings}</h3>
          <FindingList findings={findings} onSelect={onSelect} />
        </>
      )}
      {tabs.length === 1 ? (
        <h3>{sectionTexts.guidance}</h3>
      ) : (
        <Segmented<Tab>
          block
          value={shown}
          aria-label={sectionTexts.asideName}
          options={tabs.map((value) => ({ value, label: sectionTexts.tabs[value] }))}
          // Reading is never switched off.
          disabled={false}
          onChange={setTab}
        />
      )}
      {panel()}
    </aside>
  );
}

function Guidance({ section, documents }: { readonly section: Section; readonly documents: readonly string[] }) {
  return (
    <>
      <ul className="section-guidance">
        {section.guidance.map((paragraph) => (
          <li key={paragraph}>{paragraph}</li>
        ))}
      </ul>
      {documents.length > 1 && (
        <p className="section-documents">
          {sectionTexts.printedIn(documents.length, documents.join(sectionTexts.documentSeparator))}
        </p>
      )}
    </>
  );
}
