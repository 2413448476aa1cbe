/**
 * `npm run bench`, part "check": the relations of the tables after one cell changed, by this program and by HyperFormula
 * holding the same relations as formulas (GPL: in the bench only, never in the product); and all findings up to date
 * after one key press in a full report beside last year's.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { HyperFormula } from 'hyperformula';
import type { Finding } from '../../shared/checks/finding';
import { createChecker } from '../../shared/checks/incremental';
import { createRelationStates } from '../../shared/checks/relation-states';
import { runChecks } from '../../shared/checks/run';
import { cellKey, cellsOf, expandRelations, getEdition, type CellReference, type Edition } from '../../shared/editions';
import { getCell, setCell } from '../../shared/report/cells';
import { setSectionText } from '../../shared/report/live-figures';
import type { CellValue, Report } from '../../shared/report/report';
import { someReport } from '../support/reports';
import { measure, summarize, type Measured } from './measure';

const changes = 4000;
const rounds = 5;

interface Change {
  readonly cell: CellReference;
  readonly value: number;
}

/** A fixed walk over all cells: a figure that breaks its relations, then the one that stood there. */
function walk(edition: Edition, report: Report): Change[] {
  const cells = edition.tables.flatMap((table) => [...cellsOf(table)]);
  return Array.from({ length: changes }, (_, index) => {
    const cell = cells[Math.floor(index / 2) * 37 % cells.length];
    if (!cell) throw new Error('no cells');
    const stated = Number(getCell(report, cell));
    return { cell, value: index % 2 === 0 ? stated + 1 : stated };
  });
}

/** One contestant: takes a change and says how many relations do not hold. */
interface Contestant {
  readonly change: (change: Change) => void;
  readonly broken: () => number;
}

function ours(edition: Edition, report: Report): Contestant {
  const states = new Map(edition.tables.map((table) => [table.id, createRelationStates(table)]));
  const set = (cell: CellReference, value: CellValue): void => states.get(cell.table)?.set(cell.row, cell.column, value);
  for (const cell of edition.tables.flatMap((table) => [...cellsOf(table)])) set(cell, getCell(report, cell));
  return {
    change: ({ cell, value }) => set(cell, value),
    // The report has no blanks: what is open is broken.
    broken: () => [...states.values()].reduce((sum, { openCount }) => sum + openCount(), 0),
  };
}

function hyperFormula(edition: Edition, report: Report): Contestant {
  const cells = edition.tables.flatMap((table) => [...cellsOf(table)]);
  const rowOf = new Map(cells.map((cell, index) => [cellKey(cell), index]));
  const sum = (terms: readonly CellReference[]): string => terms.map((cell) => `A${(rowOf.get(cellKey(cell)) ?? 0) + 1}`).join('+') || '0';
  const formulas = edition.tables.flatMap((table) =>
    expandRelations(table).map(({ left, right, definition }) => `=IF((${sum(left)})-(${sum(right)})${definition.operator}0,0,1)`),
  );
  const engine = HyperFormula.buildFromArray(
    Array.from({ length: Math.max(cells.length, formulas.length) }, (_, index) => {
      const cell = cells[index];
      return [cell ? Number(getCell(report, cell)) : null, formulas[index] ?? null];
    }),
    { licenseKey: 'gpl-v3' },
  );
  return {
    change: ({ cell, value }) => void engine.setCellContents({ sheet: 0, row: rowOf.get(cellKey(cell)) ?? 0, col: 0 }, value),
    broken: () => formulas.reduce((count, _, index) => count + Number(engine.getCellValue({ sheet: 0, row: index, col: 1 })), 0),
  };
}

function assertAlike(list: readonly Change[], one: Contestant, other: Contestant): void {
  for (const change of list) {
    one.change(change);
    other.change(change);
    if (one.broken() !== other.broken()) throw new Error('the two find different relations broken: a comparison of times would mean nothing');
  }
}

/** Both in turn, so that what else the machine does meets both alike. */
function race(list: readonly Change[], contestants: readonly (readonly [string, Contestant])[]): Measured[] {
  const taken = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    contestants.forEach(([, contestant], index) => {
      for (const change of list) {
        const start = performance.now();
        contestant.change(change);
        if (round > 0) taken[index]?.push(performance.now() - start);
      }
    });
  }
  return contestants.map(([name], index) => summarize(name, taken[index] ?? []));
}

