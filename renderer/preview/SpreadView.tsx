/** The pages as they will be printed, two beside each other, turned like those of a book; shown before anything is written. */
import LeftOutlined from '@ant-design/icons/es/icons/LeftOutlined';
import RightOutlined from '@ant-design/icons/es/icons/RightOutlined';
import Button from 'antd/es/button';
import Segmented from 'antd/es/segmented';
import { useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Edition } from '../../shared/editions';
import type { Report } from '../../shared/report/report';
import { addressOf, previewStep } from '../report/steps';
import { previewTexts } from '../texts/preview';
import { packageOf, usePrintStore } from './print-store';
import { SheetList, sheetHeight, sheetWidth } from './SheetList';
import { spreadAt, spreadsOf, type Spread } from './spreads';
import { usePages, type Sheet } from './use-pages';
import { usePrint } from './use-print';
import { useSize, type Size } from './use-size';
import { useTurnKeys } from './use-turn-keys';
import './spread.css';

export interface SpreadViewProps {
  readonly id: string;
  readonly edition: Edition;
  readonly report: Report;
}

/** Room around the pages and between two of them, in pixels. */
const around = 24;
const between = 10;
/** Narrower than this, two pages beside each other could not be read. */
const roomForTwo = 440;
/** Pages larger than on paper would only look coarse. */
const largest = 1.25;

function scaleFor({ width, height }: Size, across: number): number {
  const wide = (width - around - (across - 1) * between) / (across * sheetWidth);
  return Math.min(wide, (height - around) / sheetHeight, largest);
}

const rangeOf = ({ sheets, of }: Spread): string =>
  previewTexts.range(sheets[0]?.number ?? 0, sheets.at(-1)?.number ?? 0, of);

/** The documents in the order they are printed, each with the place of its first page. */
function starts({ documents }: Edition, sheets: readonly Sheet[]): { label: string; value: number; document: string }[] {
  const names = new Map(documents.map(({ id, attachment, shortName }) => [id, attachment ?? shortName]));
  return sheets.flatMap(({ document }, index) =>
    sheets[index - 1]?.document === document
      ? []
      : [{ label: names.get(document) ?? document, value: index, document }],
  );
}

export default function SpreadView({ id, edition, report }: SpreadViewProps) {
  const area = useRef<HTMLDivElement>(null);
  const size = useSize(area);
  const [turned, setTurned] = useState({ order: '', page: 0 });
  const pages = usePages(id, edition, report);
  const oneFile = usePrintStore((state) => packageOf(state.packages, id, edition, report).oneFile);
  usePrint(pages);

  const across = size && size.width < roomForTwo ? 1 : 2;
  const spreads = useMemo(() => spreadsOf(pages.sheets, oneFile, across), [pages.sheets, oneFile, across]);
  const documents = useMemo(() => starts(edition, pages.sheets), [edition, pages.sheets]);
  // Where other documents are chosen, or in another order, the same place is another page: it begins at the first.
  const order = documents.map(({ document }) => document).join(' ');
  const setPage = (page: number): void => setTurned({ order, page });
  const at = spreadAt(spreads, turned.order === order ? turned.page : 0);
  const spread = spreads[at];
  const turnTo = (index: number): void => setPage(spreads[Math.min(Math.max(index, 0), spreads.length - 1)]?.first ?? 0);
  useTurnKeys((to) => turnTo(to === 'first' ? 0 : to === 'last' ? spreads.length - 1 : at + to));

  return (
    <section className="spread" aria-label={previewTexts.spread}>
      <header className="spread-bar">
        {documents.length > 1 ? (
          <Segmented
            aria-label={previewTexts.document}
            options={documents}
            value={documents.findLast(({ value }) => value <= (spread?.first ?? 0))?.value ?? 0}
            onChange={setPage}
          />
        ) : (
          <span className="spread-name">{documents[0]?.label}</span>
        )}
        <Link href={addressOf(id, previewStep)}>{previewTexts.enlarge}</Link>
      </header>
      <div ref={area} className="spread-pages" tabIndex={0} role="group" aria-label={previewTexts.spreadKeys}>
        {!spread && <p className="preview-nothing">{previewTexts.nothingHere}</p>}
        {size && spread && <SheetList fonts={pages.fonts} sheets={spread.sheets} scale={scaleFor(size, across)} spread={spread.sheets.length > 1} />}
      </div>
      <footer className="spread-turn">
        <Button icon={<LeftOutlined />} disabled={at === 0} onClick={() => turnTo(at - 1)}>
          {previewTexts.earlier}
        </Button>
        <span role="status">{spread ? rangeOf(spread) : ''}</span>
        <Button icon={<RightOutlined />} iconPlacement="end" disabled={at >= spreads.length - 1} onClick={() => turnTo(at + 1)}>
          {previewTexts.later}
        </Button>
      </footer>
    </section>
  );
}
