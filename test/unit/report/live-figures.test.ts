/** Figures in a text that follow the tables, and the sentences drafted with them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, editionIds, getEdition, type CellReference } from '../../../shared/editions';
import { runChecks } from '../../../shared/checks/run';
import { fillZeros, setCells } from '../../../shared/report/cells';
import { draftSentence } from '../../../shared/report/data-sentences';
import { followTables, linkFigures, liveFiguresOf, setSectionText } from '../../../shared/report/live-figures';
import { newReport } from '../../../shared/report/new-report';
import type { Report } from '../../../shared/report/report';
import { consistentReport } from '../../support/generate';

const section = 'overview';
const received: CellReference = { table: 'requests', row: '1', column: 'naturalPerson' };
const edition = getEdition('2021');
const set = (report: Report, cell: CellReference, value: number | null): Report =>
  followTables(setCells(edition, report, [{ cell, value }]));
const start = set(newReport({ edition: '2021', year: 2024, unit: { name: '青柳区云桥街道办事处' } }), received, 12);
const linked = (text: string, figure = '12'): Report => {
  const at = text.indexOf(figure);
  return linkFigures(setSectionText(start, section, text), section, [
    { start: at, end: at + figure.length, cells: [received] },
  ]);
};
const textOf = (report: Report): string => report.sections?.[section] ?? '';
const shown = (report: Report): string[] =>
  liveFiguresOf(report, section).map((figure) => textOf(report).slice(figure.start, figure.end));

describe('a live figure', () => {
  it('follows its cell', () => {
    const report = linked('全年新收12件，均已答复。');
    expect(textOf(set(report, received, 3))).toBe('全年新收3件，均已答复。');
    expect(textOf(set(set(report, received, 3), received, 10_345))).toBe('全年新收10345件，均已答复。');
  });

  it('stays as it is while its cell is blank, and goes on afterwards', () => {
    const blank = set(linked('全年新收12件。'), received, null);
    expect(textOf(blank)).toBe('全年新收12件。');
    expect(textOf(set(blank, received, 7))).toBe('全年新收7件。');
  });

  it('moves with the words around it', () => {
    const ahead = setSectionText(linked('全年新收12件。'), section, '2024年，全年共新收12件。');
    const report = setSectionText(ahead, section, '2024年，全年共新收12件，按期办理。');
    expect(shown(report)).toEqual(['12']);
    expect(textOf(set(report, received, 5))).toBe('2024年，全年共新收5件，按期办理。');
  });

  it.each([
    ['another digit before it', '全年新收112件。'],
    ['another digit behind it', '全年新收123件。'],
    ['decimals', '全年新收12.5件。'],
    ['another figure', '全年新收15件。'],
    ['nothing', '全年新收件。'],
  ])('becomes plain text where %s is typed', (_what, typed) => {
    const report = setSectionText(linked('全年新收12件。'), section, typed);
    expect(report.liveFigures).toBeUndefined();
    expect(textOf(set(report, received, 99))).toBe(typed);
  });

  it('leaves alone what another program wrote in its place', () => {
    const report = { ...linked('全年新收12件。'), sections: { [section]: '本年没有申请，一切正常。' } };
    const followed = followTables(report);
    expect(textOf(followed)).toBe('本年没有申请，一切正常。');
    expect(followed.liveFigures).toBeUndefined();
  });

  it('never touches anything but itself, whatever is typed around it', () => {
    const word = fc.constantFrom('收', '件', '，', '。', '\n', '一', '12', '3', '𠮷', ' ');
    const words = fc.array(word, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, words, words, fc.nat(500), (before, after, newBefore, newAfter, value) => {
        const plain = `${before}收12件${after}`;
        const at = before.length + 1;
        const report = linkFigures(setSectionText(start, section, plain), section, [
          { start: at, end: at + 2, cells: [received] },
        ]);
        const typed = `${newBefore}${before}收12件${after}${newAfter}`;
        const edited = setSectionText(report, section, typed);
        expect(textOf(edited)).toBe(typed);
        const followed = set(edited, received, value);
        const [figure] = liveFiguresOf(edited, section);
        const expected = figure ? typed.slice(0, figure.start) + String(value) + typed.slice(figure.end) : typed;
        expect(textOf(followed)).toBe(expected);
        if (figure) expect(typed.slice(figure.start, figure.end)).toBe('12');
      }),
    );
  });
});

describe('a drafted sentence', () => {
  it.each(editionIds)('agrees with the tables of any consistent report: %s', (id) => {
    const sentences = getEdition(id).sections.flatMap((one) => (one.sentences ?? []).map((sentence) => ({ one, sentence })));
    expect(sentences.length).toBeGreaterThan(4);
    fc.assert(
      fc.property(consistentReport(id), (report) => {
        for (const one of getEdition(id).sections) {
          const together = (one.sentences ?? []).map((sentence) => draftSentence(report, sentence)?.text ?? '').join('');
          const written = { ...report, sections: { ...report.sections, [one.id]: together } };
          expect(runChecks(written).filter(({ rule }) => rule.startsWith('narrative'))).toEqual([]);
        }
        for (const { one, sentence } of sentences) {
          const drafted = draftSentence(report, sentence);
          if (!drafted) throw new Error(`no draft of ${sentence.id}`);
          expect(drafted.text).toMatch(/^[^\s{}]+。$/u);
          const written = { ...report, sections: { ...report.sections, [one.id]: drafted.text } };
          const found = runChecks(written).filter(({ rule }) => rule.startsWith('narrative'));
          expect(found.map(({ message }) => message)).toEqual([]);
          const live = linkFigures(written, one.id, drafted.figures.map((figure) => ({ ...figure, cells: [...figure.cells] })));
          expect(followTables(live)).toBe(live);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads as a person would write it', () => {
    const filled = (figures: readonly (readonly [string, string, number])[]): Report => {
      const zeros = edition.tables.reduce(
        (report, table) => fillZeros(edition, report, table, cellsOf(table)),
        newReport({ edition: '2021', year: 2024, unit: {} }),
      );
      return setCells(edition, zeros, figures.map(([row, column, value]) => ({ cell: { table: 'requests', row, column }, value })));
    };
    const sentence = (id: string) => edition.sections.flatMap((one) => one.sentences ?? []).find((one) => one.id === id);
    const draft = (report: Report, id: string): string | undefined => {
      const wanted = sentence(id);
      return wanted && draftSentence(report, wanted)?.text;
    };
    const none = filled([]);
    expect(draft(none, 'received')).toBe('本年未收到政府信息公开申请，也没有上年结转的申请。');
    expect(draft(none, 'suits')).toBe('本年没有因政府信息公开工作被提起行政诉讼。');
    const some = filled([
      ['1', 'naturalPerson', 5],
      ['3.1', 'naturalPerson', 2],
      ['3.3.4', 'naturalPerson', 1],
      ['3.3.7', 'naturalPerson', 1],
      ['4', 'naturalPerson', 1],
    ]);
    expect(draft(some, 'received')).toBe('本年新收政府信息公开申请5件，上年结转0件。');
    expect(draft(some, 'results')).toBe('本年度办结4件，其中予以公开2件、不予公开2件；结转下年度继续办理1件。');
    expect(draft(start, 'results')).toBeUndefined();
  });
});
