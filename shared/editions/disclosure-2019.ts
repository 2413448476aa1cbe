/** Table 二 of the 2019 notice (第二十条), used by the national form and by 武昌's variant of it. */
import { disclosureHints } from './common';
import type { Block, Column, ColumnNode, FigureKind, Table } from './types';

const column = (id: string, label: string, unit: string, figure: FigureKind, hint: string, span?: number): Column => ({
  id,
  label,
  unit,
  figure,
  hint,
  ...(span === undefined ? {} : { span }),
});

const previousYearItems = column('previousYearItems', '上一年项目数量', '项', 'count', '上年度报告时的项目数。');
const decisions = column('decisions', '处理决定数量', '件', 'count', '本年作出的处理决定件数，不是项目数。');
const changeHint = '本年比上年增加的项目数，减少的写负数，没有变化填 0。';
const change = column('change', '本年增/减', '项', 'change', changeHint);

/** Rows with a number of decisions. */
export const decisionRows2019: readonly string[] = ['licensing', 'otherServices', 'penalties', 'coercion'];

/**
 * @param lastCellEmpty （八）（九） have three cells for four grid columns: the national form lets the last one take
 * two, 武昌's prints an empty fourth cell
 */
export function disclosureTable2019(lastCellEmpty: boolean): Table {
  const threeCells = (first: Column, last: Column): readonly ColumnNode[] =>
    lastCellEmpty ? [first, last, { empty: true }] : [first, { ...last, span: 2 }];
  const block = (caption: string, rows: Block['rows'], columns: readonly ColumnNode[]): Block => ({
    arrangement: 'down',
    caption,
    corner: '信息内容',
    rows,
    columns,
  });
  const itemRows = [...decisionRows2019, 'fees'];
  return {
    id: 'disclosure',
    name: '主动公开情况表',
    widths: [1, 1, 1, 1],
    blocks: [
      block(
        '第二十条第（一）项',
        [
          { id: 'regulations', label: '规章', hint: '有规章制定权的机关才有，街道、部门一般填 0。' },
          { id: 'normativeDocuments', label: '规范性文件', hint: disclosureHints.normativeDocuments },
        ],
        [
          column('newlyMade', '本年新制作数量', '件', 'count', '本年制发的件数。'),
          column('newlyDisclosed', '本年新公开数量', '件', 'count', '本年新公开的件数。'),
          column('totalDisclosed', '对外公开总数量', '件', 'count', '到12月31日对外公开的总件数，含以前年度的。'),
        ],
      ),
      block(
        '第二十条第（五）项',
        [
          { id: 'licensing', label: '行政许可', hint: disclosureHints.licensing },
          {
            id: 'otherServices',
            label: '其他对外管理服务事项',
            hint: '行政许可、行政处罚、行政强制以外的行政权力事项。',
          },
        ],
        [previousYearItems, change, decisions],
      ),
      block(
        '第二十条第（六）项',
        [
          { id: 'penalties', label: '行政处罚', hint: disclosureHints.penalties },
          { id: 'coercion', label: '行政强制', hint: disclosureHints.coercion },
        ],
        [previousYearItems, change, decisions],
      ),
      block('第二十条第（八）项', [{ id: 'fees', label: '行政事业性收费', hint: disclosureHints.fees }], threeCells(previousYearItems, change)),
      block(
        '第二十条第（九）项',
        [{ id: 'procurement', label: '政府集中采购', hint: '列入集中采购目录的采购；自行组织的分散采购不计。' }],
        threeCells(
          column('items', '采购项目数量', '项', 'count', '本年政府集中采购的项目数。'),
          column('amount', '采购总金额', '元', 'amount', '表上没有印单位，本程序按“元”填写，不要填万元。'),
        ),
      ),
    ],
    relations: [
      {
        rule: 'disclosure.bounds',
        severity: 'warning',
        along: 'row',
        lines: ['regulations', 'normativeDocuments'],
        left: ['totalDisclosed'],
        operator: '>=',
        right: ['newlyDisclosed'],
        leftName: '对外公开总数量',
        rightName: '本年新公开数量',
        advice: '公开总数应包括本年新公开的，请核对。',
      },
      {
        rule: 'disclosure.bounds',
        severity: 'warning',
        along: 'row',
        lines: itemRows,
        left: ['previousYearItems', 'change'],
        operator: '>=',
        right: [],
        leftName: '上一年项目数量加本年增/减',
        rightName: '0',
        advice: '减少的项目不会多于上一年的项目，请核对。',
      },
    ],
    unitRules: [
      {
        rule: 'disclosure.unit',
        severity: 'warning',
        row: 'procurement',
        amount: 'amount',
        test: { kind: 'per-item', items: 'items', least: 100 },
        advice: '平均每项不到 100 元，可能把万元当成了元；请按“元”填写。',
      },
    ],
    yearRules: [
      {
        rule: 'years.items',
        severity: 'warning',
        along: 'row',
        lines: itemRows,
        left: 'previousYearItems',
        right: [
          { year: 'previous', line: 'previousYearItems' },
          { year: 'previous', line: 'change' },
        ],
        leftName: '本年报告的“上一年项目数量”',
        rightName: '上年报告的“上一年项目数量”加“本年增/减”',
        advice: '请按上年报告核对。',
      },
    ],
    jumps: [{ columns: ['newlyMade', 'newlyDisclosed', 'totalDisclosed', 'decisions', 'items', 'amount'] }],
    guidance: [
      '填写《中华人民共和国政府信息公开条例》第二十条规定主动公开的内容，没有的填 0。',
      '采购总金额按“元”填写，只填数字，不写单位。',
    ],
  };
}
