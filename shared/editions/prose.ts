/**
 * Which words of the narrative state which cells. Sources: the contract's “Prose” (report-file.md) and the relations
 * N-NEW, N-RESULT, N-T4 and N-ZERO; names of results and outcomes are the labels of the tables and what clerks write for
 * them.
 */
import type { Prose, ProseReading, ProseStatement, ProseSubject } from './prose-types';
import type { Block, CellReference, Column, LineNode, Table } from './types';
import { columnLines, lineIds, rowLines } from './lookup';

const list = (words: string): readonly string[] => words.split(/\s+/u).filter((word) => word !== '');

/** A label without its number and explanation. */
const plain = (label: string): string => label.replace(/^(?:（[一二三四五六七]）|\d[.．]|[一二三四五]、)/u, '').replace(/（.*$/u, '');

const leaves = (node: LineNode): string[] => ('lines' in node ? node.lines.flatMap(leaves) : [node.id]);

/** What clerks write for a group of results, by the label of the group. */
const groupWords: Readonly<Record<string, string>> = {
  予以公开: '予以公开 予公开 同意公开 全部公开 全文公开 完全公开 准予公开 给予公开 依法公开 主动公开告知',
  部分公开: '部分公开 予以部分公开 部分予以公开 区分处理',
  不予公开: '不予公开 未予公开 不同意公开 依法不予公开 不公开',
  无法提供: '无法提供 不能提供 无法提供政府信息',
  不予处理: '不予处理 不予受理 不予答复处理',
  其他处理: '其他处理 作其他处理 做其他处理 其他处理情形 其他方式处理 以其他方式处理 其它处理 其他办理',
};

/** Words for single results, by the number of the row on the form. */
const rowWords: Readonly<Record<string, string>> = {
  '3.3.1': '国家秘密 涉及国家秘密 属于国家秘密',
  '3.3.2': '其他法律行政法规禁止公开 法律行政法规禁止公开',
  '3.3.3': '三安全一稳定 “三安全一稳定” 危及“三安全一稳定” 危及三安全一稳定',
  '3.3.4': '保护第三方合法权益 第三方合法权益 涉及第三方合法权益 商业秘密和个人隐私',
  '3.3.5': '三类内部事务信息 内部事务信息 三类内部事务 属于三类内部事务信息',
  '3.3.6': '四类过程性信息 过程性信息 属于四类过程性信息',
  '3.3.7': '行政执法案卷 行政执法案卷信息 属于行政执法案卷',
  '3.3.8': '行政查询事项 属于行政查询事项',
  '3.4.1': '本机关不掌握相关政府信息 不掌握相关政府信息 本机关不掌握 不掌握相关信息 信息不存在 政府信息不存在 不掌握',
  '3.4.2': '没有现成信息需要另行制作 没有现成信息 需要另行制作 需另行制作',
  '3.4.3': '补正后申请内容仍不明确 补正后仍不明确',
  '3.5.1': '信访举报投诉类申请 信访举报投诉类 信访投诉举报类 信访类',
  '3.5.2': '重复申请',
  '3.5.3': '要求提供公开出版物 公开出版物',
  '3.5.4': '无正当理由大量反复申请 大量反复申请',
  '3.5.5': '要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 重新出具已获取信息',
  '3.6.1': '申请人无正当理由逾期不补正 无正当理由逾期不补正 逾期不补正 逾期未补正',
  '3.6.2': '申请人逾期未按收费通知要求缴纳费用 逾期未按收费通知要求缴纳费用 逾期未缴纳费用 逾期未缴费',
};

const outcomeWords: Readonly<Record<string, string>> = {
  upheld: '维持 结果维持 被维持 予以维持 获维持 维持原行政行为 维持原判 维持原答复 维持原决定',
  corrected: '纠正 结果纠正 被纠正 纠错 被纠错 予以纠正 撤销 被撤销 败诉 责令重作 责令履行 确认违法',
  otherOutcome: '其他结果 结果为其他 其他',
  pending: '尚未审结 未审结 尚未办结 未办结 正在审理 正在审理中 审理中 在审 待审结 尚在审理 尚在审理中 未结 尚未结案 正在办理 尚未作出决定',
};

