/**
 * What the editions have in common: the applicants' columns, the result rows, and table 四.
 * Sources: the forms of 国办公开办函〔2019〕60号 and 〔2021〕30号; article numbers are those of the 2019 条例.
 */
import type { Block, Column, ColumnNode, Line, LineGroup, LineNode, RelationRule, Table } from './types';

const applicant = (id: string, label: string, hint?: string): Column => ({
  id,
  label,
  figure: 'count',
  unit: '件',
  ...(hint === undefined ? {} : { hint }),
});

const organizations = {
  enterprise: applicant('enterprise', '商业企业', '以企业名义提出的申请。'),
  research: applicant('research', '科研机构', '以科研机构名义提出的申请；研究人员以个人名义提出的，计入自然人。'),
  publicWelfare: applicant('publicWelfare', '社会公益组织', '以基金会、慈善组织等公益组织名义提出的申请。'),
  legalService: applicant('legalService', '法律服务机构', '律师事务所等机构以自己名义提出的申请；律师代当事人申请的，按当事人计。'),
  otherOrganization: applicant('otherOrganization', '其他', '不属于前四类的法人或其他组织。'),
} as const;

/** Columns of table 三 from 自然人 to 总计; 武昌's variant has no 其他. */
function applicantColumns(withOther: boolean): readonly ColumnNode[] {
  const { otherOrganization, ...four } = organizations;
  return [
    {
      label: '申请人情况',
      lines: [
        applicant('naturalPerson', '自然人', '以个人名义提出的申请。'),
        {
          label: '法人或其他组织',
          lines: withOther ? [...Object.values(four), otherOrganization] : Object.values(four),
        },
        applicant('total', '总计', '各类申请人之和，由程序计算。'),
      ],
    },
  ];
}

const refused: LineGroup = {
  label: '（三）不予公开',
  lines: [
    { id: '3.3.1', label: '1.属于国家秘密', hint: '依法确定为国家秘密的（条例第十四条）。' },
    { id: '3.3.2', label: '2.其他法律行政法规禁止公开', hint: '法律、行政法规明文禁止公开的（条例第十四条）。' },
    {
      id: '3.3.3',
      label: '3.危及“三安全一稳定”',
      hint: '公开后可能危及国家安全、公共安全、经济安全、社会稳定的（条例第十四条）。',
    },
    { id: '3.3.4', label: '4.保护第三方合法权益', hint: '涉及商业秘密、个人隐私等，公开会损害第三方的（条例第十五条）。' },
    { id: '3.3.5', label: '5.属于三类内部事务信息', hint: '人事管理、后勤管理、内部工作流程三类（条例第十六条第一款）。' },
    {
      id: '3.3.6',
      label: '6.属于四类过程性信息',
      hint: '讨论记录、过程稿、磋商信函、请示报告四类（条例第十六条第二款）。',
    },
    { id: '3.3.7', label: '7.属于行政执法案卷', hint: '行政执法案卷信息（条例第十六条第二款）。' },
    { id: '3.3.8', label: '8.属于行政查询事项', hint: '工商、不动产登记资料等另有查询办法的（条例第三十六条第七项）。' },
  ],
};

const unavailable: LineGroup = {
  label: '（四）无法提供',
  lines: [
    {
      id: '3.4.1',
      label: '1.本机关不掌握相关政府信息',
      hint: '经检索没有，或者不属于本机关负责公开的（条例第三十六条第四、五项）。',
    },
    { id: '3.4.2', label: '2.没有现成信息需要另行制作', hint: '需要加工、分析现有信息才能答复的（条例第三十八条）。' },
    { id: '3.4.3', label: '3.补正后申请内容仍不明确', hint: '已通知补正，补正后仍不明确的（条例第三十条）。' },
  ],
};

