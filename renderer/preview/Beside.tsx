/** The printed pages beside the form, at the part that is being filled in. */
import Button from 'antd/es/button';
import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { sectionName, tableHeading, type Edition } from '../../shared/editions';
import type { Report } from '../../shared/report/report';
import { addressOf, previewStep, type StepId } from '../report/steps';
import { previewTexts } from '../texts/preview';
import { usePrintStore } from './print-store';
import { SheetList, sheetWidth } from './SheetList';
import { usePages } from './use-pages';
import { useSize } from './use-size';

export interface BesideProps {
  readonly id: string;
  readonly edition: Edition;
  readonly report: Report;
  readonly step: StepId;
}

/** Room around the pages, in pixels. */
const around = 16;

/** Where a step is printed: its heading, or the first page of its document. */
function placeOf(area: HTMLElement, edition: Edition, step: StepId): Element | null {
  const [kind = '', part = ''] = step.split('.');
  if (kind === 'registration') {
    const form = edition.documents.find(({ content }) => content.kind === 'registration');
    return area.querySelector(`[data-document="${form?.id ?? ''}"]`);
  }
  if (kind !== 'section' && kind !== 'table') return null;
  const heading = kind === 'section' ? sectionName(edition, part) : tableHeading(edition, part);
  return [...area.querySelectorAll('[role="heading"]')].find(({ textContent }) => textContent === heading) ?? null;
}

export default function Beside({ id, edition, report, step }: BesideProps) {
  const area = useRef<HTMLDivElement>(null);
  const size = useSize(area);
  const pages = usePages(id, edition, report);
  const setBeside = usePrintStore((state) => state.setBeside);
  const load = usePrintStore((state) => state.load);
  const known = size !== null;
  useEffect(() => void load(), [load]);
  useEffect(() => {
    if (area.current && known) placeOf(area.current, edition, step)?.scrollIntoView({ block: 'center' });
  }, [edition, step, known]);

  return (
    <aside className="preview-beside" aria-label={previewTexts.title}>
      <header className="preview-bar">
        <Link href={addressOf(id, previewStep)}>{previewTexts.whole}</Link>
        <span>{previewTexts.pages(pages.sheets.length)}</span>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={previewTexts.close}
          title={previewTexts.close}
          onClick={() => setBeside(false)}
        />
      </header>
      <div ref={area} className="preview-pages" tabIndex={0} role="group" aria-label={previewTexts.title}>
        {size && <SheetList {...pages} scale={(size.width - around) / sheetWidth} />}
      </div>
    </aside>
  );
}
