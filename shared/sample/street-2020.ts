/**
 * The sample report an empty library offers: a street's 2020 report, complete, in the 2019-wuchang edition. Its
 * figures and outline are those of a published street report; sentences, people and telephone numbers are invented.
 * It is signed before the year ended, as such reports often are, so the clerk sees what a finding looks like.
 */
import { cellsOf, getEdition } from '../editions';
import { fillZeros, setCells } from '../report/cells';
import { newReport } from '../report/new-report';
import type { Report } from '../report/report';

const edition = getEdition('2019-wuchang');

const sections = {
  overview:
    '2020年，石洞街道认真执行《中华人民共和国政府信息公开条例》，以方便群众办事、接受群众监督为目标，围绕疫情防控、复工复产和民生保障，及时公开应当公开的政府信息，规范办理公开申请，推进“四办”服务，改善营商环境。全年没有因政府信息公开工作被申请行政复议、提起行政诉讼，总体情况良好。',
  disclosureWork: [
    '1.落实《2020年武昌区政务公开工作要点》。一是加强组织领导。人员变动后及时调整街道政府信息公开工作领导小组，由主要领导负总责，党政办公室安排专人承担日常工作。二是健全工作机制。修订信息发布审核办法，上网信息逐级审签，谁发布、谁审核、谁负责。三是拓宽发布渠道。通过区政府网站、武昌微邻里和街道微信公众号发布工作动态、机构设置、人员信息和财政预决算。四是做好宣传引导。利用社区宣传栏、业主群和便民服务窗口介绍政府信息公开知识。五是优化政务服务。办事指南和服务清单在网上公布，设置24小时自助服务终端，方便居民随时办理。',
    '2.围绕企业复工复产公开政策。主动向辖区企业发送扶持政策清单，逐户了解困难，联系有关部门给予帮助。',
    '3.我街道不承担企业投资项目审批和备案、企业信用信息公开、行政许可、行政处罚、综合监管和监察执法等工作。',
    '4.对照《中华人民共和国政府信息公开条例》第二十条逐项公开。在区政府网站公布机构职能、内设机构、办公地址、办公时间、联系方式和负责人姓名，人员变动后及时更新。按照“一网通办”要求核对并同步办事指南，认领服务事项202项，已全部发布。政务综合窗口全年办件11245件，财政预算、决算信息均已在区政府网站公布，在区政务内网发布街道工作动态18条。',
    '5.2020年没有邀请利益相关方、公众代表、专家、媒体等列席政府有关会议的情况。',
    '6.及时公开低保、救助对象名单和发放情况；疫情期间在各社区张贴每日通报，宣传防护知识，提高居民防病意识；发布招聘岗位和就业扶持政策。',
    '7.对1件网络舆情及时核实并回复，问题在社区得到解决。',
  ].join('\n'),
  requestsWork: '2020年，我街道没有收到政府信息公开申请。',
  disputesWork: '1.因政府信息公开被申请行政复议的件数为零。\n2.因政府信息公开被提起行政诉讼的件数为零。',
  innovation:
    '把便民服务送到居民家门口。结合“马上办、网上办、就近办、一次办”改革，在街道和社区布设24小时政务服务自助终端，安排网格员上门演示，让老年居民也能自己查询、打印证明；每月统计使用情况，发现故障当天报修。',
  problems: [
    '我街道政府信息公开工作还存在两个问题：一是业务培训不够经常，工作人员对公开范围的把握不够准确；二是公开形式比较单一，图解、视频等通俗易懂的内容偏少。',
    '下一步采取三项措施：一是每季度组织一次业务培训，提高专职人员的办理水平；二是把重要政策做成图解，在社区和公众号同步发布；三是建立信息更新台账，定期清理过期内容，做到发布有人审、更新有人管。',
  ].join('\n'),
  other: '无',
};

function withTables(report: Report): Report {
  const disclosure = (row: string, column: string, value: number) => ({
    cell: { table: 'disclosure', row, column },
    value,
  });
  const stated = setCells(edition, report, [
    disclosure('normativeDocuments', 'newlyMade', 1),
    disclosure('procurement', 'items', 11),
    disclosure('procurement', 'amount', 92380),
  ]);
  return edition.tables.reduce((filled, table) => fillZeros(edition, filled, table, cellsOf(table)), stated);
}

export const sampleReport: Report = withTables({
  ...newReport({
    edition: edition.id,
    year: 2020,
    unit: { name: '武昌区石洞街道办事处', shortName: '石洞街道', region: '武昌区', kind: 'street' },
  }),
  sections,
  registration: {
    unit: '石洞街道办事处',
    filledOn: '2020-12-17',
    leader: { name: '陈明远', post: '党工委书记、办事处主任', officePhone: '027-8000 0001', mobile: '138 0000 0001' },
    office: { name: '公共服务中心', head: '刘思文', officePhone: '027-8000 0002', mobile: '138 0000 0002' },
    staff: [
      { name: '周晓', post: '公共服务办公室主任', officePhone: '027-8000 0003', mobile: '138 0000 0003', email: '' },
    ],
    address: '湖北省武汉市武昌区石洞街100号',
    requestPhone: '027-8000 0004',
  },
  signature: { name: '武昌区石洞街道办事处', date: '2020-12-17' },
});
