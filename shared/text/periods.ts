/** Reporting periods stated in a text: 统计期限为2024年1月1日至2024年12月31日, 2024.1.1—2024.12.31, 20240101-20241231. */
import { sentencesOf } from './sentences';

export interface StatedPeriod {
  readonly start: number;
  readonly end: number;
  /** Years as stated; undefined where only month and day are. */
  readonly fromYear: number | undefined;
  readonly toYear: number | undefined;
  readonly from: string;
  readonly to: string;
}

const day = (name: string): string =>
  `(?:(?<${name}Year>20\\d\\d)\\s*[年./-]\\s*)?(?<${name}Month>\\d{1,2})\\s*[月./-]\\s*(?<${name}Day>\\d{1,2})\\s*[日号]?`;
const written = new RegExp(`${day('from')}(?:起|开始)?\\s*(?:至|到|—+|–|-+|~|～)\\s*${day('to')}(?=止|[^\\d]|$)`, 'gu');
const digitsOnly = /(?<!\d)(?<fromYear>20\d\d)(?<fromMonth>\d\d)(?<fromDay>\d\d)\s*(?:至|到|—+|–|-+|~|～)\s*(?<toYear>20\d\d)(?<toMonth>\d\d)(?<toDay>\d\d)(?!\d)/gu;

/** Words that say the dates are the report's own period and not those of a campaign. */
const ofTheReport = /统计|期限|所列|所载|报告期|起止|数据(?:的)?(?:时|截|期)/u;

const number = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits));

export function findPeriods(text: string): StatedPeriod[] {
  return sentencesOf(text).flatMap((sentence) => {
    const plain = sentence.text.replace(/[０-９．－]/gu, (sign) => sign.normalize('NFKC'));
    return [...plain.matchAll(written), ...plain.matchAll(digitsOnly)].flatMap((match): StatedPeriod[] => {
      const { fromYear, fromMonth, fromDay, toYear, toMonth, toDay } = match.groups ?? {};
      const period = {
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
        fromYear: number(fromYear),
        toYear: number(toYear),
        from: `${Number(fromMonth)}-${Number(fromDay)}`,
        to: `${Number(toMonth)}-${Number(toDay)}`,
      };
      const isWholeYear = period.from === '1-1' && period.to.startsWith('12-');
      return ofTheReport.test(plain) || isWholeYear ? [period] : [];
    });
  });
}