const notProcessed: LineGroup = {
  label: '（五）不予处理',
  lines: [
    { id: '3.5.1', label: '1.信访举报投诉类申请', hint: '以申请公开的名义进行信访、投诉、举报的（条例第三十九条第一款）。' },
    { id: '3.5.2', label: '2.重复申请', hint: '已答复过，同一申请人就同一内容再次申请的（条例第三十六条第六项）。' },
    { id: '3.5.3', label: '3.要求提供公开出版物', hint: '要求提供政府公报、报刊、书籍等的（条例第三十九条第二款）。' },
    { id: '3.5.4', label: '4.无正当理由大量反复申请', hint: '申请数量、频次明显超过合理范围，且理由不合理的（条例第三十五条）。' },
    { id: '3.5.5', label: '5.要求行政机关确认或重新出具已获取信息', hint: '申请人已经取得该信息，要求确认或者重新出具的。' },
  ],
};

/** Ids of the lines below a list of nodes, in printed order. */
function idsOf(nodes: readonly LineNode[]): string[] {
  return nodes.flatMap((node) => ('lines' in node ? idsOf(node.lines) : [node.id]));
}

/**
 * Table 三.
 * @param otherResults the form's row or rows under （六）其他处理, which the two notices print differently
 * @param widths relative widths of the ten (武昌: nine) grid columns
 */
export function requestsTable(
  otherResults: LineNode,
  options: { withOther: boolean; widths: readonly number[] },
): Table {
  const results: readonly LineNode[] = [
    { id: '3.1', label: '（一）予以公开', hint: '申请内容全部予以公开的。' },
    {
      id: '3.2',
      label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      hint: '一件申请作区分处理的，只在这里计1件，不再计入（三）至（六）。',
    },
    refused,
    unavailable,
    notProcessed,
    otherResults,
  ];
  const total: Line = { id: '3.7', label: '（七）总计', hint: '（一）至（六）之和，由程序计算。' };
  const block: Block = {
    arrangement: 'down',
    corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    rows: [
      { id: '1', label: '一、本年新收政府信息公开申请数量', hint: '1月1日至12月31日新收到的申请，不含上年结转。' },
      {
        id: '2',
        label: '二、上年结转政府信息公开申请数量',
        hint: '上年度报告“四、结转下年度继续办理”的数，每一列都应与上年相同。',
      },
      { label: '三、本年度办理结果', lines: [...results, total] },
      { id: '4', label: '四、结转下年度继续办理', hint: '到12月31日尚未答复、转到下一年办理的申请。' },
    ],
    columns: applicantColumns(options.withOther),
  };
  const applicants = ['naturalPerson', ...Object.keys(organizations)].filter(
    (id) => options.withOther || id !== 'otherOrganization',
  );
  const relations: readonly RelationRule[] = [
    {
      rule: 'requests.balance',
      severity: 'error',
      along: 'column',
      left: ['1', '2'],
      operator: '=',
      right: ['3.7', '4'],
      leftName: '第一项加第二项',
      rightName: '第三项加第四项',
      advice: '请核对本年新收、上年结转、办理结果和结转下年度。',
    },
    {
      rule: 'requests.results-total',
      severity: 'error',
      along: 'column',
      left: ['3.7'],
      operator: '=',
      right: idsOf(results),
      total: true,
      leftName: '（七）总计',
      rightName: '（一）至（六）各行之和',
      advice: '请核对这一列的各项办理结果，或者采用合计数。',
    },
    {
      rule: 'requests.row-total',
      severity: 'error',
      along: 'row',
      left: ['total'],
      operator: '=',
      right: applicants,
      total: true,
      leftName: '总计',
      rightName: '各类申请人之和',
      advice: '请核对这一行各类申请人的数量，或者采用合计数。',
    },
  ];
  return {
    id: 'requests',
    name: '申请办理情况表',
    widths: options.widths,
    blocks: [block],
    relations,
    unitRules: [],
    yearRules: [
      {
        rule: 'years.carry-over',
        severity: 'error',
        along: 'column',
        left: '2',
        right: [{ year: 'previous', line: '4' }],
        leftName: '本年的“上年结转”',
        rightName: '上年报告的“结转下年度继续办理”',
        advice: '两个数应当相同，请按上年报告核对；上年报告有误的，先更正上年报告。',
      },
    ],
    jumps: [{ rows: ['1', '3.7', '4'], columns: ['total'] }],
    guidance: [
      '按申请的件数填写，没有的填 0。咨询、12345 来电、信箱来信不是政府信息公开申请，不计入。',
      '申请人主动撤回的，计入（六）其他处理。“总计”一行一列由程序计算，不用填。',
    ],
  };
}

