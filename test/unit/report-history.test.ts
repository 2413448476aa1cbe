/** Undo over the whole report: any edits, taken back one by one, leave the same bytes, and so does doing them again. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { acknowledge, canBeAcknowledged } from '../../shared/checks/acknowledgements';
import { runChecks } from '../../shared/checks/run';
import { cellKey, cellsOf, getEdition, totalCells, type CellReference } from '../../shared/editions';
import { fillZeros, getCell, setCell, setCells, takeComputedTotal } from '../../shared/report/cells';
import { linkFigures, setSectionText } from '../../shared/report/live-figures';
import { setField, withStaff } from '../../shared/report/registration';
import type { Report } from '../../shared/report/report';
import { removeLeftover } from '../../renderer/findings/leftover';
import { useReportStore } from '../../renderer/report/store';
import { someReport } from '../support/reports';

const edition = getEdition('2021');
const cells = edition.tables.flatMap((table) => [...cellsOf(table)]);
const inputs = cells.filter((cell) => edition.tables.every((table) => !totalCells(table).has(cellKey(cell))));
const start: Report = {
  ...someReport('2021'),
  year: 2024,
  signature: { name: '江城市东湖区临江街道办事处', date: '2025-01-20' },
  sections: { overview: '本年新收到政府信息公开申请。', gone: '表上没有的一段。' },
};
const store = () => useReportStore.getState();
const open = (report: Report): void => store().take({ id: 'a', report, revision: '1', savedAt: '' });
const bytes = (): string => JSON.stringify(store().open?.report);
const names = (): string[] => store().history.past.map(({ name }) => name);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', { annualReport: { call: () => Promise.resolve({ ok: true, value: { savedAt: '', revision: '1' } }) } });
  open(start);
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

const cell = fc.constantFrom(...inputs);
const value = fc.oneof(fc.nat(99), fc.constant(null), fc.constant('—'), fc.constant('三件'));
const section = fc.constantFrom('preface', 'overview', 'problems', 'other');

/** Everything the pages do to a report. */
const edit: fc.Arbitrary<(report: Report) => Report> = fc.oneof(
  fc.tuple(cell, value).map(([at, to]) => (report: Report) => setCell(edition, report, at, to)),
  fc.array(fc.record({ cell, value }), { minLength: 2, maxLength: 12 }).map((changes) => (report: Report) => {
    const table = changes[0]?.cell.table;
    return setCells(edition, report, changes.filter((change) => change.cell.table === table));
  }),
  fc.constantFrom(...cells).map((at) => (report: Report) => takeComputedTotal(edition, report, at)),
  fc.constantFrom(...edition.tables).map((table) => (report: Report) => fillZeros(edition, report, table, cellsOf(table))),
  fc.tuple(section, fc.string({ maxLength: 30 })).map(([id, text]) => (report: Report) => setSectionText(report, id, text)),
  fc.tuple(section, fc.constantFrom(...inputs)).map(([id, at]) => (report: Report) => {
    const stated = getCell(report, at);
    if (typeof stated !== 'number') return report;
    const text = `${report.sections?.[id] ?? ''}共`;
    return linkFigures(setSectionText(report, id, `${text}${stated}件。`), id, [
      { start: text.length, end: text.length + String(stated).length, cells: [at] },
    ]);
  }),
  fc.integer({ min: 2019, max: 2026 }).map((year) => (report: Report) => ({ ...report, year })),
  fc.constantFrom('2019' as const, '2021' as const).map((id) => (report: Report): Report => ({ ...report, edition: id })),
  fc.string({ maxLength: 9 }).map((name) => (report: Report) => ({ ...report, unit: { ...report.unit, name } })),
  fc.string({ maxLength: 9 }).map((name) => (report: Report) => ({ ...report, signature: { ...report.signature, name } })),
  fc.tuple(fc.constantFrom('leader.name', 'address', 'staff[0].mobile', 'staff[1].name'), fc.string({ maxLength: 9 })).map(
    ([path, text]) => (report: Report) => setField(report, path, text),
  ),
  fc.nat(3).map((count) => (report: Report) => withStaff(report, Array.from({ length: count }, () => ({})))),
  fc.constant((report: Report) => removeLeftover(report, { section: 'gone', start: 0, end: 0 })),
  fc.nat(20).map((index) => (report: Report) => {
    const open = runChecks(report).filter(canBeAcknowledged);
    const finding = open[index % Math.max(1, open.length)];
    return finding ? acknowledge(report, finding, '已核对台账', '2025-01-18T02:00:00.000Z') : report;
  }),
);

