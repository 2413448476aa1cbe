/** The ordinary words around figures in official prose. Nothing here knows the form; its words are the vocabulary's. */

/** What a word does in a sentence. */
export type Role =
  | 'light' /** no weight: may stand between a statement and its figure */
  | 'neg' /** 未, 没有, 无 */
  | 'zero' /** 零 in 零申请 */
  | 'absent' /** 未发生 behind what there was none of */
  | 'reason' /** 因: what follows is why */
  | 'applicant' /** 企业, 公民: beside 申请 alone a share of the requests */
  | 'subordinate' /** 局属42所中小学: what is said behind it is of them */
  | 'all' /** 均, 全部 */
  | 'each' /** 各: the same figure for all that are named */
  | 'among' /** 其中 */
  | 'respectively' /** 分别 */
  | 'up'
  | 'down'
  | 'same'
  | 'compared' /** 同比, 较上年 */
  | 'sum' /** 合计: of what stands before it */
  | 'share' /** 占 */
  | 'etc' /** 等, 主要: there are others */
  | 'channel' /** one of several ways or places: the figure is a share of a statement's */
  | 'wish' /** 力争, 确保: not what happened */
  | 'except' /** 除…外 */
  | 'part-year' /** 上半年, 月均 */
  | 'last-year'
  | 'this-year'
  | 'next-year'
  | 'others' /** other units: their figures are not this one's */
  | 'within' /** N件申请中: the list behind is of its parts */
  | 'besides' /** 另有: no part of the list before */
  | 'reaches' /** 增至: this year's figure behind last year's */
  | 'doubled'
  | 'because' /** 因, 涉及: gives a reason for a share of the cases */
  | 'timely' /** 按期: says when, not how many */
  | 'blocked'; /** 逾期, 不当: narrows what stands behind it */

const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

