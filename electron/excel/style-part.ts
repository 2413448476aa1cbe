/** Puts right what exceljs 4.4 writes into styles.xml. */
import { workbookTexts } from '../../shared/messages/workbook';

/** Order of a font's elements: ECMA-376 Part 1, 18.8.22, as the Open XML SDK reads it. exceljs has another one. */
const fontElements = [
  'b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family',
  'charset', 'scheme',
];

/** The font of the Normal style, of which column widths are counted; exceljs has Calibri, which many PCs lack. */
const normalFont = `<sz val="11"/><name val="${workbookTexts.fonts.song}"/><charset val="134"/>`;

const place = (element: string): number => fontElements.indexOf(/^<(\w+)/u.exec(element)?.[1] ?? '');

const inOrder = (content: string): string =>
  (content.match(/<\w+[^>]*\/>/gu) ?? []).toSorted((one, other) => place(one) - place(other)).join('');

export function correctStyles(xml: string): string {
  let number = 0;
  return xml.replace(/<font>(.*?)<\/font>/gsu, (_, content: string) => {
    number += 1;
    return `<font>${number === 1 ? normalFont : inOrder(content)}</font>`;
  });
}
