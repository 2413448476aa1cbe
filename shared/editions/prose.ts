/**
 * Which words of the narrative state which cells. Sources: the contract's “Prose” (report-file.md) and the relations
 * N-NEW, N-RESULT, N-T4 and N-ZERO; names of results and outcomes are the labels of the tables and what clerks write for
 * them.
 */
import type { Prose, ProsePartition, ProseReading, ProseStatement } from './prose-types';
import type { Block, CellReference, Column, LineNode, Table } from './types';
import { columnLines, lineIds, rowLines } from './lookup';
import { elsewhere, groupWords, list, outcomeWords, rowWords, subjects } from './prose-words';

/** A label without its number and explanation. */
const plain = (label: string): string => label.replace(/^(?:（[一二三四五六七]）|\d[.．]|[一二三四五]、)/u, '').replace(/（.*$/u, '');

/** 转入下年度办理, 延至2025年继续办理: the ways to say that a request is carried forward. */
const carriedForward: readonly string[] = list('结转 结转至 结转到 结转入 转 转至 转到 转入 转结 转结至 转结到 延至 延到 延续至 延续到 顺延至 顺延到 延期至 留待 留至 移至 流转至 跨至 跨入 推迟至 滚入 待 留 需 须').flatMap((verb) =>
  ['下年度', '下年', '下一年度', '下一年', '次年', '次年度', '明年', '来年', '{year}'].flatMap((year) =>
    ['', '办理', '继续办理', '继续处理', '处理', '答复', '办结', '继续办结', '继续答复'].map((end) => verb + year + end),
  ),
).concat(list('下年答复 下年度答复 下一年答复 下一年度答复 下年办理 下年度办理 下一年度办理 下年继续办理 下年度继续办理 下一年继续办理 下一年度继续办理 次年办理 次年继续办理 明年继续办理 {year}继续办理 {year}继续处理'));

/** Results that are said of documents, letters and proposals too. */
const alsoOfDocuments: ReadonlySet<string> = new Set(['予以公开', '部分公开', '不予公开']);

const leaves = (node: LineNode): string[] => ('lines' in node ? node.lines.flatMap(leaves) : [node.id]);

/** The lines below the group that ends with the row of their total (三、本年度办理结果). */
function resultNodes(block: Block, total: string): readonly LineNode[] {
  const groups = block.rows.flatMap((node) => ('lines' in node ? [node.lines] : []));
  const lines = groups.find((nodes) => nodes.some((node) => 'id' in node && node.id === total)) ?? [];
  return lines.filter((node) => !('id' in node) || node.id !== total);
}