const subjects: readonly ProseSubject[] = [
  {
    id: 'requests',
    total: 'handledOrReceived',
    words: list(`
      政府信息公开申请 信息公开申请 依申请公开 依申请公开政府信息 依申请公开申请 申请公开政府信息 申请政府信息公开 申请信息公开 公开申请 政务公开申请
      依申请公开信息 依申请信息公开 依申请公开事项 依申请公开件 依申请公开案件 依申请件 申请件 申请 政府信息依申请公开 政府信息公开申请件 政府信息申请 申请量 申请公开
      政府信息公开申请案件 依申请公开件数 申请件数 申请数量 信息公开依申请 依申请政府信息公开 政府信息公开依申请 依申请公开办件 申请公开信息 依申请
    `),
  },
  {
    id: 'review',
    total: 'review.total',
    words: list(`
      行政复议 复议 行政复议申请 复议申请 行政复议案件 复议案件 申请行政复议 申请复议 政府信息公开行政复议 信息公开行政复议 被申请行政复议 被申请复议
      政府信息公开类行政复议 依申请公开行政复议 信息公开复议 政府信息公开复议 行政复议案 复议案
    `),
  },
  {
    id: 'suits',
    total: 'suits.total',
    words: list(`
      行政诉讼 诉讼 行政诉讼案件 诉讼案件 政府信息公开行政诉讼 信息公开行政诉讼 提起行政诉讼 提起诉讼 被提起行政诉讼 被提起诉讼 信息公开诉讼 政府信息公开诉讼
      行政应诉 应诉 行政应诉案件 应诉案件 行政诉讼案 诉讼案 政府信息公开类行政诉讼 依申请公开行政诉讼 起诉
    `),
  },
  {
    id: 'directSuit',
    total: 'directSuit.total',
    words: list(`
      未经复议直接起诉 直接起诉 未经复议直接提起诉讼 未经复议直接提起行政诉讼 直接提起行政诉讼 直接提起诉讼 未经复议直接诉讼 未经行政复议直接起诉
      未经复议起诉 未经复议的 未经复议 未经复议直接起诉的 未经复议直接起诉案件 直接诉讼
    `),
  },
  {
    id: 'suitAfterReview',
    total: 'suitAfterReview.total',
    words: list(`
      复议后起诉 复议后提起诉讼 复议后提起行政诉讼 经复议后起诉 经复议后提起诉讼 经复议后提起行政诉讼 复议后诉讼 行政复议后起诉 复议后又起诉 复议后再起诉
      复议后起诉的 复议后起诉案件 经行政复议后提起行政诉讼 经复议后又起诉 经复议起诉 行政复议后提起行政诉讼 行政复议后提起诉讼 复议后行政诉讼
    `),
  },
];

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
      words: list(`
        上年结转 上年度结转 上一年结转 上一年度结转 去年结转 上年转入 上年度转入 从上年结转
        往年结转 结转上年 结转上年度 结转上一年度 由上年结转 上年遗留 上年结转办理 上年度结转办理 上年转结 上年未办结 {year}结转 {year}转入
      `),
      yearOffset: -1,
      certain: true,
      readings: [sum('上年结转', '2')],
    }),
    request({
      id: 'handled',
      words: list(`
        办结 答复 办理 已办结 已答复 办理完毕 处理完毕 办结率 答复完毕 办复 答复办理 办理答复 作出答复 书面答复 予以答复 给予答复 审结 处置 已办理 已处理 回复
        依法答复 办理并答复 办结答复 办理答复完毕 办结并答复 已办
      `),
      general: true,
      readings: [handled],
      claim: {
        rule: 'narrative.none',
        words: list('办结 已办结 办理完毕 处理完毕 答复完毕 答复 已答复 办复 予以答复 给予答复 作出答复 办结答复 办理答复完毕'),
        name: '“结转下年度继续办理”',
        others: [total('4')],
      },
    }),
    request({ id: 'answered', words: list('答复申请人 答复当事人'), certain: true, readings: [handled] }),
    request({
      id: 'forward',
      words: list(`
        结转下年度继续办理 结转下年度 结转下一年度 结转下年 结转下一年 结转至下年度 结转至下年 结转至下一年度 结转到下年度 结转到下年 结转到下一年度 转下年度办理 转下年度
        转下年办理 转入下年 转入下年度 转入下一年度 转到下年 转到下年度 转到下一年度 转至下年度 转至下年 转至下一年度 下年度继续办理 下一年度继续办理 结转次年 结转至次年 转次年
        转至次年 转入次年 转结下年度 转结下年 跨年度办理 结转下年度办理 结转下一年度办理 结转下一年度继续办理 结转下年办理 结转到次年 结转下年继续办理 结转入下年度 转结至下年度
        下年办理 结转明年 结转至明年 未办结 尚未办结 正在办理 尚在办理 正在办理中 尚在办理中 未答复 结转至下一年 转下一年度 转下一年 结转到下一年 转到下一年 转入下一年 转至下一年
        结转下年度继续办理的 结转{year} 结转至{year} 转{year} 转至{year} 转入{year} 结转到{year} 转到{year} 结转至{year}继续办理 结转{year}继续办理 结转到{year}继续办理 结转
      `),
      yearOffset: 1,
      certain: true,
      readings: [forward],
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
        common: plain(group) === '予以公开',
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
        words: list('审结 已审结 办结 已办结 结案 已结案'),
        readings: [{ name: `${name}已审结`, cells: cells('upheld', 'corrected', 'otherOutcome') }],
        claim: {
          rule: 'narrative.disputes',
          words: list('审结 已审结 办结 已办结 结案 已结案'),
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

/** Words of other matters than applications, reviews and suits; figures about them are never compared. */
const elsewhere = list(`
  政务服务 政务服务事项 服务事项 窗口 综合窗口 办事窗口 政务综合窗口 热线 12345 信箱 领导信箱 区长信箱 市长信箱 书记信箱 留言 网民留言 网友留言 来信 来电 咨询 咨询件 咨询电话 网站 门户网站 公众号
  微信 微博 新媒体 政务新媒体 抖音 主动公开 主动公开政府信息 主动公开信息 发布信息 政务信息 动态信息 工作动态 政策解读 解读 解读材料 新闻发布会 发布会 建议提案 人大建议 政协提案 议案 提案
  建议 信访 信访件 信访事项 投诉件 举报件 投诉举报件 网络舆情 舆情 意见 意见建议 公众意见 征集 问卷 访谈 在线访谈 培训 会议 专题会 检查 督查 考核 通报 行政许可 行政处罚 行政强制 行政检查
  许可 处罚 规章 规范性文件 行政规范性文件 政策文件 公文 文件 目录 清单 栏目 专栏 公报 政府公报 海报 宣传册 资料 行政事业性收费 收费 信息处理费 采购 政府采购 政府集中采购 预算 决算 项目
  工单 诉求 民生诉求 群众诉求 办事指南 证明 证照 执法 执法案件 行政执法 普法 调解 仲裁 民事诉讼 刑事 赔偿 国家赔偿 备案审查 阅读量 访问量 点击量 浏览量 访客 粉丝 关注 公告 公示 通知
  高频 一网通办 一件事 政务公开专区 查阅点 查阅场所 查阅中心 低保 救助 补贴 法律援助 新闻 稿件 图解 视频 简报 办件量 服务 便民 社会评议 满意度 合格率 及时率 准确率 回复率 公开率
`);

const outcomesOf = (table: Table): readonly Column[] => table.blocks.flatMap(columnLines).filter(({ id }) => id !== 'total');

const groupName = (node: LineNode): string => plain(node.label);
const groupIds = (table: Table): string[] =>
  table.blocks.flatMap((block) => resultNodes(block, '3.7')).map((node) => `group:${groupName(node)}`);

/** @returns what the narrative's words mean in this edition's tables */
export const proseOf = (requests: Table, disputes: Table): Prose => ({
  subjects,
  statements: [...requestStatements(requests), ...disputeStatements(disputes)],
  elsewhere,
  partitions: [
    ['naturalPerson', 'organizations'],
    groupIds(requests),
    [...groupIds(requests), 'forward'],
    ['new', 'carriedOver'],
    lineIds(rowLines(disputes)).filter((id) => id !== 'review').map((id) => `${id}.total`),
    ...['review', 'suits', ...lineIds(rowLines(disputes))].map((id) => outcomesOf(disputes).map((outcome) => `${id}.${outcome.id}`)),
  ],
  light: list('公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 公民和法人 公民、法人 政府信息公开工作 信息公开工作 依申请公开工作 依申请公开方面 依申请公开情况 依申请公开领域 申请人 被申请人 原告 被告 第三方 政府信息公开领域 政府信息依申请公开领域 涉及政府信息公开 涉政府信息公开 政府信息公开类 信息公开类 申请内容 申请事项'),
  filing: list('备案 登记备案 备案登记'),
});