export const language: Readonly<Record<Role, readonly string[]>> = {
  light: words(`
    通过 采取 采用 以及 途径 渠道 多种 多种渠道 多种方式 多种途径 各种渠道 等渠道 等方式 等途径 等形式
    共 共计 总计 合计 累计 总共 一共 计 有 为 是 达 达到 了 的 已 已经 其 本 依法 依规 依法依规 依申请 并 并且 也 仅 只
    全市 全区 全县 全镇 全乡 全街 全局 全街道 街道 我街 我街道 我局 我市 我区 我县 我镇 我办 我单位 本机关 本单位 本街道 本局 办事处 单位 机关 街道办事处
    一并办理 一并处理 一并纳入办理 连同 各类 各项 各种 公民 法人 其他组织 组织 群众 居民 市民 公众 社会公众 社会 申请人 个人 企业 提出 提出的 提交 递交 要求 向 由 被 因 对 就 在 到
    超过 超出 逾 突破 不少于 不低于 至少 多达 不足 不到 不超过 低于 少于 至多 约 约为 近 将近 接近 大约 大概 超
    基本持平 大体持平 总体持平 政府信息 信息 信息公开 政府信息公开 公开 工作 方面 领域 事项 案件 案 情况 数 数量 件数 总数 总量 总件数 新 给予 予以 作出 做出 进行 结果 属于 认定 决定 告知
    引发 引发的 引起 引起的 发生 产生 出现 提起 提起的 申请 相关 有关 件 其他 以 上 内 者 与 及其 从 至 于 将 所 可 于是 经 后 以来
    实际 实有 现 现有 办事 宗 起 任何 一切 期间 截止 截至 目前 累计共 情形 类型 当事人 作 按 按照 规定 规范 妥善
    政府 统计 汇总 数据 显示 具体 具体为 如下 即 意见 处理 办件 件（次） 存在 依 受理的 收到的 来 仍 还 量 其余 余 剩余 需 继续 等情况 等情形 等案件 等申请
    登记 行政 涉 类案件 我 而 工作中 各级 过程 过程中 之 且 在内 以内的 政务公开 政务
  `),
  neg: words('未 没有 没 无 暂未 尚未 从未 并未 均未 暂无 并无 均无 未有 不存在 未曾 未有过 无一 无一件 无一例 无一起 无一宗 没有一件 没有一例 没有一起 没有一宗 未有一件 未有一例 未有一起 未发生一起 未发生一件 尚无 没有发生 未发生 未发生过 没有出现 没有产生 未产生 未出现 没有因 未因'),
  zero: [],
  absent: words('零发生 零产生 零记录 零纪录 零出现 零案件 零发案 未发生 没有发生 未产生 未出现 没有出现 尚未发生 均未发生 尚无发生 暂未发生 从未发生'),
  reason: words('因 因为 由于 鉴于 没有因 未因'),
  applicant: words('企业 公民 个人 法人 组织 其他组织 律师事务所 律所 律师 村民 居民 群众 市民 科研机构 科研院所 媒体 社会团体 社会组织 企业及其他组织 法人和其他组织 法人或其他组织 学生 家长 教师 市场主体 媒体记者 公益组织'),
  subordinate: words('局属 委属 镇属 所属 下属 直属 所辖 下辖 中小学 幼儿园 各学校 各中小学 各村 各村（社区） 各社区 医疗机构 派出所'),
  all: words('均 全部 全 都 一律 均已 均获 全数 悉数 已全部'),
  each: words('各 各为 各有'),
  among: words('其中'),
  respectively: words('分别 依次'),
  up: words('增长 上升 增加 提高 提升 增多 增幅 增幅达 增幅为 增速 增速为 净增 净增加 多出 同增 上涨 增长率 增'),
  down: words('下降 减少 降低 降幅 降幅达 降幅为 回落 下滑 减 减幅 减幅为 跌幅 减少了 净减 净减少 少于上年'),
  same: words('持平'),
  compared: words('同比 比上年 较上年 比去年 较去年 比上一年 较上一年 比上年度 较上年度 比上一年度 较上一年度 比上年同期 较上年同期 比去年同期 较去年同期 与上年相比 与去年相比 与上年 与去年 与上一年 同上年 和上年 较之上年 与上年度 与上一年度 同上年相比 和上年相比 与上年同期 与去年同期 与上年度相比 与上一年度相比 与上一年相比 与上年同期相比 与去年同期相比 相比上年 相比去年 相较上年 相较去年 较往年 比往年 较{year} 比{year} 与{year}相比 同{year}相比 相比{year} 和{year}相比 较{year}同期 比{year}同期 相较{year} 相较于上年 相较于去年 相比于上年 较上年度同期'),
  sum: words('合计 共计 总计 小计 共 一共 总共 累计 合计共 总计共'),
  share: words('占 占比 占比为 占比达 占比约 约占 所占比例 所占比重 占到 占了 占比是 占比例 比例为 比重为 占比达到'),
  etc: words('等 等等 等情形 等原因 主要 主要为 主要是 包括 例如 特别是 尤其是'),
  channel: words(`
    网上 网络 线上 信函 邮寄 当面 现场 窗口 电子邮件 邮件 传真 网站提交 在线 书面 口头 平台 来信 线下 互联网 邮政 快递
    网站 政府网站 门户网站 政府门户网站 政务网站 信函 微信 公众号 微信公众号 线上平台 依申请公开系统 依申请公开平台 申请平台
    直接受理 直接收到 直接接收 转办 转来 转交 交办 区政府转办 补正 撤回 信函申请 一审 二审 再审 关于
  `),
  others: words(`
    其余单位 其他单位 部分单位 多数单位 个别单位 大多数单位 其余部门 其他部门 部分部门 其余街道 其余镇 其余各单位 个别部门 部分街道 部分镇街 市级 县级 区级 镇级 乡级 乡镇级 街道级 市本级 区本级 县本级 本级 县区 各县区 部门 各部门 区直 市直 县直 科室 社区 各单位 各镇 各街道 各乡镇 各区 各县 下属单位 下级 指导 督促 协助
  `),
  within: words('中 当中 之中'),
  besides: words('另有 另外 另 此外 同时 还有'),
  reaches: words('增至 增加到 增加至 增加为 增长到 增长至 增长为 上升到 上升至 上升为 升至 升到 升为 攀升至 攀升到 增到 增为 增多至 增多到 提高到 提高至 提升到 提升至 扩大到 扩大至 降至 降到 降为 降低到 降低至 减少到 减少至 减少为 下降到 下降至 下降为 减至 减到 减为 回落至 回落到 下滑至 变为'),
  doubled: words('翻一番 翻了一番 翻番 增长一倍 增加一倍'),
  wish: words('力争 争取 确保 努力 计划 拟 预计 力求 目标 将达到 如果 若 假如 预期'),
  except: words('除 除去 扣除 除了 以外 之外'),
  because: words('由于 鉴于 涉及'),
  timely: words('按时 按期 及时 法定时限 法定期限 规定时限 规定期限 时限内 期限内 法定时间 规定时间 期限 时限 限时 期内'),
  'part-year': words('上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 前三季度 月均 日均 平均 每月 每季度 每年 每周 年均 历年 近年来 近三年 近五年 近两年 五年来 三年来 三年 五年 “十三五”以来 “十四五”以来 “十五五”以来 十三五以来 十四五以来 十五五以来 “十三五”期间 “十四五”期间 十三五期间 十四五期间 两年来 近两年来 近三年来 近五年来 {year}以来'),
  'last-year': words('上年 去年 上一年 上年度 上一年度 去年同期 上年同期 同期 往年 前一年 前年'),
  'this-year': words('全年 全年度 年内 年度内 一年来 本年内 本年 本年度 今年 当年 今年以来 该年度'),
  'next-year': words('下年 明年 下一年 下年度 下一年度 次年 来年'),
  blocked: words(`
    逾期 超期 超时 延期 不当 不规范 不合规 违规 违法 不及时 投诉 举报 败诉案件率 不服 错误 一般 普通 泄密 失泄密 追责 问责 应公开未公开 漏报 瞒报 缺陷 计入 列入 归入 计为 算作 列为 积压 推诿 不满 纠纷 矛盾
  `),
};

