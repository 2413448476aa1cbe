import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellKey, cellsOf, getEdition, totalCells } from '../../../shared/editions';
import { setCell } from '../../../shared/report/cells';
import { compareReports, countChanges } from '../../../shared/report/compare';
import { comparedParagraphs, compareTexts, type TextPart } from '../../../shared/report/compare-texts';
import type { Report } from '../../../shared/report/report';
import { consistentReport, editionIdsUnderTest } from '../../support/generate';
import { someReport } from '../../support/reports';

const joinedText = (parts: readonly TextPart[], without: TextPart['kind']): string =>
  parts.map(({ kind, text }) => (kind === without ? '' : text)).join('');
const marked = (before: string, after: string): string =>
  compareTexts(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('');
/** Texts that have much in common, as two states of one section do. */
const narrative = fc
  .array(fc.constantFrom('受理申请12件。', '受理申请13件。', '没有复议。', '\n', '一是培训；', '二', '。', '\n\n', '🀄。'), { maxLength: 14 })
  .map((parts) => parts.join(''));

describe('two states of a report', () => {
  it.each(editionIdsUnderTest)('do not differ where nothing was done (%s)', (edition) => {
    fc.assert(
      fc.property(consistentReport(edition), fc.string(), (report, time) => {
        const copy = JSON.parse(JSON.stringify({ ...report, savedAt: time, final: { at: time, digest: '' } })) as Report;
        expect(countChanges(compareReports(report, copy))).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it.each(editionIdsUnderTest)('differ in every changed cell once, and in no other (%s)', (editionId) => {
    const edition = getEdition(editionId);
    const cells = edition.tables.flatMap(cellsOf);
    const figure = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 99 }), fc.constant('3件'));
    const edits = fc.array(fc.tuple(fc.nat(cells.length - 1), figure), { maxLength: 8 });
    fc.assert(
      fc.property(consistentReport(editionId), edits, (before, changes) => {
        const tables = structuredClone(before.tables ?? {});
        for (const [index, value] of changes) {
          const { table, row, column } = cells[index]!;
          ((tables[table] ??= {})[row] ??= {})[column] = value;
        }
        const { cells: found, fields, sections } = compareReports(before, { ...before, tables });
        expect(fields.length + sections.length).toBe(0);
        const differing = cells.filter(
          ({ table, row, column }) =>
            (before.tables?.[table]?.[row]?.[column] ?? null) !== (tables[table]?.[row]?.[column] ?? null),
        );
        expect(found.map(({ cell }) => cellKey(cell)).sort()).toEqual(differing.map(cellKey).sort());
        for (const { cell, before: earlier, after } of found) {
          expect(earlier).toBe(before.tables?.[cell.table]?.[cell.row]?.[cell.column] ?? null);
          expect(after).toBe(tables[cell.table]?.[cell.row]?.[cell.column] ?? null);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('list a changed figure with the totals that followed it, in printed order', () => {
    const report = someReport('2021');
    const edition = getEdition('2021');
    const cell = { table: 'disputes', row: 'review', column: 'upheld' };
    const after = setCell(edition, report, cell, 901);
    const { cells } = compareReports(report, after);
    expect(cells.map((change) => change.cell.column)).toEqual(['upheld', 'total']);
    expect(cells[0]).toMatchObject({ before: report.tables?.['disputes']?.['review']?.['upheld'], after: 901 });
    expect(totalCells(edition.tables.find(({ id }) => id === 'disputes')!).has(cellKey(cells[1]!.cell))).toBe(true);
  });

  it('differ in cells, sections and fields the edition does not have, too', () => {
    const before = { ...someReport('2021'), tables: { other: { a: { b: 1 } } }, sections: { gone: '有' } };
    const after: Report = { ...before, tables: {}, sections: {}, note: 'x' };
    const { cells, sections, fields } = compareReports(before, after);
    expect(cells).toEqual([{ cell: { table: 'other', row: 'a', column: 'b' }, before: 1, after: null }]);
    expect(sections).toEqual([{ section: 'gone', parts: [{ kind: 'removed', text: '有' }] }]);
    expect(fields).toEqual([{ path: 'note', before: '', after: 'x' }]);
  });

  it('name fields by their path, and do not tell blank from absent', () => {
    const before = someReport('2021');
    const after: Report = {
      ...before,
      edition: '2019',
      year: 2030,
      unit: { ...before.unit, region: '' },
      registration: { ...before.registration, staff: [{ name: '赵四' }] },
      signature: { ...before.signature, note: '' },
    };
    const { fields } = compareReports(before, after);
    expect(fields).toContainEqual({ path: 'edition', before: '2021', after: '2019' });
    expect(fields).toContainEqual({ path: 'year', before: String(before.year), after: '2030' });
    expect(fields).toContainEqual({ path: 'unit.region', before: '南湖区', after: '' });
    expect(fields).toContainEqual({ path: 'registration.staff[0].name', before: '张三', after: '赵四' });
    expect(fields).toContainEqual({ path: 'registration.staff[0].post', before: '科员', after: '' });
    expect(fields.map(({ path }) => path)).not.toContain('signature.note');
  });
});

describe('two states of a text', () => {
  it('are both still there', () => {
    fc.assert(
      fc.property(fc.oneof(narrative, fc.string()), fc.oneof(narrative, fc.string()), (before, after) => {
        const parts = compareTexts(before, after);
        expect(joinedText(parts, 'added')).toBe(before);
        expect(joinedText(parts, 'removed')).toBe(after);
        if (before === after) expect(parts.every(({ kind }) => kind === 'same')).toBe(true);
        const paragraphs = comparedParagraphs(parts);
        const lines = (without: TextPart['kind']): string =>
          paragraphs.map((paragraph) => joinedText(paragraph.parts, without)).join('').replaceAll('\n', '');
        expect(lines('added')).toBe(before.replaceAll('\n', ''));
        expect(lines('removed')).toBe(after.replaceAll('\n', ''));
      }),
      { numRuns: 500 },
    );
  });

  it('are compared sentence by sentence, a figure as a whole', () => {
    expect(marked('全年受理12件。没有复议。', '全年受理13件。没有复议。')).toBe('全年受理[-12-][+13+]件。没有复议。');
    expect(marked('一、甲。\n二、乙。', '一、甲。\n新的一段。\n二、乙。')).toBe('一、甲。\n[+新的一段。\n+]二、乙。');
    expect(marked('甲单位做了一件事。丙。', '全部重写过。丙。')).toBe('[-甲单位做了一件事。-][+全部重写过。+]丙。');
  });

  it('that are very long are compared all the same', () => {
    const long = (seed: string): string => Array.from({ length: 5000 }, (_, index) => `${seed}${index}。`).join('');
    const parts = compareTexts(`头。${long('甲')}尾。`, `头。${long('乙')}尾。`);
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  });

  it('show which paragraphs changed', () => {
    const paragraphs = comparedParagraphs(compareTexts('甲。\n乙。\n丙。', '甲。\n乙一。\n丙。'));
    expect(paragraphs.map(({ changed }) => changed)).toEqual([false, true, false]);
  });
});
