/** Last year's text of the section, grey, to read beside this year's. It gets into this year's only where the clerk takes it over. */
import Button from 'antd/es/button';
import type { Report } from '../../../shared/report/report';
import { sectionTexts } from '../../texts/section';

interface LastYearProps {
  readonly previous: Report;
  readonly section: string;
  /** Absent where the report must not be changed. */
  readonly onTake?: (text: string) => void;
}

export function LastYear({ previous, section, onTake }: LastYearProps) {
  const text = previous.sections?.[section]?.trim() ?? '';
  if (text === '') return <p className="section-aside-note">{sectionTexts.lastYearEmpty(previous.year)}</p>;
  return (
    <div className="section-last-year">
      <p className="section-aside-note">{sectionTexts.lastYearNote(previous.year)}</p>
      <blockquote>
        {text.split(/\r?\n/u).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </blockquote>
      {onTake && (
        <Button size="small" onClick={() => onTake(text)}>
          {sectionTexts.takeLastYear}
        </Button>
      )}
    </div>
  );
}