/** Signs before a numeral that make it another thing than a count: 第一, 每一件, 统一. */
export const notCounted = /[第每逐任同唯统单某这那该述首另归专进]$/u;

/** Measure words for what is counted as applications and cases. */
export const caseUnits: ReadonlySet<string> = new Set(['件', '宗', '起', '份', '例', '件次', '笔', '案']);
/** Measure words that count applications only where the words say so. */
export const looseUnits: ReadonlySet<string> = new Set(['条', '项', '次', '人次', '个', '批', '部', '人', '名', '']);

/** Every measure word a figure may have; longest first. */
export const units: readonly string[] = words(`
  个百分点 百分点 万元 亿元 人次 件次 场次 批次 件 宗 起 份 例 笔 案 条 项 次 个 批 人 名 家 户 场 期 篇 册 部 处 元 倍 成 台 套 则 幅 页 万人次 张 种 类 本 只 辆 平方米 公里 米 字 % ‰
`);

export const moneyUnits: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** What may follow a numeral that is a date, a time, or a name. */
export const otherMeasures = /^(?:年|月|日|号|时|点|分钟|分(?!别)|秒|周|岁|届|季度|小时|天|个月|个工作日|工作日|版|度|级|字节|位|楼|室|路|街|栋|单元|层|款|条第|条规定|条例)/u;

export const beforeFigure: readonly (readonly [RegExp, 'about' | 'nearly' | 'at-least' | 'less'])[] = [
  [/(?:将近|接近|近)$/u, 'nearly'],
  [/(?:大约|约为|约|大概|左右|大致)$/u, 'about'],
  [/(?:超过|超出|逾|突破|不少于|不低于|至少|多达|高达?于|超)$/u, 'at-least'],
  [/(?:不足|不到|不超过|低于|少于|至多)$/u, 'less'],
];

export const behindFigure: readonly (readonly [RegExp, 'about' | 'at-least' | 'less'])[] = [
  [/^(?:左右|上下)/u, 'about'],
  [/^(?:以上|之多)/u, 'at-least'],
  [/^(?:以内|以下)/u, 'less'],
];
