/** The printed pages of the open report, with what is printed and how at the left. */
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined';
import Button from 'antd/es/button';
import Segmented from 'antd/es/segmented';
import { useEffect, useRef, useState } from 'react';
import type { Edition } from '../../shared/editions';
import type { Report } from '../../shared/report/report';
import { useFollowDisk, useLockWatch } from '../app/lock';
import { Notices } from '../app/wizard/Notices';
import { TopBar } from '../app/wizard/TopBar';
import { useSaveKey } from '../app/wizard/use-save-key';
import { useWindowTitle } from '../app/wizard/use-window-title';
import { DocumentChoice } from '../pages/export/DocumentChoice';
import { PrintingChoice } from '../pages/export/PrintingChoice';
import { addressOf, type StepId } from '../report/steps';
import { previewTexts } from '../texts/preview';
import { packageOf, usePrintStore } from './print-store';
import { SheetList, sheetHeight, sheetWidth } from './SheetList';
import { usePages } from './use-pages';
import { usePrint } from './use-print';
import { useSize, type Size } from './use-size';

interface PreviewPageProps {
  readonly id: string;
  readonly edition: Edition;
  readonly report: Report;
  /** The step to go back to. */
  readonly back: StepId;
}

type Zoom = keyof typeof previewTexts.zooms;
const zooms = (Object.keys(previewTexts.zooms) as Zoom[]).map((value) => ({ value, label: previewTexts.zooms[value] }));

/** Room around the pages, in pixels. */
const around = 32;
const betweenPages = 16;

function scaleFor(zoom: Zoom, size: Size | null): number {
  if (!size || zoom === 'actual') return 1;
  const across = zoom === 'spread' ? 2 * sheetWidth : sheetWidth;
  const width = (size.width - around - (zoom === 'spread' ? betweenPages : 0)) / across;
  return zoom === 'width' ? width : Math.min(width, (size.height - around) / sheetHeight);
}

export default function PreviewPage({ id, edition, report, back }: PreviewPageProps) {
  const [zoom, setZoom] = useState<Zoom>('actual');
  const area = useRef<HTMLDivElement>(null);
  const size = useSize(area);
  const packages = usePrintStore((state) => state.packages);
  const setPackage = usePrintStore((state) => state.setPackage);
  const load = usePrintStore((state) => state.load);
  const pages = usePages(id, edition, report);
  const print = usePrint(pages);
  useEffect(() => void load(), [load]);
  useLockWatch();
  useFollowDisk(id);
  useWindowTitle(report);
  useSaveKey();

  const count = pages.sheets.length;
  return (
    <div className="wizard preview">
      <TopBar edition={edition} report={report} back={{ href: addressOf(id, back), name: previewTexts.back }} />
      <Notices />
      <aside className="preview-side-bar">
        <h1>{previewTexts.title}</h1>
        <Button type="primary" icon={<PrinterOutlined />} size="large" disabled={count === 0} onClick={print} block>
          {previewTexts.print}
        </Button>
        <p className="preview-hint">{previewTexts.printHint}</p>
        <h2>{previewTexts.documents}</h2>
        <DocumentChoice
          edition={edition}
          value={packageOf(packages, id, edition, report)}
          onChange={(value) => setPackage(id, value)}
        />
        <h2>{previewTexts.layout}</h2>
        <PrintingChoice />
        <p className="preview-hint">{previewTexts.fonts}</p>
      </aside>
      <main className="wizard-main preview-main">
        <header className="preview-bar">
          <span role="status">{previewTexts.pages(count)}</span>
          <Segmented aria-label={previewTexts.zoom} options={zooms} value={zoom} onChange={setZoom} />
        </header>
        <div ref={area} className="preview-pages" tabIndex={0} role="group" aria-label={previewTexts.title}>
          {count === 0 ? <p className="preview-nothing">{previewTexts.nothing}</p> : <SheetList {...pages} scale={scaleFor(zoom, size)} spread={zoom === 'spread'} />}
        </div>
      </main>
    </div>
  );
}
