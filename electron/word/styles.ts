/**
 * word/styles.xml. Written whole: docx can neither turn the line grid and the automatic space between scripts off in a
 * style nor leave its own headings out. Built-in styles keep Word's English names, by which Word knows them.
 */
import { wordTexts } from '../../shared/messages/word';
import { fontOf, fontsXml, songOnly, type Face } from './fonts';
import { bodySize, bodySpacing, indent, linePitch } from './page';
import { escapeXml } from './xml';

export const headingLevels = [1, 2, 3, 4] as const;
type HeadingLevel = (typeof headingLevels)[number];

/** Faces of the levels 一、（一）1.（1） (GB/T 9704—2012, 7.3.3). */
export const headingFaces: Readonly<Record<HeadingLevel, Face>> = {
  1: 'black',
  2: 'regular',
  3: 'imitation',
  4: 'imitation',
};

export type TableSize = keyof typeof wordTexts.styles.tableSize;

/** Text of tables in half-points (五号, 小五) with its exact line pitch in twips. */
export const tableSizes: Readonly<Record<TableSize, { readonly size: number; readonly line: number }>> = {
  standard: { size: 21, line: 280 },
  small: { size: 18, line: 240 },
};

export const styleIds = {
  body: 'BodyText',
  title: 'Title',
  heading: (level: HeadingLevel) => `Heading${level}`,
  headingCharacters: (level: HeadingLevel) => `Heading${level}Char`,
  attachment: 'Attachment',
  signature: 'Signature',
  date: 'Date',
  footer: 'Footer',
  formLine: 'FormLine',
  tableEnd: 'TableEnd',
  tableGrid: 'TableGrid',
  tableHeader: (size: TableSize) => `TableHeader${tableSizes[size].size}`,
  tableLabel: (size: TableSize) => `TableLabel${tableSizes[size].size}`,
  tableText: (size: TableSize) => `TableText${tableSizes[size].size}`,
} as const;

/** Title size 2号 in half-points, and the exact pitch of its lines: the line grid would put them 58 pt apart. */
export const titleSize = 44;
const titleLine = 720;
export const footerSize = 28;
export const formLineSize = 24;

interface StyleOptions {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly link?: string;
  readonly priority: number;
  /** Children of `w:pPr` and `w:rPr`, in the schema's order. */
  readonly paragraph?: string;
  readonly run?: string;
  /** True for a style of this program, false for one of Word's own. */
  readonly custom?: boolean;
}

const element = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `<w:${name} w:val="${escapeXml(value)}"/>`;

