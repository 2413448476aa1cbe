/** The national form of 2021, reporting years from 2021 on. */
import type { Block, Edition, RelationRule, Table } from './types';
import { disclosureHints, disputesTable, requestsTable } from './common';
import { nationalDocuments, nationalSections, statisticsFileName } from './national';
import { proseOf } from './prose';
import { registrationForm } from './registration-form';
import { allSentences } from './sentences';

const decisions: Block['columns'] = [
  {
    id: 'decisions',
    label: '本年处理决定数量',
    unit: '件',
    figure: 'count',
    span: 3,
    hint: '本年以本机关名义作出的处理决定件数；代上级窗口收件的不计。',
  },
];

const block = (caption: string, rows: Block['rows'], columns: Block['columns']): Block => ({
  arrangement: 'down',
  caption,
  corner: '信息内容',
  rows,
  columns,
});

const inForceBound: RelationRule = {
  rule: 'disclosure.bounds',
  severity: 'info',
  along: 'row',
  lines: ['regulations', 'normativeDocuments'],
  left: ['inForce'],
  operator: '>=',
  right: ['issued'],
  leftName: '现行有效件数',
  rightName: '本年制发件数',
  advice: '本年制发的文件一般仍然有效，现行有效件数通常不少于制发件数，请留意。',
};

const disclosureTable: Table = {
  id: 'disclosure',
  name: '主动公开情况表',
  widths: [1, 1, 1, 1],
  blocks: [
    block(
      '第二十条第（一）项',
      [
        { id: 'regulations', label: '规章', hint: '有规章制定权的机关才有，街道、部门一般填 0。' },
        { id: 'normativeDocuments', label: '行政规范性文件', hint: disclosureHints.normativeDocuments },
      ],
      [
        { id: 'issued', label: '本年制发件数', unit: '件', figure: 'count', hint: '本年制发的件数；修订的也计入。' },
        { id: 'repealed', label: '本年废止件数', unit: '件', figure: 'count', hint: '本年废止、失效的件数；修订前的旧文件也计入。' },
        {
          id: 'inForce',
          label: '现行有效件数',
          unit: '件',
          figure: 'count',
          hint: '到12月31日有效的件数 = 上年现行有效 + 本年制发 − 本年废止。',
        },
      ],
    ),
    block('第二十条第（五）项', [{ id: 'licensing', label: '行政许可', hint: disclosureHints.licensing }], decisions),
    block(
      '第二十条第（六）项',
      [
        { id: 'penalties', label: '行政处罚', hint: disclosureHints.penalties },
        { id: 'coercion', label: '行政强制', hint: disclosureHints.coercion },
      ],
      decisions,
    ),
    block(
      '第二十条第（八）项',
      [{ id: 'fees', label: '行政事业性收费', hint: disclosureHints.fees }],
      [
        {
          id: 'amount',
          label: '本年收费金额（单位：万元）',
          unit: '万元',
          figure: 'amount',
          span: 3,
          hint: '以万元为单位，可以带小数。政府信息公开信息处理费不在这里填，写在“六、其他需要报告的事项”。',
        },
      ],
    ),
  ],
  relations: [inForceBound],
  unitRules: [
    {
      rule: 'disclosure.unit',
      severity: 'warning',
      row: 'fees',
      amount: 'amount',
      test: { kind: 'previous-year', from: 1000, to: 100000 },
      advice: '与上年相差千倍以上，可能把元和万元弄混了；请按“万元”填写。',
    },
  ],
  yearRules: [
    {
      rule: 'years.in-force',
      severity: 'warning',
      along: 'row',
      lines: ['regulations', 'normativeDocuments'],
      left: 'inForce',
      right: [
        { year: 'previous', line: 'inForce' },
        { year: 'this', line: 'issued' },
        { year: 'this', line: 'repealed', subtract: true },
      ],
      leftName: '本年的“现行有效件数”',
      rightName: '上年现行有效加本年制发减本年废止',
      advice: '请核对；修订的文件制发、废止各计1件。',
    },
  ],
  jumps: [{ columns: ['issued', 'repealed', 'inForce', 'decisions', 'amount'] }],
  guidance: [
    '填写《中华人民共和国政府信息公开条例》第二十条规定主动公开的内容，没有的填 0。',
    '行政事业性收费按“万元”填写，只填数字，不写单位。',
  ],
};

const requests = requestsTable(
  {
    label: '（六）其他处理',
    lines: [
      {
        id: '3.6.1',
        label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        hint: '条例第三十条。',
      },
      {
        id: '3.6.2',
        label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        hint: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。',
      },
      { id: '3.6.3', label: '3.其他', hint: '以上都不属于的，如申请人主动撤回。' },
    ],
  },
  { withOther: true, widths: [754, 921, 3271, 685, 685, 685, 685, 685, 685, 685] },
);

export const edition2021: Edition = {
  id: '2021',
  name: '2021年格式',
  source: '国办公开办函〔2021〕30号',
  years: { from: 2021 },
  national: true,
  titleName: 'name',
  sections: nationalSections(
    [
      '收取政府信息公开信息处理费的情况在这里报告：件数和总金额，没有收取的也要写明。',
      '没有其他事项的写“无”。',
    ],
    allSentences(
      { disclosure: disclosureTable, requests, disputes: disputesTable },
      { documents: ['normativeDocuments'], decisions: ['licensing', 'penalties', 'coercion'] },
    ),
  ),
  tables: [disclosureTable, requests, disputesTable],
  prose: {
    ...proseOf(requests, disputesTable),
    fees: {
      section: 'other',
      nothing: ['无', '暂无', '没有', '无其他事项', '没有其他事项', '无其他需要报告的事项', '没有其他需要报告的事项', '本年度无其他需要报告的事项', '本年度没有其他需要报告的事项', '无需要报告的事项', '没有需要报告的事项'],
      cell: { table: 'disclosure', row: 'fees', column: 'amount' },
    },
  },
  registration: registrationForm(false),
  documents: nationalDocuments,
  workbookFileName: statisticsFileName,
};