describe('undo of the whole report', () => {
  it('gives back the bytes of every state, after 200 random edits, and the edits again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, fc.nat(3000)), { minLength: 200, maxLength: 200 }), (edits) => {
        open(start);
        const states = [bytes()];
        for (const [change, wait] of edits) {
          const steps = store().history.past.length;
          store().change(change);
          const now = store().history.past.length;
          if (now > steps) states.push(bytes());
          else states.splice(now, states.length, bytes());
          vi.advanceTimersByTime(wait);
        }
        expect(store().history.past.length).toBeGreaterThan(50);
        expect(states).toHaveLength(store().history.past.length + 1);
        for (const state of states.toReversed().slice(1)) {
          store().undo();
          expect(bytes()).toBe(state);
        }
        expect(bytes()).toBe(JSON.stringify(start));
        expect(store().undo()).toBeUndefined();
        expect(store().open?.findings).toEqual(runChecks(start));
        for (const state of states.slice(1)) {
          store().redo();
          expect(bytes()).toBe(state);
        }
        expect(store().redo()).toBeUndefined();
      }),
      { numRuns: 2 },
    );
  }, 60_000);

  it('brings live figures and 已核实 back with the state', () => {
    const at: CellReference = { table: 'disputes', row: 'review', column: 'upheld' };
    store().change((report) => setCell(edition, report, at, 3));
    store().change((report) => linkFigures(setSectionText(report, 'overview', '复议3件。'), 'overview', [{ start: 2, end: 3, cells: [at] }]));
    store().change((report) => setCell(edition, report, at, 12));
    expect(store().open?.report.sections?.['overview']).toBe('复议12件。');
    const linked = bytes();
    store().undo();
    expect(store().open?.report.sections?.['overview']).toBe('复议3件。');
    expect(store().open?.report.liveFigures?.['overview']).toEqual([{ start: 2, end: 3, cells: [at] }]);
    store().redo();
    expect(bytes()).toBe(linked);
    const finding = (store().open?.findings ?? []).find(canBeAcknowledged);
    if (!finding) throw new Error('nothing to acknowledge');
    store().change((report) => acknowledge(report, finding, '已核对', '2025-01-18T02:00:00.000Z'));
    const acknowledged = bytes();
    store().change((report) => ({ ...report, sections: {}, tables: {} }));
    store().undo();
    expect(bytes()).toBe(acknowledged);
  });

  it('names each step', () => {
    const at: CellReference = { table: 'requests', row: '1', column: 'naturalPerson' };
    const other: CellReference = { table: 'requests', row: '3.3.1', column: 'enterprise' };
    store().change((report) => setCell(edition, report, at, 77));
    store().change((report) => setCells(edition, report, [{ cell: at, value: 78 }, { cell: other, value: 79 }]));
    store().change((report) => setCell(edition, report, at, null));
    store().change((report) => setCells(edition, report, [{ cell: at, value: 80 }, { cell: other, value: 81 }]), { name: '粘贴 2 格' });
    store().change((report) => setSectionText(report, 'overview', '新写的话。'));
    store().change((report) => ({ ...report, year: 2023 }));
    store().change((report) => ({ ...report, unit: { ...report.unit, name: '别的街道' } }));
    store().change((report) => setField(report, 'leader.name', '王某'));
    store().change((report) => removeLeftover(report, { section: 'gone', start: 0, end: 0 }));
    expect(names()).toEqual([
      '填写 一、本年新收政府信息公开申请数量·自然人',
      '修改 申请办理情况表 2 格',
      '清除 一、本年新收政府信息公开申请数量·自然人',
      '粘贴 2 格',
      '修改 一、总体情况',
      '年份改为 2023',
      '修改单位信息',
      expect.stringContaining('填写 政府信息公开工作机构登记表·'),
      '删除表上没有的内容',
    ]);
  });

  it('joins what is typed into one text until a pause or until the focus goes elsewhere', () => {
    const type = (text: string): void => store().change((report) => setSectionText(report, 'problems', text));
    for (const text of ['一', '一是', '一是宣传']) type(text);
    vi.advanceTimersByTime(5000);
    for (const text of ['一是宣传不', '一是宣传不够']) type(text);
    store().closeStep();
    type('一是宣传不够。');
    const seen = [1, 2, 3].map(() => {
      store().undo();
      return store().open?.report.sections?.['problems'] ?? '';
    });
    expect(seen).toEqual(['一是宣传不够', '一是宣传', '']);
    // What came to nothing is no step.
    type('又');
    type('');
    expect(store().history.past).toHaveLength(store().open?.report.sections?.['problems'] === undefined ? 0 : 1);
  });

  it('never crosses 定稿, a restored version or a reload, and does nothing to a final report', () => {
    store().change((report) => ({ ...report, year: 2023 }));
    open({ ...start, year: 2022 });
    expect(store().undo()).toBeUndefined();
    store().change((report) => ({ ...report, year: 2021 }));
    open({ ...start, final: { at: '2025-01-20T08:00:00.000Z', digest: 'x' } });
    expect(store().undo()).toBeUndefined();
    expect(store().history.past).toEqual([]);
  });

  it('forgets what could be done again once something else is done', () => {
    store().change((report) => ({ ...report, year: 2023 }));
    store().undo();
    store().change((report) => ({ ...report, year: 2022 }));
    expect(store().redo()).toBeUndefined();
  });
});