function style(type: 'paragraph' | 'character', options: StyleOptions): string {
  const { id, name, basedOn, next, link, priority, paragraph, run, custom } = options;
  return (
    `<w:style w:type="${type}"${id === 'Normal' ? ' w:default="1"' : ''}${custom ? ' w:customStyle="1"' : ''} w:styleId="${id}">` +
    element('name', name) +
    element('basedOn', basedOn) +
    element('next', next) +
    element('link', link) +
    element('uiPriority', String(priority)) +
    (type === 'paragraph' ? '<w:qFormat/>' : '') +
    (paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`) +
    (run === undefined ? '' : `<w:rPr>${run}</w:rPr>`) +
    '</w:style>'
  );
}

const face = (name: Face): string => fontsXml(fontOf(name));
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const exactly = (line: number, around = ''): string => `<w:spacing ${around}w:line="${line}" w:lineRule="exact"/>`;
const firstLine = (characters: number): string =>
  `<w:ind w:firstLineChars="${characters * 100}" w:firstLine="${Math.round((indent * characters) / 2)}"/>`;
const align = (value: 'both' | 'center' | 'left' | 'right'): string => `<w:jc w:val="${value}"/>`;
const noSpacing = '<w:spacing w:val="0"/>';

/**
 * Chinese line breaking (no line begins with closing punctuation), without the automatic space between Chinese and
 * digits, so that the characters stay in their columns. `overflowPunct` is Word's own default; it is written because
 * LibreOffice 7.4 reads it the wrong way round and hangs punctuation in the margin unless it is on.
 */
const typography =
  '<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>';

/**
 * The grid is switched off in text (LibreOffice gives a character wider than its cell two cells); exact
 * line pitch and character spacing make the same 22 × 28.
 */
const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${face('imitation')}<w:snapToGrid w:val="0"/>${size(bodySize)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${typography}</w:pPr></w:pPrDefault></w:docDefaults>`;

/** Word's list of styles shows those written here and hides the rest until they are used. */
const latent =
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>';

const headings = headingLevels.map((level) => {
  const run = face(headingFaces[level]);
  return (
    style('paragraph', {
      id: styleIds.heading(level),
      name: `heading ${level}`,
      basedOn: 'Normal',
      next: styleIds.body,
      link: styleIds.headingCharacters(level),
      priority: 9,
      paragraph: `<w:keepNext/><w:keepLines/>${firstLine(2)}<w:outlineLvl w:val="${level - 1}"/>`,
      run,
    }) +
    style('character', {
      id: styleIds.headingCharacters(level),
      name: wordTexts.styles.headingCharacters(level),
      basedOn: 'DefaultParagraphFont',
      link: styleIds.heading(level),
      priority: 9,
      run,
      custom: true,
    })
  );
});

/** Keeps labels at the left clear of the border, whatever the cell's margin. */
export const labelIndent = 40;

const tableStyles = (Object.keys(tableSizes) as TableSize[]).map((name) => {
  const suffix = wordTexts.styles.tableSize[name];
  const { size: halfPoints, line } = tableSizes[name];
  const cellStyle = (id: string, label: string, font: Face, alignment: 'center' | 'left'): string =>
    style('paragraph', {
      id,
      name: label + suffix,
      basedOn: 'Normal',
      priority: 20,
      paragraph: exactly(line) + (alignment === 'left' ? `<w:ind w:left="${labelIndent}"/>` : '') + align(alignment),
      run: face(font) + noSpacing + size(halfPoints),
      custom: true,
    });
  return (
    cellStyle(styleIds.tableHeader(name), wordTexts.styles.tableHeader, 'black', 'center') +
    cellStyle(styleIds.tableLabel(name), wordTexts.styles.tableLabel, 'song', 'left') +
    cellStyle(styleIds.tableText(name), wordTexts.styles.tableText, 'song', 'center')
  );
});

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
const tableBorders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
const cellMargins =
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>';

const builtIn =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${cellMargins}</w:tblPr></w:style>` +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  `<w:style w:type="table" w:styleId="${styleIds.tableGrid}"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>${tableBorders}</w:tblBorders></w:tblPr></w:style>`;

export const stylesXml = (): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  defaults +
  latent +
  style('paragraph', {
    id: 'Normal',
    name: 'Normal',
    priority: 0,
    paragraph: typography + exactly(linePitch) + align('both'),
    run: face('imitation') + `<w:spacing w:val="${bodySpacing}"/>` + size(bodySize),
  }) +
  builtIn +
  style('paragraph', {
    id: styleIds.body,
    name: 'Body Text',
    basedOn: 'Normal',
    priority: 1,
    paragraph: firstLine(2),
    run: face('imitation'),
  }) +
  style('paragraph', {
    id: styleIds.title,
    name: 'Title',
    basedOn: 'Normal',
    next: styleIds.body,
    priority: 10,
    // One line stays free below the title (7.3.2).
    paragraph: `<w:keepNext/><w:keepLines/>${exactly(titleLine, `w:after="${linePitch}" `)}${align('center')}`,
    run: face('title') + noSpacing + size(titleSize),
  }) +
  headings.join('') +
  style('paragraph', {
    id: styleIds.attachment,
    name: wordTexts.styles.attachment,
    basedOn: 'Normal',
    next: styleIds.title,
    priority: 11,
    // On the first line of the text area, the attachment's title on the third (7.3.4).
    paragraph: `<w:keepNext/>${exactly(linePitch, `w:after="${linePitch}" `)}${align('left')}`,
    run: face('black'),
    custom: true,
  }) +
  style('paragraph', {
    id: styleIds.signature,
    name: 'Signature',
    basedOn: 'Normal',
    next: styleIds.date,
    priority: 12,
    paragraph: `<w:keepNext/><w:keepLines/>${align('center')}`,
    run: face('imitation'),
  }) +
  style('paragraph', {
    id: styleIds.date,
    name: 'Date',
    basedOn: 'Normal',
    priority: 12,
    // With the space between digits and Chinese that every program puts there, so that the name can be centred on it.
    paragraph: `<w:keepLines/><w:autoSpaceDE/><w:autoSpaceDN/>${align('right')}`,
    run: face('imitation'),
  }) +
  style('paragraph', {
    id: styleIds.footer,
    name: 'footer',
    basedOn: 'Normal',
    priority: 99,
    paragraph: exactly(footerSize * 10),
    run: fontsXml(songOnly) + noSpacing + size(footerSize),
  }) +
  style('paragraph', {
    id: styleIds.formLine,
    name: wordTexts.styles.formLine,
    basedOn: 'Normal',
    priority: 21,
    paragraph: `<w:keepNext/>${exactly(480)}${align('left')}`,
    run: face('imitation') + noSpacing + size(formLineSize),
    custom: true,
  }) +
  style('paragraph', {
    id: styleIds.tableEnd,
    name: wordTexts.styles.tableEnd,
    basedOn: 'Normal',
    priority: 22,
    paragraph: exactly(20),
    run: face('imitation') + size(2),
    custom: true,
  }) +
  tableStyles.join('') +
  '</w:styles>';