function requestStatements(table: Table): ProseStatement[] {
  const total = (row: string): CellReference => ({ table: table.id, row, column: 'total' });
  const sum = (name: string, ...rows: string[]): ProseReading => ({ name, cells: rows.map(total) });
  const received = sum('本年新收', '1');
  const together = sum('本年新收加上年结转', '1', '2');
  const handled = sum('办理结果总计', '3.7');
  const forward = sum('结转下年度继续办理', '4');
  const results = table.blocks.flatMap((block) => resultNodes(block, '3.7'));
  const label = new Map(rowLines(table).map((line) => [line.id, line.label]));
  const request = (statement: Omit<ProseStatement, 'subject' | 'rule'> & { rule?: string }): ProseStatement => ({
    subject: 'requests',
    rule: 'narrative.results',
    ...statement,
  });
  return [
    request({
      id: 'new',
      rule: 'narrative.received',
      words: list('新收 新收到 新收件 本年新收 本年度新收 当年新收 年内新收'),
      general: true,
      certain: true,
      common: true,
      whole: true,
      readings: [received],
    }),
    request({
      id: 'newlyReceived',
      rule: 'narrative.received',
      words: list('新受理 新增 新接收'),
      general: true,
      whole: true,
      readings: [received],
    }),
    request({
      id: 'received',
      rule: 'narrative.received',
      words: list('收到 受理 收办 共收 接收 接到 收悉 收件 接收到 接收并受理 收到并受理 接受 接件'),
      general: true,
      whole: true,
      readings: [received, together],
    }),
    request({
      id: 'carriedOver',
      account: true,
      words: list(`
        上年结转 上年度结转 上一年结转 上一年度结转 去年结转 上年转入 上年度转入 从上年结转
        往年结转 结转上年 结转上年度 结转上一年度 由上年结转 上年遗留 上年结转办理 上年度结转办理 上年转结 上年度转结 上一年转结 上一年度转结 去年转结 上年未办结 上年度未办结 上一年度未办结
        上一年转入 上一年度转入 去年转入 由上年度结转 由上年转入 由上年度转入 由上一年度结转 从上年度结转 从上一年度结转 上年跨年 上年度跨年 上年结存 上年延续 上年度延续 上年遗留未办结 上年度遗留 {year}结转 {year}转入 {year}转结 {year}遗留
      `).flatMap((words) => [words, ...(/^[上去]/u.test(words) ? [`与${words}`, `和${words}`, `同${words}`] : [])]),
      yearOffset: -1,
      certain: true,
      common: true,
      readings: [sum('上年结转', '2')],
    }),
    request({
      id: 'handled',
      account: true,
      words: list(`
        办结 答复 办理 已作出答复 已办复 已审结 年内办结 年内办理完毕 年内答复 当年办结 已处理完毕 办理结果总计 已办结 已答复 办理完毕 处理完毕 办结率 答复完毕 办复 答复办理 办理答复 作出答复 书面答复 予以答复 给予答复 审结 处置 已办理 已处理 回复
        依法答复 办理并答复 办结答复 办理答复完毕 办结并答复 已办
      `),
      general: true,
      divided: { by: ['new', 'carriedOver'], as: 'toHandle' },
      ofFirst: 'handledOrReceived',
      readings: [handled],
      claim: {
        rule: 'narrative.none',
        words: list('办结 已办结 办理完毕 处理完毕 答复完毕 答复 已答复 办复 予以答复 给予答复 作出答复 办结答复 办理答复完毕'),
        name: '“结转下年度继续办理”',
        others: [total('4')],
      },
    }),
    request({
      id: 'toHandle',
      account: true,
      words: list(`
        应办 需办 应办理 需办理 应予办理 共需办理 共应办理 应当办理 需要办理 应办件 应办件总数 应办总数 应办理总数 应办理件 应办总量 应办结 应办数 应办件数 待办 待办理
        应处理 需处理 应答复 需答复 应予答复
      `),
      general: true,
      readings: [together, sum('办理结果总计加结转下年度', '3.7', '4')],
    }),
    request({
      id: 'answered',
      account: true,
      words: list(`
        答复申请人 答复当事人 已答复申请人 已答复当事人 已向申请人答复 已向申请人作出答复 向申请人作出答复 向申请人答复 作出答复告知 依法答复申请人
        均答复申请人 答复申请者
      `),
      certain: true,
      readings: [handled],
    }),
    request({
      id: 'forward',
      account: true,
      words: list(`
        未办结 尚未办结 正在办理 尚在办理 正在办理中 尚在办理中 未答复 尚未答复 正在办理之中 尚在办理之中 继续办理 结转 跨年 跨年度 结转办理 结转继续办理
        跨年办理 跨年度办理 跨年继续办理 跨年度继续办理 跨年结转 跨年度结转 跨年答复 跨年度答复 跨年办结
      `).concat(carriedForward),
      yearOffset: 1,
      certain: true,
      common: true,
      ofLastYear: 'carriedOver',
      readings: [forward],
    }),
    request({
      id: 'carried',
      account: true,
      words: list('结转 结转的 结转申请 结转件 结转办理的'),
      certain: true,
      common: true,
      ofLastYear: 'carriedOver',
      readings: [forward, sum('上年结转', '2')],
    }),
    request({
      id: 'handledOrReceived',
      rule: 'narrative.received',
      words: [],
      whole: true,
      readings: [received, together, handled],
    }),
    request({
      id: 'naturalPerson',
      rule: 'narrative.received',
      words: list('自然人 自然人申请 公民个人 自然人提出'),
      readings: applicantReadings(table, ['naturalPerson']),
      crosses: true,
    }),
    request({
      id: 'organizations',
      rule: 'narrative.received',
      words: list('法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织'),
      readings: applicantReadings(
        table,
        table.blocks.flatMap(columnLines).map(({ id }) => id).filter((id) => id !== 'naturalPerson' && id !== 'total'),
      ),
      crosses: true,
    }),
    ...table.blocks.flatMap(columnLines)
      .filter(({ id }) => !['naturalPerson', 'otherOrganization', 'total'].includes(id))
      .map(({ id, label: words }) =>
        request({ id, rule: 'narrative.received', words: [words], readings: applicantReadings(table, [id]), crosses: true }),
      ),
    ...results.flatMap((node) => {
      const group = 'lines' in node ? node.label : (label.get(node.id) ?? node.id);
      const words = list(groupWords[plain(group)] ?? plain(group));
      const rows = leaves(node);
      const whole = request({
        id: `group:${plain(group)}`,
        words,
        certain: true,
        common: alsoOfDocuments.has(plain(group)),
        readings: [sum(plain(group), ...rows)],
        claim: {
          rule: 'narrative.results',
          words,
          name: `“${plain(group)}”以外的办理结果`,
          others: results.filter((other) => other !== node).flatMap(leaves).map(total),
        },
      });
      const single = 'lines' in node ? rows : [];
      return [
        whole,
        ...single.flatMap((row) =>
          rowWords[row] === undefined
            ? []
            : [
                request({
                  id: row,
                  words: list(rowWords[row]),
                  within: whole.id,
                  readings: [sum(plain(label.get(row) ?? row), row)],
                }),
              ],
        ),
      ];
    }),
  ];
}

