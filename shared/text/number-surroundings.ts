/** What the words around a long number say it is: a figure, a code, an identity number, a bank card. */

/** As much of the text before and behind as is looked at. */
const reach = 24;

const end = (before: string): string => before.slice(-reach).replace(/\s+/gu, '');
const head = (after: string): string => after.slice(0, reach).trimStart();

/** Between a word and its number: 为, ：, （, a short name (身份证号（张某）：…). */
const joined = '(?:号码|号)?(?:[（(][^）)]{0,8}[）)])?[为是系：:（(“"，,、]*[^\\d，。；：:、]{0,4}[：:（(“"]*$';

const identityCard = new RegExp(`身份证(?:件)?${joined}`, 'u');
const bankCard = new RegExp(`(?:银行卡|储蓄卡|信用卡|借记卡|卡号|[账帐]号|[账帐]户)${joined}`, 'u');

export const saysIdentityCard = (before: string): boolean => identityCard.test(end(before));
export const saysBankCard = (before: string): boolean => bankCard.test(end(before));

const code =
  /(?:编号|编码|代码|条形?码|流水号?|序列号|订单号?|单号|文号|案号|索引号|受理号|登记号|备案号|批次号|票号|发票号码|许可证号|证书号)(?:为|是|第|[：:（(“"])*$/u;
/** 〔2024〕13800000000号, 第13800000000号. */
const documentNumber = /(?:[〔［[（(【]\d{4}[〕］\])）】]第?|第)$/u;

/** True where the number is a number of a document, an order or a thing. */
export const isCode = (before: string, after: string): boolean =>
  code.test(end(before)) || (documentNumber.test(end(before)) && head(after).startsWith('号'));

/** Units behind a figure; not the beginnings of other words (次日, 起诉, 人员, 个人), nor surnames alone (万某). */
const unit =
  /^(?:余|多)?(?:[十百千万亿]+(?=[元余多人次条件个份篇项户])|亿)?(?:元|美元|人次|次(?!日|年|月)|条|件|个(?!人)|份|篇|项(?!目|某)|人(?![民员工为是事])|户(?![主籍])|例|家(?!属|庭)|起(?!诉|草|拨|即)|宗|册|页|字|吨|亩|平方|立方|公里|千瓦|[%％])/u;
const total = /(?:金额|支出|收入|资金|经费|投资|点击量|点击率|浏览量|访问量|阅读量|播放量|转发量)(?:总?计|合计|为|是|达到?|共|约|近|[：:])*$/u;

/** True where the number counts something. */
export const isFigure = (before: string, after: string): boolean => unit.test(head(after)) || total.test(end(before));
