/** What the bureaus of a region are called: their official names, and the short ones that are sure. */

/**
 * The ways to name one bureau; the first is the one compared. A committee here is the bureau of before or after a
 * reform, of which a region has one or the other. Endings as `unitParts` writes them: 委 for 委员会,
 * 管委会 for 管理委员会.
 */
const sameBureaus: readonly (readonly string[])[] = [
  ['发展和改革局', '发展改革局', '发改局', '发展和改革委', '发展改革委', '发改委'],
  ['教育局'],
  ['教育体育局', '教育和体育局', '教体局'],
  ['科学技术局', '科技局'],
  ['经济和信息化局', '经济信息化局', '经信局', '经济和信息化委', '经信委'],
  ['工业和信息化局', '工信局'],
  ['公安局'],
  ['民政局'],
  ['司法局'],
  ['财政局'],
  ['人力资源和社会保障局', '人力资源社会保障局', '人社局'],
  ['自然资源局'],
  ['自然资源和规划局', '自然资源规划局', '自规局', '资规局'],
  ['生态环境局'],
  ['住房和城乡建设局', '住房城乡建设局', '住建局', '住房和城乡建设委', '住房城乡建设委', '住建委'],
  ['城市管理局'],
  ['城市管理和综合执法局', '城市管理综合执法局', '城市管理执法局', '城管执法局', '城管局'],
  ['交通运输局', '交通局'],
  ['水利局'],
  ['水务局'],
  ['农业农村局'],
  ['农业农村和水务局', '农业农村水务局'],
  ['商务局'],
  ['文化和旅游局', '文化旅游局', '文旅局'],
  ['文化广电和旅游局', '文化广电旅游局', '文广旅局'],
  ['卫生健康局', '卫健局', '卫生健康委', '卫健委'],
  ['退役军人事务局', '退役军人局'],
  ['应急管理局', '应急局'],
  ['审计局'],
  ['统计局'],
  ['信访局'],
  ['市场监督管理局', '市场监管局', '市监局'],
  ['医疗保障局', '医保局'],
  ['国有资产监督管委会', '国资委'],
  ['政务服务和大数据管理局', '政务服务大数据管理局', '政数局'],
  ['大数据管理局', '大数据局'],
  ['机关事务管理局', '机关事务局'],
  ['机关事务服务中心', '机关事务中心'],
  ['政府办公室'],
];

/** Official names that may be one bureau or two: which of them a region has cannot be told from the names. */
const perhapsSameBureaus: readonly (readonly string[])[] = [
  ['教育局', '教育体育局'],
  ['经济和信息化局', '工业和信息化局'],
  ['自然资源局', '自然资源和规划局'],
  ['城市管理局', '城市管理和综合执法局'],
  ['农业农村局', '农业农村和水务局'],
  ['水利局', '水务局'],
  ['文化和旅游局', '文化广电和旅游局'],
  ['政务服务和大数据管理局', '大数据管理局'],
  ['机关事务管理局', '机关事务服务中心'],
];

const officialNames = new Map(sameBureaus.flatMap(([official = '', ...others]) => [official, ...others].map((name) => [name, official] as const)));

/** The name a bureau is compared by; undefined for what is no bureau every region has. */
export const officialBureau = (name: string): string | undefined => officialNames.get(name);

/** The other bureaus, by the names they are compared by, that may be this one. */
export const perhapsBureaus = (official: string): readonly string[] =>
  perhapsSameBureaus.flatMap((names) => (names.includes(official) ? names.filter((name) => name !== official) : []));
