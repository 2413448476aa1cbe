/** Made-up units of a district with their reports, for tests and benches of consolidation. */
import fc from 'fast-check';
import type { EditionId } from '../../shared/editions';
import type { Report } from '../../shared/report/report';
import { consistentReport } from './generate';

const firstCharacters = '东南西北上下新长青白金银石松柳梅兰竹云水';
const secondCharacters = '湖山河桥门塘岭坡湾洲台园林泉井关滩岗原屯';
const kinds = ['街道办事处', '镇人民政府', '乡人民政府'];

/** Another name for each number, none a short form of another one. */
export function unitName(number: number): string {
  const first = firstCharacters[number % 20] ?? '';
  const second = secondCharacters[Math.floor(number / 20) % 20] ?? '';
  const kind = kinds[Math.floor(number / 400) % 3] ?? '';
  const more = Math.floor(number / 1200);
  const third = more === 0 ? '' : (firstCharacters[(more - 1) % 20] ?? '');
  return `南湖区${third}${first}${second}${kind}`;
}

/** Consistent reports of different units, one year, one edition. */
export function unitReports(edition: EditionId, count: number, start: number, year: number, seed = 1): Report[] {
  return fc.sample(consistentReport(edition), { numRuns: count, seed }).map((report, index) => {
    const name = unitName(start + index);
    return {
      ...report,
      year,
      unit: { name, shortName: name.replace(/^南湖区/u, '').replace(/(?:办事处|人民政府)$/u, ''), region: '南湖区', kind: 'street' },
      registration: { ...report.registration, filledOn: `${year + 1}-01-15` },
      signature: { name, date: `${year + 1}-01-20` },
    };
  });
}
