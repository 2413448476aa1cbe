/** Reports the Word tests print: invented units, people and sentences. */
import { cellsOf, getEdition, type CellReference, type EditionId } from '../../shared/editions';
import { newReport } from '../../shared/report/new-report';
import type { CellValue, Report } from '../../shared/report/report';

const unit = { name: '江城市临湖区柳岸街道办事处', shortName: '柳岸街道', region: '临湖区', kind: 'street' as const };

const sentence = '各社区把办事条件、办理流程和咨询电话贴在公告栏里，每月更换一次，居民有疑问的当场解释清楚。';

/** Chinese characters without any punctuation, so that they can be counted on a line. */
export const plainText = (count: number): string => '街道社区服务办事公开信息'.repeat(Math.ceil(count / 12)).slice(0, count);

/** A cell of every table of the edition, filled by its running number. */
export function filledTables(edition: EditionId, figure: (cell: CellReference, index: number) => CellValue): Report['tables'] {
  const tables: NonNullable<Report['tables']> = {};
  getEdition(edition)
    .tables.flatMap((table) => cellsOf(table))
    .forEach((cell, index) => {
      const table = (tables[cell.table] ??= {});
      const row = (table[cell.row] ??= {});
      row[cell.column] = figure(cell, index);
    });
  return tables;
}

const person = (number: number, post: string) => ({
  name: `赵小${'一二三四五六'[number] ?? ''}`,
  post,
  officePhone: `027-8000 000${number}`,
  mobile: `138 0000 000${number}`,
});

const registration = (members: number): Report['registration'] => ({
  filledOn: '2020-12-07',
  leader: person(0, '办事处副主任'),
  office: { name: '党政综合办公室', head: '钱方', officePhone: '027-8000 0008', mobile: '138 0000 0008' },
  staff: Array.from({ length: members }, (_, index) => ({
    ...person(index + 1, '科员'),
    email: `clerk${index + 1}@example.cn`,
  })),
  address: '江城市临湖区柳岸路8号',
  requestPhone: '027-8000 0009',
});

const numberedText = [
  '本年度按照条例要求开展工作。',
  `（一）主动公开情况。${sentence}`,
  `(二)依申请公开情况。${sentence}`,
  '（三）平台建设情况',
  sentence,
  `1.完善网站栏目。${sentence}`,
  `2．更新办事指南。${sentence}`,
  '3、宣传引导',
  `（1）${sentence}`,
  '(2)社区宣传',
  sentence,
  `2020年办件1.5万件，比上年多12.3%。`,
].join('\n');

/** A street's report in the edition of three documents, every figure another one. */
export const streetReport: Report = {
  ...newReport({ edition: '2019-wuchang', year: 2020, unit }),
  sections: {
    overview: numberedText,
    disclosureWork: sentence.repeat(6),
    requestsWork: '全年没有收到申请。',
    disputesWork: '1.复议件数为零。\n2.诉讼件数为零。',
    innovation: sentence.repeat(3),
    problems: `${sentence}\n\n${sentence}`,
    other: '无',
  },
  tables: filledTables('2019-wuchang', (_, index) => index + 100),
  registration: registration(5),
  signature: { name: unit.name, date: '2021-01-08' },
};

/** A national report of the 2019 form with what clerks put into cells; some cells blank, one total stated wrongly. */
export const departmentReport: Report = {
  ...newReport({ edition: '2019', year: 2019, unit: { name: '江城市园林和林业局', kind: 'department' } }),
  sections: { preface: sentence.repeat(2), overview: sentence.repeat(4), problems: sentence, other: '无' },
  tables: {
    disclosure: {
      regulations: { newlyMade: 0, newlyDisclosed: 0, totalDisclosed: 3 },
      licensing: { previousYearItems: 21, change: -2, decisions: 2822652 },
      procurement: { items: 6, amount: '251000元' },
    },
    requests: {
      '1': { naturalPerson: 2822652, enterprise: 96171.6, research: 12345, publicWelfare: 1234567, legalService: '22件', otherOrganization: 0, total: 9 },
      '2': { naturalPerson: 3, enterprise: 0, research: null, publicWelfare: '/', legalService: 0, otherOrganization: 0 },
    },
    disputes: { review: { upheld: 2822652, corrected: 96171.6, otherOutcome: 0, pending: 0 } },
  },
  registration: registration(0),
  signature: { name: '江城市园林和林业局', date: '2020-01-19' },
};

