/** Ids of the Word styles. Built-in ones keep the ids Word gives them. */
import type { NumberingLevel } from '../../shared/text/numbering';
import type { CellRole, ParagraphStyle, TableSize } from '../../shared/pages/blocks';
import { tableSizes } from '../../shared/pages/styles';

const cellNames: Readonly<Record<CellRole, string>> = { header: 'TableHeader', label: 'TableLabel', text: 'TableText' };
const cellId = (role: CellRole, size: TableSize): string => `${cellNames[role]}${tableSizes[size].size}`;

export const styleIds: Readonly<Record<ParagraphStyle, string>> = {
  body: 'BodyText',
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  heading4: 'Heading4',
  attachment: 'Attachment',
  signature: 'Signature',
  date: 'Date',
  formLine: 'FormLine',
  tableEnd: 'TableEnd',
  'header-standard': cellId('header', 'standard'),
  'header-small': cellId('header', 'small'),
  'label-standard': cellId('label', 'standard'),
  'label-small': cellId('label', 'small'),
  'text-standard': cellId('text', 'standard'),
  'text-small': cellId('text', 'small'),
};

export const footerStyle = 'Footer';
export const tableGridStyle = 'TableGrid';
export const headingCharacters = (level: NumberingLevel): string => `Heading${level}Char`;
