/** Titles, headings, signature and registration form as other people write them; labels and units in cells. */
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../electron/office/html';
import { mustImport } from '../../support/import-truth';
import { fileOf, htmlOf, other, printedTable, type ForeignTable } from '../../support/foreign-layouts';
import { filledTables } from '../../support/word-reports';

const requests = (): string => htmlOf(printedTable('2021', 'requests', filledTables('2021', (_, index) => index)));
const importPage = (html: string, fileName?: string) => mustImport(readPage(`<html><body>${html}</body></html>`), fileName);
const p = (...lines: string[]): string => lines.map((line) => `<p>${line}</p>`).join('');

describe('title', () => {
  test.each([
    ['江城市园林和林业局2023年政府信息公开工作年度报告', '江城市园林和林业局', 2023],
    ['江城市园林和林业局</p><p>2023年政府信息公开工作年度报告', '江城市园林和林业局', 2023],
    ['江城市园林和林业局<br>二〇二三年度政府信息公开<br>工作年度报告', '江城市园林和林业局', 2023],
    ['2023年江城市园林和林业局政府信息公开年度报告', '江城市园林和林业局', 2023],
    ['江城市园林和林业局２０２３年度政府信息公开年度报告', '江城市园林和林业局', 2023],
  ])('%s', (title, name, year) => {
    const { report } = importPage(p(title, '一、总体情况', '开展工作。') + requests());
    expect(report).toMatchObject({ year, unit: { name }, sections: { overview: '开展工作。' } });
  });

  test('no title: the year of the signature, said to be so', () => {
    const { report, notes } = importPage(p('一、总体情况', '开展工作。', '五、存在的主要问题及改进情况', '不多。', '江城市园林和林业局', '2024年1月12日'));
    expect(report).toMatchObject({ year: 2023, unit: { name: '江城市园林和林业局' }, signature: { name: '江城市园林和林业局', date: '2024-01-12' } });
    expect(notes.some(({ kind, message }) => kind === 'doubtful' && message.includes('落款日期'))).toBe(true);
  });
});

describe('headings', () => {
  const body = (four: string, five: string): string =>
    p('江城市园林和林业局2023年政府信息公开工作年度报告', '本报告依条例编写。', '一、总体情况', '开展工作。', '（一）主动公开', '公开了。') +
    p('二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况') + requests() +
    p(four, five, '人手不够。', '六、其他需要报告的事项', '无');

  test('the other customary wordings', () => {
    const { report, notes } = importPage(body('四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', '五、政府信息公开工作存在的主要问题及改进情况'));
    expect(report.sections).toEqual({ preface: '本报告依条例编写。', overview: '开展工作。\n（一）主动公开\n公开了。', problems: '人手不够。', other: '无' });
    expect(notes.filter(({ message }) => message.startsWith('标题'))).toHaveLength(1);
  });

  test('a heading in quite other words, by its number', () => {
    const { report, notes } = importPage(body('四、政府信息公开行政复议、行政诉讼情况', '五、整改措施'));
    expect(report.sections?.['problems']).toBe('人手不够。');
    expect(notes.some(({ kind, message }) => kind === 'doubtful' && message.includes('整改措施'))).toBe(true);
  });

  test.each(['（一）总体情况', '1.总体情况', '总体情况', '一．总体情况：'])('%s', (heading) => {
    const { report } = importPage(p('江城市园林和林业局2023年政府信息公开工作年度报告', heading, '开展工作。', '六、其他需要报告的事项', '无'));
    expect(report.sections).toMatchObject({ overview: '开展工作。', other: '无' });
  });

  test('text the form has no place for is in a note, whole', () => {
    const lost = '收到的申请都在期限内答复，没有逾期的。';
    const { notes } = importPage(p('一、总体情况', '开展工作。', '三、收到和处理政府信息公开申请情况', lost) + requests() + p('六、其他需要报告的事项', '无'));
    expect(notes.some(({ kind, message }) => kind === 'doubtful' && message.includes(lost))).toBe(true);
  });
});

test('name and date below the title', () => {
  const { report } = importPage(p('江城市园林和林业局2023年政府信息公开工作年度报告', '江城市园林和林业局', '2024年1月12日', '本报告依条例编写。', '一、总体情况', '开展工作。', '六、其他需要报告的事项', '无'));
  expect(report).toMatchObject({ signature: { name: '江城市园林和林业局', date: '2024-01-12' }, sections: { preface: '本报告依条例编写。', other: '无' } });
});

