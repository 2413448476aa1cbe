/** Whose figures they are, and whether reviews and suits are only those about the disclosure of information. */

const boundary = /[，。；、：,;:（(）)\n]/u;
/** So many characters before a verb may name who does it. */
const reach = 24;

const organ =
  /(?:局|委|委员会|管委会|办公室|政府|街道|街道办|街道办事处|镇|乡|厅|署|所|中心|支队|大队|总队|公司|集团|学院|大学|学校|医院|法院|处|科|社区|分局|开发区)$/u;
const own = /^(?:(?:我|本|全|该|各|市直|区直|县直|上述|以上).*|街道|街道办|(?:街道)?办事处|[市区县镇乡]?(?:人民)?政府|(?:党政|政务公开)办公室)$/u;
/** Words between the name of a body and its verb. */
const between = /(?:全年|年内|本年度?|今年|当年|20\d\d年度?|期间|累计|共计?|分别|依法|已|均|新|则|也|先后|单独|负责|统一|机关)+$/u;
const opening = /^(?:其中|而|另外?|同时|此外|[一二三四五六七八九十]是|20\d\d年度?|全年)+/u;
const verbs = /(?:收到|受理|收办|接收|接到|新收|办结|答复|办理|处理|收悉|登记|审结|发生|被申请|被提起)/u;

/** The body that stands before the verb of a figure's clause; empty where none does. */
export function bodyBefore(text: string, start: number): string {
  const clause = text.slice(Math.max(0, start - reach), start).split(boundary).at(-1) ?? '';
  const verb = clause.search(verbs);
  if (verb <= 0) return '';
  const subject = clause.slice(0, verb).replace(opening, '').replace(between, '');
  return subject.length > 1 && organ.test(subject) && !own.test(subject) ? subject : '';
}

const restricting = /(?<![未无没有生])(?:(?:涉及?|属于?|关于|有关|因|针对|以|为|就)[^，。；（）()]{0,10}|(?:其中，?|[（(])[^，。；（）()]{0,6})(?:政府信息公开|信息公开|依申请公开)/u;
const disclosure = /信息公开|依申请公开/u;
const disputes = /复议|诉讼|应诉/u;
const every = /(?:各类|各种|所有|各项|全部)(?:行政)?(?:复议|诉讼|应诉)/u;

/**
 * 办理各类行政复议案件20件，其中涉及政府信息公开的3件: reviews of every kind before those the tables count.
 * @param rest the sentence, and the next one where that speaks of the same
 * @returns where the figures begin that are about disclosure; 0 where all of them are
 */
export function disclosureFrom(rest: string): number {
  const first = rest.search(disputes);
  if (first < 0) return 0;
  const about = rest.search(disclosure);
  if (about >= 0 && about < first) return 0;
  const part = rest.slice(first).search(restricting);
  if (part >= 0 && /\d|[一二两三四五六七八九十]/u.test(rest.slice(first, first + part))) return first + part;
  return every.test(rest) ? (about < 0 ? rest.length : about) : 0;
}

const otherKind = /(?<!信息公开|依申请公开|[各两同此该本这])类(?:的|案件|事项)?(?:引发的?|的)?(?:行政)?(?:复议|诉讼|应诉)|因(?![^，。；]{0,14}(?:公开|答复|不服|告知|申请(?!行政|复议)))[^，。；]{2,14}被(?:申请|提起)(?:行政)?(?:复议|诉讼)|作为(?:行政)?复议机关|(?:行政)?复议机构/u;

const ofRegion = /(?:全[省市州盟区县旗]|各级)[^，。；]{0,10}(?:复议|诉讼|应诉)/u;

export const isAboutDisclosure = (sentence: string): boolean => disclosure.test(sentence) && disputes.test(sentence);

/**
 * 治安处罚类行政复议36件，纠错2件; 作为复议机关受理189件: where reviews and suits of another kind begin in a sentence; its length where none do.
 * @param settled those about disclosure have been spoken of: 全市新收行政复议案件5127件 is of all of them
 */
export function otherKindFrom(sentence: string, settled: boolean): number {
  const places = [sentence.search(otherKind), settled && !disclosure.test(sentence) ? sentence.search(ofRegion) : -1].filter((place) => place >= 0);
  return Math.min(sentence.length, ...places);
}

const byNature = /主动公开(?:类|属性)?(?:的|公文|文件|信息)?\d+[件份条个项篇]?[，、；,;和及]?(?:属于|以)?依申请公开(?:类|属性)?(?:的|公文|文件|信息)?\d+[件份条个项篇]?(?:[，、；,;和及]?不予?公开(?:类|属性)?(?:的|公文|文件|信息)?\d+[件份条个项篇]?)?/u;

/** 制发公文412件，其中主动公开206件、依申请公开61件、不予公开145件: documents by who may see them; where that stands in a sentence. */
export function documentsByNature(sentence: string): { readonly start: number; readonly end: number } | undefined {
  const found = byNature.exec(sentence);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

const facility = /(?:小程序|客户端|自助机|服务大厅)$/u;

/** “阳光救助”小程序受理申请1027件: of a service, none of the tables' matter. */
export const isOfFacility = (text: string, start: number): boolean => {
  const clause = text.slice(Math.max(0, start - reach), start).split(boundary).at(-1) ?? '';
  return facility.test(clause.slice(0, Math.max(0, clause.search(verbs))));
};

/** 负责人出庭应诉4次: how often somebody stood before the court, no number of suits. */
export function isAppearance(text: string, start: number): boolean {
  const clause = text.slice(Math.max(0, start - reach), start).split(boundary).at(-1) ?? '';
  return clause.includes('出庭') && /^[\d一二两三四五六七八九十百]+余?(?:人次|次)/u.test(text.slice(start, start + reach));
}

const stop = /[。！？!?\n\r]/u;
/** Longer than any sentence anybody reads. */
const longestSentence = 600;

const ofTheSame = /^(?:其中|上述|以上|前述|这些|就政府信息公开|涉及?政府信息公开|涉及?信息公开)/u;

/** The sentence that begins at `start`, with the next one where it begins with 其中 or 上述. */
export function sentenceWithParts(text: string, start: number): string {
  const rest = text.slice(start, start + longestSentence);
  const end = rest.search(stop);
  if (end < 0) return rest;
  if (!ofTheSame.test(rest.slice(end + 1, end + 9))) return rest.slice(0, end);
  const next = rest.slice(end + 1).search(stop);
  return next < 0 ? rest : rest.slice(0, end + 1 + next);
}
