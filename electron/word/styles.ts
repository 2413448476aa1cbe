/**
 * word/styles.xml. Written whole: docx can neither turn the line grid and the automatic space between scripts off in a
 * style nor leave its own headings out. Built-in styles keep Word's English names, by which Word knows them.
 */
import { wordTexts, type FontSet } from '../../shared/messages/word';
import type { Face, ParagraphStyle, TableSize } from '../../shared/pages/blocks';
import { bodySize, bodySpacing, indent, linePitch } from '../../shared/pages/page';
import { footerSize, headingFaces, headingLevels, styles, tableSizes } from '../../shared/pages/styles';
import { escapeMarkup } from '../../shared/pages/text';
import { fontXml, singleFontXml } from './fonts';
import { footerStyle, headingCharacters, styleIds, tableGridStyle } from './style-ids';

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
  value === undefined ? '' : `<w:${name} w:val="${escapeMarkup(value)}"/>`;

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

/** `w:rFonts` of a face in the chosen set of fonts. */
type FaceXml = (name: Face) => string;

const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const exactly = (line: number, around = ''): string => `<w:spacing ${around}w:line="${line}" w:lineRule="exact"/>`;
const firstLine = (characters: number): string =>
  `<w:ind w:firstLineChars="${characters * 100}" w:firstLine="${Math.round((indent * characters) / 2)}"/>`;
const align = (value: 'both' | 'center' | 'left' | 'right'): string => `<w:jc w:val="${value}"/>`;
const noSpacing = '<w:spacing w:val="0"/>';

/** Space between Chinese and digits or Western letters. */
const scriptSpace = (on: boolean): string => {
  const value = on ? '' : ' w:val="0"';
  return `<w:autoSpaceDE${value}/><w:autoSpaceDN${value}/>`;
};

/**
 * Chinese line breaking: no line begins with closing punctuation. A little space between Chinese and digits, as every
 * program puts it unless told otherwise and LibreOffice even then, so that all break lines at the same places; not in
 * tables, where a figure with its unit must not grow. `overflowPunct` is Word's own default; it is written because
 * LibreOffice 7.4 reads it the wrong way round and hangs punctuation in the margin unless it is on.
 */
const typography =
  `<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct/>${scriptSpace(true)}<w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>`;

/**
 * The grid is switched off in text (LibreOffice gives a character wider than its cell two cells); exact
 * line pitch and character spacing make the same 22 × 28.
 */
const defaults = (face: FaceXml): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${face('imitation')}<w:snapToGrid w:val="0"/>${size(bodySize)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${typography}</w:pPr></w:pPrDefault></w:docDefaults>`;

/** Word's list of styles shows those written here and hides the rest until they are used. */
const latent =
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>';

const headings = (face: FaceXml): string =>
  headingLevels
    .map((level) => {
      const run = face(headingFaces[level]);
      return (
        style('paragraph', {
          id: styleIds[`heading${level}`],
          name: `heading ${level}`,
          basedOn: 'Normal',
          next: styleIds.body,
          link: headingCharacters(level),
          priority: 9,
          paragraph: `<w:keepNext/><w:keepLines/>${firstLine(2)}<w:outlineLvl w:val="${level - 1}"/>`,
          run,
        }) +
        style('character', {
          id: headingCharacters(level),
          name: wordTexts.styles.headingCharacters(level),
          basedOn: 'DefaultParagraphFont',
          link: styleIds[`heading${level}`],
          priority: 9,
          run,
          custom: true,
        })
      );
    })
    .join('');

const cellStyles = (face: FaceXml): string =>
  (Object.keys(tableSizes) as TableSize[])
    .map((name) => {
      const suffix = wordTexts.styles.tableSize[name];
      const { size: halfPoints, line } = tableSizes[name];
      const cellStyle = (id: ParagraphStyle, label: string, font: Face): string =>
        style('paragraph', {
          id: styleIds[id],
          name: label + suffix,
          basedOn: 'Normal',
          priority: 20,
          paragraph:
            scriptSpace(false) +
            exactly(line) +
            (styles[id].left === 0 ? '' : `<w:ind w:left="${styles[id].left}"/>`) +
            align(styles[id].align),
          run: face(font) + noSpacing + size(halfPoints),
          custom: true,
        });
      return (
        cellStyle(`header-${name}`, wordTexts.styles.tableHeader, 'black') +
        cellStyle(`label-${name}`, wordTexts.styles.tableLabel, 'song') +
        cellStyle(`text-${name}`, wordTexts.styles.tableText, 'song')
      );
    })
    .join('');

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
const tableBorders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
const cellMargins =
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>';

const builtIn =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${cellMargins}</w:tblPr></w:style>` +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  `<w:style w:type="table" w:styleId="${tableGridStyle}"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>${tableBorders}</w:tblBorders></w:tblPr></w:style>`;

export function stylesXml(set: FontSet): string {
  const face: FaceXml = (name) => fontXml(set, name);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    defaults(face) +
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
      paragraph: `<w:keepNext/><w:keepLines/>${exactly(styles.title.line, `w:after="${styles.title.after}" `)}${align('center')}`,
      run: face('title') + noSpacing + size(styles.title.size),
    }) +
    headings(face) +
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
      paragraph: `<w:keepLines/>${align('right')}`,
      run: face('imitation'),
    }) +
    style('paragraph', {
      id: footerStyle,
      name: 'footer',
      basedOn: 'Normal',
      priority: 99,
      paragraph: exactly(footerSize * 10),
      run: singleFontXml(set, 'song') + noSpacing + size(footerSize),
    }) +
    style('paragraph', {
      id: styleIds.formLine,
      name: wordTexts.styles.formLine,
      basedOn: 'Normal',
      priority: 21,
      paragraph: `<w:keepNext/>${exactly(styles.formLine.line)}${align('left')}`,
      run: face('imitation') + noSpacing + size(styles.formLine.size),
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
    cellStyles(face) +
    '</w:styles>'
  );
}
