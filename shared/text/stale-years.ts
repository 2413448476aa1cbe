/**
 * Years in a text that are not the year it reports on, and that nothing in their sentence explains: a comparison, a
 * history, a plan, a title, a figure carried over are legitimate (reviewer-mistakes: 2023年我局… left in from last year).
 */
import { sentencesOf } from './sentences';

export interface StatedYear {
  readonly start: number;
  readonly end: number;
  readonly year: number;
}

/** Further back than this a year is history, not last year's sentence. */
const oldest = 4;

const chineseDigits = '〇一二三四五六七八九';

/** Digits of full width, ○ and 零 in one form; every character keeps its place. */
const plain = (text: string): string =>
  text.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC')).replace(/[○零Ｏ]/gu, '〇');

const years = /(?<!\d)(?:(20\d\d)|(二〇[〇一二三四五六七八九]{2}))\s*年/gu;

const yearOf = (digits: string): number =>
  Number([...digits].map((digit) => (chineseDigits.includes(digit) ? chineseDigits.indexOf(digit) : digit)).join(''));

interface Mention extends StatedYear {
  /** What stands before and after in the same sentence. */
  readonly before: string;
  readonly after: string;
}

function mentions(sentence: string, offset: number): Mention[] {
  const text = plain(sentence);
  return [...text.matchAll(years)].map((match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
    year: yearOf(match[1] ?? match[2] ?? ''),
    before: text.slice(0, match.index),
    after: text.slice(match.index + match[0].length),
  }));
}

/** True inside an open 《, 〔 or “: a title or quoted words. */
const isQuoted = (before: string): boolean =>
  [
    ['《', '》'],
    ['〔', '〕'],
  ].some(([open = '', close = '']) => before.lastIndexOf(open) > before.lastIndexOf(close));

const plan = /将|计划|拟|打算|下一步|下步|力争|争取|预计|继续|进一步|规划|展望|目标|要(?!求|点|素|闻|件)|安排|部署|谋划|筹备|工作思路|工作要点/u;
const done = /了|已|共|完成|收到|受理|办理|公开|召开|组织|印发|制发|开展/u;

const upTo = /(?:截至|截止|截止到|截止至|截至到|迄)$/u;
/** 截至2023年底，共有12件: the stock of a year's end, and data. What was still open then is this year's matter. */
const stock = /共|累计|现有|有效|数据|统计|[\d〇一二三四五六七八九十百千万]\s*余?(?:件|条|个|份|次|项|人|部|家|场|期|篇)/u;
const stillOpen = /结转|未办结|尚未|未审结|遗留|存量/u;

/** Last year's end of period left in: 截至2023年底，我局共有…… in the report of 2024. */
const isLastYearsEnd = ({ before, after, year: stated }: Mention, year: number): boolean =>
  stated === year - 1 && upTo.test(before) && !/(?:较|比|与|同)截[至止][到至]?$/u.test(before) && stock.test(before + after) && !stillOpen.test(after) && !/的\d/u.test(after);