const outcome = (id: string, label: string, hint?: string): Column => ({
  id,
  label,
  figure: 'count',
  unit: '件',
  ...(hint === undefined ? {} : { hint }),
});

const outcomes = [
  outcome('upheld', '结果维持', '复议决定维持、法院判决驳回诉讼请求等，本机关原来的做法不变。'),
  outcome('corrected', '结果纠正', '被撤销、变更、确认违法或者责令履行等。'),
  outcome('otherOutcome', '其他结果', '撤回、终止、驳回申请或起诉等。'),
  outcome('pending', '尚未审结', '到12月31日尚未作出决定或者判决的。'),
] as const;

/** Table 四, the same in every edition: fifteen figures on one line. */
export const disputesTable: Table = {
  id: 'disputes',
  name: '复议诉讼情况表',
  widths: Array.from({ length: 15 }, () => 1),
  blocks: [
    {
      arrangement: 'across',
      rows: [
        { id: 'review', label: '行政复议', hint: '因政府信息公开工作被申请的行政复议；信访、投诉不计。' },
        {
          label: '行政诉讼',
          lines: [
            { id: 'directSuit', label: '未经复议直接起诉', hint: '没有申请复议，直接向法院起诉的。' },
            { id: 'suitAfterReview', label: '复议后起诉', hint: '先申请复议、再向法院起诉的；复议本身仍计入“行政复议”。' },
          ],
        },
      ],
      columns: [...outcomes, outcome('total', '总计', '四种结果之和，由程序计算。')],
    },
  ],
  relations: [
    {
      rule: 'disputes.row-total',
      severity: 'error',
      along: 'row',
      left: ['total'],
      operator: '=',
      right: outcomes.map((column) => column.id),
      total: true,
      leftName: '总计',
      rightName: '四种结果之和',
      advice: '请核对这一组的四种结果，或者采用合计数。',
    },
  ],
  unitRules: [],
  yearRules: [],
  jumps: [{ columns: ['total'] }],
  guidance: [
    '只计因政府信息公开工作引起的行政复议和行政诉讼，没有的填 0。',
    '同一案件先复议后起诉的，诉讼只计入“复议后起诉”，不再计入“未经复议直接起诉”。',
  ],
};

/** What counts in the rows of table 二 that every edition has; not printed. */
export const disclosureHints = {
  normativeDocuments: '公开发布、涉及公众权利义务、能反复适用的公文；内部制度、会议纪要、人事任免不计（国办发〔2018〕37号）。',
  licensing: '依照《行政许可法》办理的许可；备案、出具证明等其他服务事项不计。',
  penalties: '依照《行政处罚法》作出的处罚，如警告、罚款、没收。',
  coercion: '依照《行政强制法》采取的强制措施和强制执行，如查封、扣押、代履行。',
  fees: '依法收取的行政事业性收费；罚没收入、经营服务性收费不计。',
} as const;

/** Sections whose guidance does not depend on the edition's numbering. */
export const sectionGuidance = {
  problems: [
    '写明本年度工作中存在的主要问题，以及已经采取或者准备采取的改进措施。',
    '问题要具体、与上年有区别，不能只写“无”；措施要与问题对应。',
  ],
} as const;
