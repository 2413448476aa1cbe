/**
 * What the end-to-end test types: a street's 2020 report with the outline and the figures of a published one. The
 * sentences, people and telephone numbers are invented. Typed by hand here; nothing comes from the code under test.
 */
export const streetUnit = {
  name: '江城区白沙街道办事处',
  shortName: '白沙街道',
  region: '江城区',
} as const;

/** Headings of the main report with what stands under them. */
export const streetSections: readonly (readonly [heading: string, text: string])[] = [
  [
    '一、总体情况',
    '2020年，白沙街道按照《中华人民共和国政府信息公开条例》的要求，做到应当公开的及时公开，收到申请的按时答复，推进“四办”改革。没有因政府信息公开被申请行政复议、提起诉讼。',
  ],
  [
    '二、行政机关主动公开政府信息情况',
    [
      '1.落实《2020年政务公开工作要点》。一是明确分工，由党政办专人负责；二是健全制度，上网信息层层签批；三是用好网站和微信公众号；四是开展宣传；五是配备24小时自助终端，方便群众办事。',
      '2.向辖区企业公开复工复产扶助政策。',
      '3.本街道不承担企业投资项目审批、行政许可和行政处罚。',
      '4.按照条例第二十条逐项公开，领取服务事项202项并全部发布；综合窗口办件11245件；在政务内网公开工作动态18条。',
      '5.没有邀请公众代表列席会议的情况。',
      '6.公开救助、疫情和就业信息。',
      '7.回复网络舆情1件。',
    ].join('\n'),
  ],
  ['三、行政机关收到和处理政府信息公开申请情况', '本年没有收到政府信息公开申请。'],
  [
    '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '1.政府信息公开行政复议为零件。\n2.政府信息公开行政诉讼为零件。',
  ],
  ['五、政府信息公开工作创新性做法', '在社区布设24小时自助服务终端，居民不出社区就能办事。'],
  [
    '六、存在的主要问题及改进情况',
    '存在的问题：一是培训不够经常；二是公开形式不够多样。\n改进措施：一是定期培训；二是增加图解；三是加强检查。',
  ],
  ['七、其他需要报告的事项', '无'],
];

/** Figures of 附件2 in printed order; totals are not typed. */
export const streetDisclosure: readonly (readonly [row: string, ...figures: string[]])[] = [
  ['规章', '0', '0', '0'],
  ['规范性文件', '1', '0', '0'],
  ['行政许可', '0', '0', '0'],
  ['其他对外管理服务事项', '0', '0', '0'],
  ['行政处罚', '0', '0', '0'],
  ['行政强制', '0', '0', '0'],
  ['行政事业性收费', '0', '0'],
  ['政府集中采购', '11', '92380'],
];

export const streetRequestRows: readonly string[] = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  '1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
  '（六）其他处理',
  '（七）总计',
  '四、结转下年度继续办理',
];

/** Six number columns: five kinds of applicants and the total. */
export const streetRequestColumns = 6;
export const streetDisputeColumns = 15;

/** Field of the form by the name it has on screen, and what is typed there. */
export const streetRegistration: readonly (readonly [field: string, text: string])[] = [
  ['分管领导姓名', '赵青山'],
  ['分管领导职务', '办事处主任'],
  ['分管领导办公电话', '027-8000 0001'],
  ['分管领导手机', '138 0000 0001'],
  ['责任科室名称', '公共服务中心'],
  ['责任科室负责人', '钱海燕'],
  ['责任科室办公电话', '027-8000 0002'],
  ['责任科室手机', '138 0000 0002'],
  ['工作人员1姓名', '孙立'],
  ['工作人员1职务', '公服办主任'],
  ['工作人员1办公电话', '027-8000 0003'],
  ['工作人员1手机', '138 0000 0003'],
  ['办公地址', '江城区白沙街1号'],
  ['信息公开申请联系电话', '027-8000 0004'],
];