/** Legitimate words around a past year. */
const explained: readonly ((mention: Mention) => boolean)[] = [
  ({ before }) => isQuoted(before),
  // 自2019年起, 截至2023年底, 早在2022年
  ({ before, after }) => /(?:自|从|自从|早在|始于|始建于|成立于|建于)$/u.test(before) && !/^[^。]{0,8}月[^。]{0,4}日[^。]{0,2}[至到—-]/u.test(after),
  ({ before }) => upTo.test(before),
  ({ after }) => /^[^，。；]{0,12}(?:以来|起(?!草|诉)|开始|至今)/u.test(after),
  // 与2023年相比, 较2023年增长, 2023年同期
  ({ before }) => /(?:较|比|相比|相较|相较于|对比|较之|同比|高于|低于|多于|少于|超过|不及|持平于)$/u.test(before),
  ({ before, after }) => /(?:与|同|和|跟|比|较|相比)[^，。；]{0,8}$/u.test(before) && /^[^，。；]{0,16}(?:比|较|持平|一致|相同|同期|增|减|升|降|提高|翻|多|少)/u.test(after),
  ({ after }) => /^(?:度|全年)?(?:同期|为基[数期]|基数|的?\d[\d.,万]*(?:余)?[件条次项人份期场个元][^，。；]{0,6}(?:相比|增|减|上升|下降|提高))/u.test(after),
  // 申请公开2018年验收资料: what somebody asked for
  ({ before }) => /(?:申请|要求|请求|查询|索取)(?:公开|获取|提供|查询)?$/u.test(before),
  // 针对2022年度指出的问题
  ({ before, after }) => /(?:针对|对照|围绕|对)$/u.test(before) && /^度?[^，。；]{0,12}(?:指出|反映|存在|查摆|反馈|检查|考评|报告|提出|问题)/u.test(after),
  // 2021年则比2020年增长
  ({ after }) => /^度?(?:则|又|也|已)?(?:比|较|同比|与20\d\d年)/u.test(after),
  // 上年（2023年）
  ({ before }) => /(?:上一?年度?|去年|前年|往年|历年)(?:[（(]|即)?$/u.test(before),
  // 2022年修订的, 2023年印发的《…》
  ({ after }) => /^[^，。；]{0,14}(?:修订|修正|公布|印发|制定|制发|出台|发布|颁布|施行|实施|通过|建立|建成|成立|设立|上线|开通|启用|收到|受理|提交|提出)的/u.test(after),
  ({ after }) => /^(?:\d+月(?:\d+日)?)?(?:修订|修正|版|第\d+号|\)|）)/u.test(after),
  // 2023年结转, 上年度转入
  ({ before, after }) => /^度?[^，。；]{0,6}(?:结转|转入|转来|遗留|跨年|未办结|未审结)/u.test(after) || /(?:结转|转入|转至|转到|转)$/u.test(before),
  // 2021年至2023年, 2021—2023年
  ({ before, after }) => /(?:年|\d{4})\s*[—–\-~～至到]+$/u.test(before) || /^度?\s*[—–\-~～至到]+\s*(?:20\d\d|二〇)/u.test(after),
  // 在2023年度考核中, 公开2023年度部门决算
  ({ after }) => /^度?[^，。；]{0,16}(?:考核|评估|评议|测评|评比|评选|审计|预算|决算|统计公报|收支|“三公”|三公)/u.test(after),
  ({ before, after }) => /(?:公开|公布|发布|报送|完成)[^，。；]{0,10}$/u.test(before) && /^度?[^，。；]{0,20}(?:年度报告|年报)/u.test(after),
  // 对各部门2023年度政府信息公开工作年度报告进行抽查: last year's reports are what is looked at this year.
  ({ before, after }) => /(?:对|将|就)[^，。；]{0,20}$/u.test(before) && /^度?[^，。；]{0,20}(?:年度报告|年报)[^，。；]{0,10}(?:抽查|评估|通报|检查|核查|审核|审查|复核|评议|点评|考评|监测)/u.test(after),
  ({ before }) => /(?:荣获|获得|获评|被评|评为|被授予|入选|获)[^，。；]{0,12}$/u.test(before),
];

/** A year to come is explained by a plan, by a date, or by nothing having been done yet. */
const isPlan = ({ before, after }: Mention): boolean => {
  const sentence = before + after;
  return plan.test(sentence) || /^\d{1,2}月|^度?起/u.test(after) || isQuoted(before) || !done.test(sentence) || /(?:至|到|入|—|-|转|结转)$/u.test(before) || /^[^，。；]{0,16}预算/u.test(after);
};

/** The year reported on stands in the sentence too, with something done in it: the sentence sets one beside the other. */
const isCompared = (mention: Mention, all: readonly Mention[], year: number): boolean =>
  all.some((other) => other.year === year && !plan.test(other.after)) || /本年(?!度?[^，。；]{0,12}(?:报告|公布|汇报|通报)如下)|今年|同比/u.test(mention.before + mention.after);

export function findStaleYears(text: string, year: number): StatedYear[] {
  return sentencesOf(text).flatMap((sentence) => {
    if (!sentence.text.includes('年')) return [];
    const all = mentions(sentence.text, sentence.start);
    const stale = all.filter((mention) => {
      if (mention.year === year || mention.year > year + 1 || mention.year < year - oldest) return false;
      if (mention.year > year) return !isPlan(mention);
      if (isCompared(mention, all, year)) return false;
      return isLastYearsEnd(mention, year) || !explained.some((holds) => holds(mention));
    });
    // The same year twice in one sentence (2023年1月1日至2023年12月31日) is one thing to look at.
    return stale.filter((mention, index) => stale.findIndex((other) => other.year === mention.year) === index)
      .map(({ start, end, year: stated }) => ({ start, end, year: stated }));
  });
}