/** A long national report: chapter after chapter of countable lines. */
export const longReport: Report = {
  ...newReport({ edition: '2021', year: 2024, unit }),
  sections: {
    overview: Array.from({ length: 24 }, () => `${plainText(26 + 28 * 8)}\n${sentence.repeat(3)}`).join('\n'),
    problems: sentence.repeat(2),
    other: plainText(26 + 28 * 3),
  },
  tables: filledTables('2021', (_, index) => index),
  signature: { name: unit.name, date: '2025-01-20' },
};

const longName = '柳江自治区白鹭洲苗族侗族自治州沿江县杨梅坡水族瑶族乡人民政府';

/** A name that takes more than one line in the title and at the signature. */
export const longNameReport: Report = {
  ...newReport({ edition: '2021', year: 2024, unit: { name: longName } }),
  sections: { problems: sentence, other: '无' },
  registration: registration(1),
  signature: { name: longName, date: '2025-01-03' },
};

export const blankReport: Report = {
  format: 'disclosure-annual-report',
  version: 1,
  edition: '2021',
  year: 2024,
};

const words = (count: number): string => '字'.repeat(count);

/** Table 三 longer than a page: sentences where figures belong. */
export const tallTableReport: Report = {
  ...newReport({ edition: '2021', year: 2024, unit }),
  tables: filledTables('2021', ({ table, column }, index) =>
    table === 'requests' && column === 'naturalPerson' && index % 3 === 0 ? `首${words(24)}尾` : index,
  ),
};

export const unusualText = [
  '𠮷祥社区、𡋾头村与😀👨‍👩‍👧表情',
  '<w:p>&amp; "引号" \'单引号\' ]]>',
  '制表\t符\t与　全角空格  两个空格',
  `控制${String.fromCharCode(1)}字${String.fromCharCode(0x1f)}符${String.fromCharCode(0)}`,
  `半个代理对${'\ud842'}在此${'\udfb7'}`,
  '　　行首两个全角空格',
  '\t行首制表符',
].join('\n');

export const unusualReport: Report = {
  ...newReport({ edition: '2021', year: 2024, unit: { name: '柳岸<𠮷>&"街道"\u0007办事处' } }),
  sections: { overview: unusualText, problems: sentence.repeat(Math.ceil(10_000 / sentence.length)), other: '\n \n无\r\n\r\n完' },
  tables: { requests: { '1': { naturalPerson: '3<5&"\t𠮷' } } },
  signature: { name: '柳岸<𠮷>&"街道"\u0007办事处', date: '二〇二五年一月' },
};

/** Reports whose text ends `lines` lines further down the page, for what must not be torn apart at its foot. */
export const reportsOfLength = (lines: readonly number[]): Report[] =>
  lines.map((count) => ({
    ...newReport({ edition: '2019-wuchang', year: 2020, unit }),
    sections: { overview: plainText(26 + 28 * (count - 1)), other: plainText(26 + 28 * 2) },
    signature: { name: unit.name, date: '2021-01-08' },
  }));

/** National reports whose tables begin `lines` lines further down the page. */
export const nationalReportsOfLength = (lines: readonly number[]): Report[] =>
  lines.map((count) => ({
    ...newReport({ edition: '2021', year: 2024, unit }),
    sections: { overview: plainText(26 + 28 * (count - 1)) },
    tables: filledTables('2021', (_, index) => index + 1000),
  }));