/** Figures by applicant are given for what was received, with or without what was carried over, or for what was handled. */
function applicantReadings(table: Table, columns: readonly string[]): readonly ProseReading[] {
  const cells = (...rows: string[]): CellReference[] =>
    rows.flatMap((row) => columns.map((column) => ({ table: table.id, row, column })));
  return [
    { name: '本年新收', cells: cells('1') },
    { name: '本年新收加上年结转', cells: cells('1', '2') },
    { name: '办理结果总计', cells: cells('3.7') },
  ];
}

function disputeStatements(table: Table): ProseStatement[] {
  const outcomes = outcomesOf(table);
  const suits = rowLines(table).filter(({ id }) => id !== 'review');
  const about = [
    { subject: 'review', name: '行政复议', rows: ['review'] },
    { subject: 'suits', name: '行政诉讼', rows: suits.map(({ id }) => id) },
    ...suits.map(({ id, label }) => ({ subject: id, name: label, rows: [id] })),
  ];
  return about.flatMap(({ subject, name, rows }) => {
    const cells = (...columns: string[]): CellReference[] =>
      columns.flatMap((column) => rows.map((row) => ({ table: table.id, row, column })));
    const common = { subject, rule: 'narrative.disputes' } as const;
    return [
      { ...common, id: `${subject}.total`, words: [], whole: true, readings: [{ name: `${name}总计`, cells: cells('total') }] },
      {
        ...common,
        id: `${subject}.closed`,
        words: list('审结 已审结 办结 已办结 结案 已结案 已结 审理完毕'),
        readings: [{ name: `${name}已审结`, cells: cells('upheld', 'corrected', 'otherOutcome') }],
        claim: {
          rule: 'narrative.disputes',
          words: list('审结 已审结 办结 已办结 结案 已结案 已结 审理完毕'),
          name: `${name}“尚未审结”`,
          others: cells('pending'),
        },
      },
      ...outcomes.map(({ id, label }): ProseStatement => ({
        ...common,
        id: `${subject}.${id}`,
        words: list(outcomeWords[id] ?? label),
        readings: [{ name: `${name}${label}`, cells: cells(id) }],
        noneRule: 'narrative.disputes',
        claim: {
          rule: 'narrative.disputes',
          words: list(outcomeWords[id] ?? label),
          name: `${name}“${label}”以外的`,
          others: cells(...outcomes.filter((other) => other.id !== id).map((other) => other.id)),
        },
      })),
    ];
  });
}

const outcomesOf = (table: Table): readonly Column[] => table.blocks.flatMap(columnLines).filter(({ id }) => id !== 'total');

/** 无法提供82件，包括本机关不掌握61件、…: the rows of a group are all of it. */
const rowsByGroup = (table: Table): ProsePartition[] =>
  table.blocks.flatMap((block) => resultNodes(block, '3.7')).flatMap((node) => ('lines' in node ? [{ parts: leaves(node), of: [`group:${groupName(node)}`] }] : []));

const groupName = (node: LineNode): string => plain(node.label);
const groupIds = (table: Table): string[] =>
  table.blocks.flatMap((block) => resultNodes(block, '3.7')).map((node) => `group:${groupName(node)}`);

/** @returns what the narrative's words mean in this edition's tables */
export const proseOf = (requests: Table, disputes: Table): Prose => ({
  subjects,
  statements: [...requestStatements(requests), ...disputeStatements(disputes)],
  elsewhere,
  partitions: [
    { parts: ['naturalPerson', 'organizations'], of: [] },
    { parts: groupIds(requests), of: ['handled', 'answered'] },
    ...rowsByGroup(requests),
    { parts: [...groupIds(requests), 'forward'], of: ['toHandle'] },
    { parts: ['new', 'carriedOver'], of: ['toHandle'] },
    { parts: ['handled', 'forward'], of: ['toHandle'] },
    { parts: lineIds(rowLines(disputes)).filter((id) => id !== 'review').map((id) => `${id}.total`), of: ['suits.total'] },
    ...['review', 'suits', ...lineIds(rowLines(disputes))].map((id) => ({
      parts: outcomesOf(disputes).map((outcome) => `${id}.${outcome.id}`),
      of: [`${id}.total`],
    })),
  ],
  light: list('公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 公民和法人 公民、法人 政府信息公开工作 信息公开工作 依申请公开工作 依申请公开方面 依申请公开情况 依申请公开领域 申请人 被申请人 原告 被告 第三方 政府信息公开领域 政府信息依申请公开领域 涉及政府信息公开 涉政府信息公开 政府信息公开类 信息公开类 申请内容 申请事项'),
  filing: list('备案 登记备案 备案登记'),
});
