/**
 * What each rule is about, for the clerk who meets it: its name, why it exists, where it comes from, how to put it right.
 * Every rule that can be raised has an entry (a test sees to it).
 */

import { inLanguage } from './language';

export interface RuleExplanation {
  readonly name: string;
  readonly why: string;
  readonly source: string;
  readonly remedy: string;
}

const form = '《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号、〔2019〕60号）';
const ordinance = '《中华人民共和国政府信息公开条例》';
const byMeaning = '由表中项目的含义得出';
const practice = '审核中的通行要求，国家格式没有明文';

const explanations: Readonly<Record<string, RuleExplanation>> = {
  'requests.balance': {
    name: '申请收办平衡',
    why: '本年新收和上年结转的申请，要么本年办结，要么结转下年度，每一列都应相等。',
    source: `${form}第三张表表头：第一项加第二项之和，等于第三项加第四项之和`,
    remedy: '逐件核对这一列的新收、结转和办理结果；撤回、并案的申请计入“（六）其他处理”，不要漏掉。',
  },
  'requests.results-total': {
    name: '办理结果合计',
    why: '“（七）总计”是（一）至（六）各行之和。',
    source: `${form}第三张表，${byMeaning}`,
    remedy: '核对这一列各行；各行无误的，采用合计数。',
  },
  'requests.row-total': {
    name: '申请人合计',
    why: '“总计”一列是各类申请人之和。',
    source: `${form}第三张表，${byMeaning}`,
    remedy: '核对这一行各类申请人的数量；无误的，采用合计数。',
  },
  'disputes.row-total': {
    name: '复议诉讼合计',
    why: '复议和两类诉讼的“总计”，各是四种结果之和。',
    source: `${form}第四张表，${byMeaning}`,
    remedy: '核对四种结果；无误的，采用合计数。',
  },
  'disclosure.bounds': {
    name: '公开数量的大小关系',
    why: '总数不会少于其中的一部分，减少的项目不会多于原有的项目；现行有效的文件一般不少于本年制发的。',
    source: `${form}第二张表，${byMeaning}`,
    remedy: '核对这一行的几个数；本年制发又在本年废止的，现行有效件数可以少于制发件数。',
  },
  'disclosure.unit': {
    name: '金额单位',
    why: '元和万元容易弄混，相差一万倍。',
    source: `${form}第二张表：2021年格式印明“单位：万元”；2019年格式没有印单位，各地写法不一`,
    remedy: '2021年格式的收费金额以万元为单位，2019年格式的采购总金额按元填写；确属金额变化大的，核实后保留。',
  },
  'value.not-a-number': {
    name: '填的不是数字',
    why: '表中只填数字，写了单位或文字就无法计算和汇总。',
    source: `${form}，${byMeaning}；公布的年报中多次出现“251000元”“240万元”这类写法`,
    remedy: '只留数字，单位和说明写到文字部分。',
  },
  'value.negative': {
    name: '填了负数',
    why: '件数、金额不会小于零；只有2019年格式的“本年增/减”可以是负数。',
    source: `${form}，${byMeaning}`,
    remedy: '改为正确的数；没有的填 0。',
  },
  'value.not-an-integer': {
    name: '应填整数',
    why: '件数、项数都是整数，只有金额可以带小数。',
    source: `${form}，${byMeaning}`,
    remedy: '改为整数；金额填错了位置的，移到金额一格。',
  },
  'value.blank': {
    name: '没有填的格',
    why: '空着的格分不清是没有还是漏填。',
    source: practice,
    remedy: '没有的填 0，不要填“/”“—”“无”。',
  },
  'table.unknown': {
    name: '表格里没有这一项',
    why: '文件里的这项数据在所用格式里没有位置，不会印出来。',
    source: '两种格式的表格不同（国办公开办函〔2019〕60号、〔2021〕30号）',
    remedy: '核对所选的格式；数据需要保留的，移到对应的格里。',
  },
  'text.unplaced': {
    name: '文字没有位置',
    why: '这段文字所在的部分在所用格式里没有，不会印出来。',
    source: '各种格式的标题不同（国办公开办函〔2019〕60号、〔2021〕30号及区的格式）',
    remedy: '需要的内容移到其他部分，不需要的清空。',
  },
  'section.empty': {
    name: '内容空缺',
    why: '年度报告的五项内容缺一不可，问题和改进情况不能只写“无”。',
    source: `${ordinance}第五十条；国办公开办函〔2021〕30号：不能遗漏，也不宜泛化`,
    remedy: '写明具体内容；确实没有其他事项的，“其他需要报告的事项”可以写“无”。',
  },
  'section.fees': {
    name: '信息处理费没有写明',
    why: '收取信息处理费的情况要在“其他需要报告的事项”里写明件数和金额，没有收取的也要写。',
    source: '国办公开办函〔2021〕30号格式第六部分；《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
    remedy: '补写一句，如“本年度没有收取政府信息公开信息处理费”。表中的行政事业性收费是另一个数，单位是万元。',
  },
  'registration.incomplete': {
    name: '登记表没有填全',
    why: '登记表供上级机关联系使用，缺了人员或电话就无法联系。',
    source: '区政务公开主管部门对附件3的要求',
    remedy: '补填指出的一项。',
  },
  'registration.phone': {
    name: '电话号码有误',
    why: '不像电话号码的填写往往是少了数字或填错了格。',
    source: '区政务公开主管部门对附件3的要求',
    remedy: '核对号码；固定电话七至八位，可以带区号和分机号，手机十一位。',
  },
  'period.signature-date': {
    name: '落款日期',
    why: '统计期限到12月31日为止，此前落款的，最后几天的数据没有统计；日期写错的，印出来就是错的。',
    source: `${ordinance}第四十九条、第五十条；统计期限为1月1日至12月31日`,
    remedy: '改为统计完成以后的日期；提前落款的，数据要补到12月31日。',
  },
  'period.text': {
    name: '统计期限',
    why: '年度报告的数据统计到12月31日，写成12月30日或其他日期的会被退回。',
    source: '统计期限为本年1月1日至12月31日（各地年报的通行写法）；公布的年报中有写成12月30日的',
    remedy: '改为“1月1日至12月31日”。',
  },
  'period.stale-year': {
    name: '留有其他年份',
    why: '从上年报告改写时，年份容易漏改。',
    source: '公布的年报中有把“上年度我局……”的句子留在本年报告里的',
    remedy: '改为本年；确实是说往年情况的，写明“与上年相比”或“自某年起”，或者核实后保留。',
  },
  'period.deadline': {
    name: '报送期限',
    why: '逾期没有公布年度报告的，主管部门要督促改正或者通报批评。',
    source: `${ordinance}第四十七条、第四十九条：部门1月31日前，县级以上地方人民政府主管部门3月31日前；区里另有要求的从其要求`,
    remedy: '抓紧定稿、用印、报送，并在网站上公布。',
  },
  'privacy.personal-data': {
    name: '个人信息',
    why: '年度报告要向社会公开，不得泄露个人隐私。',
    source: `${ordinance}第十五条；《中华人民共和国个人信息保护法》`,
    remedy: '删去号码，联系方式改为办公电话。登记表报上级机关，不公开，可以填手机。',
  },
  'narrative.received': {
    name: '文字中的收到申请数',
    why: '文字和表里的数对不上，是年报被退回最常见的原因之一。',
    source: '地方填报通知：准确统计，确保逻辑关系对应一致；文字部分写的“新收”应为表三第一项，“收到、受理”也可以含上年结转',
    remedy: '按台账核对，把写错的一处改过来；口径不同的写明口径，核实后保留。',
  },
  'narrative.results': {
    name: '文字中的办理结果数',
    why: '文字里写的各类结果、办结、结转，应与表三的各行一致。',
    source: '地方填报通知：准确统计，确保逻辑关系对应一致；表三（一）至（七）和第四项',
    remedy: '按台账核对，把写错的一处改过来。',
  },
  'narrative.disputes': {
    name: '文字中的复议诉讼数',
    why: '文字里写的复议、诉讼件数，应与表四一致；诉讼是两类之和。',
    source: '地方填报通知：准确统计，确保逻辑关系对应一致；表四',
    remedy: '核对案件台账；按备案、立案件数统计的，口径可能不同，写明口径，核实后保留。',
  },
  'narrative.none': {
    name: '文字说没有而表里有',
    why: '“未收到”“没有发生”“均维持”与表里的数相矛盾。',
    source: '地方填报通知：准确统计，确保逻辑关系对应一致；表三、表四',
    remedy: '表里的数正确的，改写文字；文字正确的，改表。',
  },
  'narrative.percentage': {
    name: '百分比和增减',
    why: '百分比和同比增减，应能由文中的两个数或者两年的表算出来。',
    source: '地方填报通知：准确统计，确保逻辑关系对应一致；公布的年报中有增幅算错的',
    remedy: '重新计算，把写错的数改过来。',
  },
  'narrative.parts': {
    name: '“其中”各项之和',
    why: '“其中”列出的各项不会多于总数，全部列出的应等于总数。',
    source: '地方填报通知：准确统计，确保逻辑关系对应一致',
    remedy: '核对各项；没有全部列出的，可以加“等”。',
  },
  'sums.incomplete': {
    name: '合计不全',
    why: '有的单位在这一格填的是文字，文字不能相加，合计里就少了这个单位的数。',
    source: '程序汇总的规则',
    remedy: '请这个单位改成数字后重新报送，再汇总一次。',
  },
  'years.carry-over': {
    name: '上年结转',
    why: '上年“结转下年度继续办理”的申请，就是本年的“上年结转”，每一列都应相同；新旧格式相接的年份也是这样。',
    source: `${form}第三张表，${byMeaning}`,
    remedy: '按上年公布的报告填写；上年报告有误的，先更正上年报告，并在文字部分说明。',
  },
  'years.in-force': {
    name: '现行有效件数',
    why: '现行有效 = 上年现行有效 + 本年制发 − 本年废止；修订的文件制发、废止各计1件。',
    source: `国办公开办函〔2021〕30号格式第二张表，${byMeaning}；各地填报要求：摸清底数、准确填报`,
    remedy: '按文件清单核对三个数；上年底数有误的，核实后保留，并写明原因。',
  },
  'years.items': {
    name: '上一年项目数量',
    why: '“上一年项目数量”应等于上年报告的项目数量加上年的增减。',
    source: `国办公开办函〔2019〕60号格式第二张表，${byMeaning}`,
    remedy: '按上年公布的报告填写。',
  },
  'years.jump': {
    name: '与上年相差很大',
    why: '变化很大的数，上级会问原因，也可能是填错了格或多填了一位。',
    source: practice,
    remedy: '核对数字；无误的不用改，可以在总体情况里写明原因。',
  },
  'years.repeated-text': {
    name: '与上年雷同',
    why: '照抄上年文字的，考核要扣分。',
    source: '各地考核标准：不得出现敷衍、雷同现象；与往年或与其他单位雷同的扣分',
    remedy: '按本年的做法和问题重写；标题和固定说法可以保留。',
  },
  'previous.other-year': {
    name: '上年报告的年度不对',
    why: '结转、现行有效只能与紧接着的上一年比较。',
    source: `${form}，${byMeaning}`,
    remedy: '换成上一年的报告。',
  },
  'previous.other-unit': {
    name: '上年报告的单位不同',
    why: '拿别的单位的报告比较，得出的问题都不可靠；单位更名的除外。',
    source: practice,
    remedy: '选错了的，换成本单位上年的报告；更名的不用改。',
  },
};

export const ruleExplanations = inLanguage('ruleExplanations', explanations);