/** What most of a report consists of. */
const plain = [
  '街道坚持以公开为常态，把公开工作纳入年度重点任务，由主要负责人部署、分管负责人督办、各科室分工落实。',
  '围绕群众关心的就业、养老、救助、环境整治等事项，及时更新办事指南和服务流程，方便群众查阅。',
  '依托社区公开栏、政务服务大厅和政务新媒体，逐步形成线上线下相互补充的公开渠道。',
  '严格执行公开属性认定和保密审查程序，拟公开的文件先审查、后发布，防止泄露个人信息。',
  '定期组织业务培训，学习答复文书的写法和常见问题的处理办法，提高经办人员的能力。',
  '对公开栏目逐项巡查，发现链接失效、内容过期的，当天登记、限期改正，并把结果通报各科室。',
  '建立与社区、站所的联络机制，明确专人收集和报送信息，避免应当公开的事项遗漏。',
];

/** As many characters as asked for: one labelled sentence that states figures after seven that do not, about as published reports are. */
function narrative(length: number): string {
  const folder = new URL('../fixtures/prose/', import.meta.url);
  const sentences = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { text: string }[]);
  let text = '';
  for (let index = 0; text.length < length; index += 1) text += `${plain.join('')}${sentences[index * 7 % sentences.length]?.text ?? ''}\n`;
  return text.slice(0, length);
}

const line = ({ name, median, ninetyNinth }: Measured, more = ''): string =>
  `${median.toFixed(4).padStart(10)} ms ${ninetyNinth.toFixed(4).padStart(10)} ms (99 %)   ${name}${more}`;

async function benchKeyPresses(): Promise<void> {
  console.log('\ncheck: all findings up to date after one key press, last year’s report loaded');
  const edition = getEdition('2021');
  const previous: Report = { ...someReport('2021', 9), year: 2023, sections: { overview: narrative(8000), problems: narrative(2000) } };
  for (const others of [1, 10]) {
    const full: Report = {
      ...someReport('2021'),
      year: 2024,
      sections: { overview: narrative(8000), problems: narrative(2000 * others), other: narrative(500 * others) },
    };
    const list = walk(edition, full);
    const check = createChecker();
    let report = full;
    let findings: readonly Finding[] = check(report, previous);
    let step = 0;
    const after = (next: Report): void => {
      report = next;
      findings = check(report, previous);
    };
    const cell = await measure(`a cell (${findings.length} findings)`, changes, () => {
      const change = list[step++ % list.length];
      if (change) after(setCell(edition, report, change.cell, change.value));
    });
    const text = await measure(`a text of 8,000 characters`, 300, () => {
      const before = report.sections?.['overview'] ?? '';
      const place = (step++ * 997) % before.length;
      after(setSectionText(report, 'overview', `${before.slice(0, place)}并${before.slice(place)}`));
    });
    if (JSON.stringify(findings) !== JSON.stringify(runChecks(report, previous))) throw new Error('not what a full run finds');
    const fullRun = await measure('a full run', 20, () => runChecks(report, previous));
    console.log(`  the other sections ${others} × (${Object.values(full.sections ?? {}).join('').length} characters in all)`);
    for (const measured of [cell, text, fullRun]) console.log(line(measured));
  }
}

export async function benchCheck(): Promise<void> {
  const edition = getEdition('2021');
  const report = someReport('2021');
  const list = walk(edition, report);
  assertAlike(list.slice(0, 800), ours(edition, report), hyperFormula(edition, report));
  const [own, other] = race(list, [
    ['this program', ours(edition, report)],
    ['HyperFormula', hyperFormula(edition, report)],
  ]);
  const relations = edition.tables.reduce((sum, table) => sum + expandRelations(table).length, 0);
  console.log(`\ncheck: ${relations} relations after one cell changed; both find the same ones broken`);
  if (own && other) {
    console.log(line(own));
    console.log(line(other, `, ${(other.median / own.median).toFixed(1)} × the time`));
  }
  await benchKeyPresses();
}
