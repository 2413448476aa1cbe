/** Reading a .docx as XML, independently of the library that wrote it. */
import { strFromU8, unzipSync } from 'fflate';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export type Node = Element | string;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string): string => text.replace(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole);

/** The root element of an XML part. */
export function parseXml(source: string): Element {
  const root: { name: string; attributes: Record<string, string>; children: Node[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  for (const [, , closing, name, attributes = '', empty, text] of source.matchAll(
    /(<\?[^>]*\?>)|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)/gu,
  )) {
    const parent = open.at(-1);
    if (parent === undefined) throw new Error('an element is closed that was never opened');
    if (text !== undefined) parent.children.push(decode(text));
    else if (closing) open.pop();
    else if (name !== undefined) {
      const element = {
        name,
        attributes: Object.fromEntries(
          [...attributes.matchAll(/([\w:]+)="([^"]*)"/gu)].map(([, key = '', value = '']) => [key, decode(value)]),
        ),
        children: [],
      };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [element] = root.children.filter((child): child is Element => typeof child !== 'string');
  if (element === undefined || open.length !== 1) throw new Error('not a whole XML document');
  return element;
}

export const elements = (element: Element): Element[] =>
  element.children.filter((child): child is Element => typeof child !== 'string');

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element && elements(element).find((one) => one.name === name);

export const children = (element: Element | undefined, name: string): Element[] =>
  element ? elements(element).filter((one) => one.name === name) : [];

/** Every element of that name, at any depth, in document order. */
export const descendants = (element: Element, name: string): Element[] =>
  elements(element).flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]);

export const value = (element: Element | undefined, name = 'w:val'): string | undefined => element?.attributes[name];

/** Text of a paragraph, run or cell: tabs and line breaks as characters, paragraphs joined without any. */
export function textOf(element: Element): string {
  if (element.name === 'w:tab' && element.attributes['w:val'] === undefined) return '\t';
  if (element.name === 'w:br') return '\n';
  const isText = element.name === 'w:t';
  return element.children.map((one) => (typeof one === 'string' ? (isText ? one : '') : textOf(one))).join('');
}

export interface DocxParts {
  readonly part: (path: string) => Element;
  readonly body: Element;
  readonly paragraphs: readonly Element[];
  readonly tables: readonly Element[];
}

export function readDocx(bytes: Uint8Array): DocxParts {
  const files = unzipSync(bytes);
  const part = (path: string): Element => {
    const data = files[path];
    if (data === undefined) throw new Error(`the file has no ${path}`);
    return parseXml(strFromU8(data));
  };
  const body = child(part('word/document.xml'), 'w:body');
  if (body === undefined) throw new Error('the document has no body');
  return { part, body, paragraphs: children(body, 'w:p'), tables: children(body, 'w:tbl') };
}

export const styleOf = (paragraph: Element): string | undefined => value(child(child(paragraph, 'w:pPr'), 'w:pStyle'));

export interface SpannedCell {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly text: string;
}

const span = (cell: Element): number => Number(value(child(child(cell, 'w:tcPr'), 'w:gridSpan')) ?? 1);

/** The span grid of a Word table, rebuilt from gridSpan and vMerge. */
export function spanGrid(table: Element): SpannedCell[] {
  const cells: (Omit<SpannedCell, 'rowSpan'> & { rowSpan: number })[] = [];
  children(table, 'w:tr').forEach((tableRow, row) => {
    let column = 0;
    for (const cell of children(tableRow, 'w:tc')) {
      const merge = child(child(cell, 'w:tcPr'), 'w:vMerge');
      const columnSpan = span(cell);
      if (merge !== undefined && value(merge) !== 'restart') {
        const above = cells.find((one) => one.column === column && one.row + one.rowSpan === row);
        if (above === undefined || above.columnSpan !== columnSpan || textOf(cell) !== '') {
          throw new Error(`row ${row} column ${column} goes on with a merge that is none`);
        }
        above.rowSpan += 1;
      } else cells.push({ row, column, columnSpan, rowSpan: 1, text: textOf(cell) });
      column += columnSpan;
    }
  });
  return cells;
}

/** The span grid of an HTML table, as the fixtures of the official forms have it. */
export function htmlGrid(html: string): SpannedCell[] {
  const cells: SpannedCell[] = [];
  const taken = new Set<string>();
  [...html.matchAll(/<tr>(.*?)<\/tr>/gsu)].forEach(([, content = ''], row) => {
    let column = 0;
    for (const [, attributes = '', text = ''] of content.matchAll(/<td([^>]*)>(.*?)<\/td>/gsu)) {
      while (taken.has(`${row} ${column}`)) column += 1;
      const spans = (name: string): number => Number(new RegExp(`${name}="(\\d+)"`, 'u').exec(attributes)?.[1] ?? 1);
      const columnSpan = spans('colspan');
      const rowSpan = spans('rowspan');
      for (let down = 0; down < rowSpan; down += 1) {
        for (let across = 0; across < columnSpan; across += 1) taken.add(`${row + down} ${column + across}`);
      }
      cells.push({ row, column, columnSpan, rowSpan, text });
      column += columnSpan;
    }
  });
  return cells;
}
