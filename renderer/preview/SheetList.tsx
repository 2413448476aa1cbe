/** Pages below each other, true to size or scaled. */
import { memo, useMemo, type CSSProperties } from 'react';
import { pagesStyle } from '../../shared/pages/markup';
import { page } from '../../shared/pages/page';
import { previewTexts } from '../texts/preview';
import type { Sheet, Sheets } from './use-pages';
import './preview.css';

/** CSS pixels of a page: 96 to the inch, 1440 twips to the inch. */
export const sheetWidth = page.width / 15;
export const sheetHeight = page.height / 15;

interface SheetListProps extends Sheets {
  /** 1 for true size. */
  readonly scale: number;
  /** True for two pages beside each other. */
  readonly spread?: boolean;
}

export function SheetList({ fonts, sheets, scale, spread = false }: SheetListProps) {
  const style = useMemo(() => pagesStyle(fonts), [fonts]);
  return (
    <div className={`sheet-list${spread ? ' is-spread' : ''}`}>
      <style>{style}</style>
      {sheets.map((sheet, index) => (
        <SheetBox key={index} sheet={sheet} scale={scale} />
      ))}
    </div>
  );
}

interface SheetBoxProps {
  readonly sheet: Sheet;
  readonly scale: number;
}

/** One page; put into the document again only where it changed. */
const SheetBox = memo(function SheetBox({ sheet, scale }: SheetBoxProps) {
  const box: CSSProperties = { width: sheetWidth * scale, height: sheetHeight * scale };
  const content = useMemo(() => ({ __html: sheet.markup }), [sheet.markup]);
  return (
    <div
      className="sheet-box"
      style={box}
      role="region"
      aria-label={previewTexts.page(sheet.name, sheet.number)}
      data-document={sheet.document}
    >
      <div style={{ transform: `scale(${scale})` }} dangerouslySetInnerHTML={content} />
    </div>
  );
}, (before, after) => before.scale === after.scale && before.sheet.markup === after.sheet.markup && before.sheet.name === after.sheet.name);
