/**
 * 数据句: the customary sentences of the narrative whose figures stand in the tables. Words for results and outcomes are
 * the labels of the tables themselves.
 */
import type { CellReference, DataSentence, LineNode, SentenceFigure, Table } from './types';
import { resultNodes, spokenLabel } from './charted';
import { columnLines, rowLines } from './lookup';

const end = '。';
const item = (before: string, cells: readonly CellReference[], after = '件'): SentenceFigure => ({ before, cells, after });

const leaves = (node: LineNode): string[] => ('lines' in node ? node.lines.flatMap(leaves) : [node.id]);

/** What was received and how it was answered. */
export function requestSentences(table: Table): readonly DataSentence[] {
  const total = (row: string): CellReference => ({ table: table.id, row, column: 'total' });
  const results = table.blocks.flatMap((block) => resultNodes(block, '3.7'));
  return [
    {
      id: 'received',
      name: '收到申请',
      parts: [item('本年新收政府信息公开申请', [total('1')], '件，'), item('上年结转', [total('2')], `件${end}`)],
      none: '本年未收到政府信息公开申请，也没有上年结转的申请。',
    },
    {
      id: 'results',
      name: '办理结果',
      parts: [
        item('本年度办结', [total('3.7')]),
        {
          lead: '，其中',
          separator: '、',
          items: results.map((node) => item(spokenLabel(node.label), leaves(node).map(total))),
        },
        item('；结转下年度继续办理', [total('4')], `件${end}`),
      ],
      none: '本年没有需要办理的政府信息公开申请。',
    },
  ];
}

/** Reviews and suits with their outcomes. */
export function disputeSentences(table: Table): readonly DataSentence[] {
  const cell = (row: string, column: string): CellReference => ({ table: table.id, row, column });
  const outcomes = table.blocks.flatMap((block) => columnLines(block)).filter(({ id }) => id !== 'total');
  const suits = rowLines(table).filter(({ id }) => id !== 'review');
  return [
    {
      id: 'reviews',
      name: '行政复议',
      parts: [
        item('因政府信息公开工作被申请行政复议', [cell('review', 'total')]),
        {
          lead: '，其中',
          separator: '、',
          items: outcomes.map(({ id, label }) => item(label, [cell('review', id)])),
        },
        item(end, [], ''),
      ],
      none: '本年没有因政府信息公开工作被申请行政复议。',
    },
    {
      id: 'suits',
      name: '行政诉讼',
      parts: [
        item('因政府信息公开工作被提起行政诉讼', suits.map(({ id }) => cell(id, 'total'))),
        {
          lead: '，其中',
          separator: '、',
          items: outcomes.map(({ id, label }) => item(label, suits.map((suit) => cell(suit.id, id)))),
        },
        item(end, [], ''),
        { lead: '', separator: '，', items: suits.map(({ id, label }) => item(label, [cell(id, 'total')])) },
        item(end, [], ''),
      ],
      none: '本年没有因政府信息公开工作被提起行政诉讼。',
    },
  ];
}

/**
 * Figures of 第二十条 one row after another.
 * @param documents rows whose figures are numbers of documents; each figure is named by its column
 * @param decisions rows with a number of decisions
 */
export function disclosureSentences(
  table: Table,
  { documents, decisions }: { documents: readonly string[]; decisions: readonly string[] },
): readonly DataSentence[] {
  const labels = new Map(rowLines(table).map(({ id, label }) => [id, label]));
  const columnsOf = (row: string) =>
    table.blocks.filter((block) => rowLines(block).some(({ id }) => id === row)).flatMap((block) => columnLines(block));
  const ofDocuments = documents.map((row): DataSentence => {
    const label = labels.get(row) ?? row;
    const figures = columnsOf(row).map(({ id, label: column }, index) =>
      item(`${index === 0 ? label : '，'}${column.replace(/(?:件数|(?<!总)数量)$/u, '')}`, [{ table: table.id, row, column: id }]),
    );
    return {
      id: row,
      name: label,
      parts: [...figures, item(end, [], '')],
      none: `本单位没有${label}。`,
    };
  });
  const items = decisions.map((row) => item(labels.get(row) ?? row, [{ table: table.id, row, column: 'decisions' }]));
  return [
    ...ofDocuments,
    {
      id: 'decisions',
      name: '处理决定',
      parts: [{ lead: '本年作出处理决定：', separator: '，', items }, item(end, [], '')],
      none: `本年没有作出${decisions.map((row) => labels.get(row) ?? row).join('、')}的处理决定。`,
    },
  ];
}

/** All of them, in the order of the tables: for a section that sums the year up. */
export const allSentences = (
  { disclosure, requests, disputes }: { disclosure: Table; requests: Table; disputes: Table },
  rows: Parameters<typeof disclosureSentences>[1],
): readonly DataSentence[] => [
  ...disclosureSentences(disclosure, rows),
  ...requestSentences(requests),
  ...disputeSentences(disputes),
];