test('registration form: telephones on one line, members without a label', () => {
  const form =
    p('单位(盖章)：柳岸街道办事处　　填表时间：2021.1.8') +
    '<table><tr><td>分管领导</td><td>赵一</td><td>职务</td><td><s>主任</s>副主任</td><td>联系方式</td><td>办公: 027-8000 0001 手机：138 0000 0001</td></tr>' +
    '<tr><td>责任科室</td><td>党政办</td><td>负责人</td><td>钱二</td><td>联系方式</td><td>办公：80000002<br>手机：</td></tr>' +
    '<tr><td rowspan="2">政府信息公开<br>专（兼）职工作人员</td><td>孙三</td><td>职务</td><td>科员</td><td>联系方式</td><td>办公：80000003 手机：13800000003 邮箱：a@example.cn</td></tr>' +
    '<tr><td>李四</td><td>职务</td><td>科员</td><td>联系方式</td><td>80000004</td></tr>' +
    '<tr><td>办公地址</td><td colspan="5">柳岸路8号</td></tr><tr><td>信息公开申请 联系电话</td><td colspan="5">027-8000 0009</td></tr></table>';
  const { report, notes } = importPage(form, '柳岸街道2020年登记表.html');
  expect(report.registration).toEqual({
    filledOn: '2021-01-08',
    leader: { name: '赵一', post: '副主任', officePhone: '027-8000 0001', mobile: '138 0000 0001' },
    office: { name: '党政办', head: '钱二', officePhone: '80000002' },
    staff: [
      { name: '孙三', post: '科员', officePhone: '80000003', mobile: '13800000003', email: 'a@example.cn' },
      { name: '李四', post: '科员', officePhone: '80000004' },
    ],
    address: '柳岸路8号',
    requestPhone: '027-8000 0009',
  });
  expect(report).toMatchObject({ year: 2020, unit: { name: '柳岸街道办事处' } });
  expect(notes.some(({ kind, message }) => kind === 'doubtful' && message.includes('80000004'))).toBe(true);
  expect(notes.filter(({ kind, message }) => kind === 'doubtful' && message.includes('划掉的“主任”'))).toHaveLength(1);
});

describe('what stands in cells', () => {
  const cells = (change: (text: string, id: string) => string): ForeignTable =>
    printedTable('2019', 'disclosure', filledTables('2019', (_, index) => index + 10)).map((row) =>
      row.map((cell) => cell && { ...cell, text: change(cell.text, cell.figure ? `${cell.figure.row}/${cell.figure.column}` : '') }),
    );
  const readCell = (row: string, column: string, text: string, head?: readonly [string, string]) => {
    const table = cells((old, id) => (id === `${row}/${column}` ? text : head && old === head[0] ? head[1] : old));
    const { report, notes } = mustImport(fileOf([table], 'docx'));
    const note = notes.find(({ kind, at }) => kind === 'doubtful' && at !== undefined && 'table' in at && at.row === row);
    return { value: report.tables?.['disclosure']?.[row]?.[column], note, notes };
  };

  test.each([
    ['procurement', 'amount', '251000元', 251000],
    ['procurement', 'amount', '240万元', 2400000],
    ['normativeDocuments', 'newlyMade', '22（其中修订16件）', 22],
    ['licensing', 'decisions', '3件', 3],
    ['licensing', 'decisions', '1,234件', 1234],
    ['licensing', 'decisions', '约20件', '约20件'],
    ['licensing', 'decisions', '3元', '3元'],
    ['licensing', 'decisions', '/', '/'],
    ['licensing', 'decisions', '—', '—'],
    ['licensing', 'decisions', '无', '无'],
  ])('%s/%s %s is %s, and doubtful', (row, column, text, value) => {
    const read = readCell(row, column, text);
    expect(read.value).toBe(value);
    expect(read.note?.message).toContain(text);
    expect(read.note?.source).toMatch(/^第1个表格第\d+行第\d+列$/u);
  });

  test.each([['１２', 12], ['1,234', 1234], ['+19', 19], ['', null], [' 0 ', 0]])('%s is %s without doubt', (text, value) => {
    const read = readCell('licensing', 'change', text);
    expect(read.value).toBe(value);
    expect(read.note).toBeUndefined();
  });

  test('a heading that states 万元', () => {
    const read = readCell('procurement', 'amount', '477.35', ['采购总金额', '采购总金额（万元）']);
    expect(read.value).toBe(4773500);
    expect(read.note?.message ?? read.notes.find(({ message }) => message.includes('万元'))?.message).toContain('换算');
  });

  test('a workbook names its cells as a spreadsheet does', () => {
    const { notes } = mustImport(fileOf([cells((text, id) => (id === 'procurement/amount' ? '251000元' : text))], 'xlsx'));
    expect(notes.some(({ source }) => /^Sheet1 [A-Z]\d+$/u.test(source ?? ''))).toBe(true);
  });

  test('labels that are not quite the form’s', () => {
    const rows: ForeignTable = printedTable('2021', 'disclosure', filledTables('2021', (_, index) => index + 10)).map((row) =>
      row.map((cell) => cell && { ...cell, text: cell.text.replace('行政规范性文件', '规范性文件').replace('行政事业性收费', '行政事业型收费') }),
    );
    const { report, notes } = mustImport(fileOf([rows], 'docx'));
    expect(report.edition).toBe('2021');
    expect(report.tables?.['disclosure']).toEqual(filledTables('2021', (_, index) => index + 10)?.['disclosure']);
    expect(notes.filter(({ kind, message }) => kind === 'doubtful' && message.includes('，当作“')).map(({ at }) => at)).toMatchObject([{ row: 'normativeDocuments' }, { row: 'fees' }]);
  });

  test('a line of text beside a table is no row of it', () => {
    const [first] = printedTable('2021', 'disputes', {});
    expect(() => mustImport(fileOf([[[other('行政复议由法制部门办理')]], [first ?? []]], 'docx'))).toThrow('没有找到年报的表格');
  });
});
