/** Lines and pages of the page model, for any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getEdition } from '../../../shared/editions';
import type { ParagraphBlock } from '../../../shared/pages/blocks';
import { documentBlocks, documentIds, publishedIds } from '../../../shared/pages/documents';
import { mayBreak } from '../../../shared/pages/line-breaks';
import { setLines, type Line } from '../../../shared/pages/lines';
import { sheetMarkup } from '../../../shared/pages/markup';
import { noticeDocument } from '../../../shared/pages/notice';
import { page } from '../../../shared/pages/page';
import { pagesOf } from '../../../shared/pages/pages';
import { signatureBlocks } from '../../../shared/pages/signature';
import { newReport } from '../../../shared/report/new-report';
import { consistentReport, editionIdsUnderTest } from '../../support/generate';

const block = (text: string): ParagraphBlock => ({ kind: 'paragraph', style: 'body', runs: [{ text, face: 'imitation' }] });
const textOf = ({ pieces }: Line): string => pieces.map(({ text }) => text).join('');
const someText = fc.string({ unit: fc.constantFrom(...'街道办事处公开信息，。；：“”（）《》、！？123456789.%abcXYZ-—… 𠮷😀'), minLength: 1, maxLength: 400 });

describe('lines', () => {
  it('hold 28 Chinese characters, the first one 26', () => {
    const lines = setLines(block('字'.repeat(26 + 28 + 5)), page.textWidth).map(textOf);
    expect(lines.map((line) => line.length)).toEqual([26, 28, 5]);
  });

  it('keep all of the text, fit their room, and begin and end as they may', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const lines = setLines(block(text), page.textWidth);
        expect(lines.map(textOf).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(line.room);
        lines.slice(1).forEach((line, index) => {
          const before = [...textOf(lines[index] ?? line)].at(-1) ?? '';
          const after = [...textOf(line)][0] ?? '';
          // A run of punctuation longer than a line is broken where the line ends.
          const stretch = [...text].some((_, at) => [...text].slice(at, at + 12).every((one, offset, all) => offset === 0 || !mayBreak(all[offset - 1] ?? '', one)));
          if (!stretch && before !== '' && after !== '') expect(mayBreak(before, after) || text.includes(`${before} `)).toBe(true);
        });
      }),
    );
  });

  it.each(['政', '1', '”'])('never begin with closing punctuation, whatever stands before it (%s)', (before) => {
    for (let length = 20; length < 34; length += 1) {
      const lines = setLines(block(`${'字'.repeat(length)}${before}，${'字'.repeat(30)}`), page.textWidth).map(textOf);
      for (const line of lines) expect(line).not.toMatch(/^[，”]/u);
    }
  });

  it('do not break numbers and Western words', () => {
    for (let length = 15; length < 30; length += 1) {
      const text = setLines(block(`${'字'.repeat(length)}12345.67%与WeChat平台`), page.textWidth).map(textOf).join('|');
      expect(text).toContain('12345.67%');
      expect(text).toContain('WeChat');
    }
  });
});

describe('pages', () => {
  it('of a letter never hold the signature alone', () => {
    const signed = signatureBlocks({ ...newReport({ edition: '2021', year: 2024, unit: {} }), signature: { name: '东湖区人民政府', date: '2025-01-20' } }, false);
    for (let length = 1; length < 60; length += 1) {
      for (const last of ['没有了。', '请'.repeat(40)]) {
        const text = [...Array.from({ length }, (_, index) => `${index + 1}.请核对。`), last].join('\n');
        const pages = pagesOf([noticeDocument({ kind: '通知', title: '通知', text }, signed)], false);
        const styles = (pages.at(-1)?.content ?? []).flatMap((placed) => (placed.kind === 'line' ? placed.style : []));
        expect(styles.slice(-2)).toEqual(['signature', 'date']);
        expect(styles.filter((style) => style === 'body').length, `${length} ${last}`).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('hold every line and row of the documents once, in order, inside the text area', () => {
    for (const id of editionIdsUnderTest) {
      const edition = getEdition(id);
      fc.assert(
        fc.property(consistentReport(id), fc.integer({ min: 0, max: 60 }), (report, more) => {
          const sections = { ...report.sections, overview: `${report.sections?.['overview'] ?? ''}\n${'字'.repeat(more * 28)}` };
          const documents = documentBlocks(edition, { ...report, sections }, documentIds(edition, true), { headSignature: true });
          const pages = pagesOf(documents, true);
          expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
          for (const { content } of pages) {
            expect(content.length).toBeGreaterThan(0);
            for (const placed of content) {
              const height = placed.kind === 'line' ? placed.height : [...placed.rows.slice(0, placed.repeated), ...placed.rows.slice(placed.from, placed.to)].reduce((sum, row) => sum + row.height, 0);
              expect(placed.top).toBeGreaterThanOrEqual(0);
              expect(placed.top + height).toBeLessThanOrEqual(page.textHeight);
            }
          }
          const rows = documents.flatMap(({ blocks }) => blocks.flatMap((one) => (one.kind === 'table' ? one.rows : []))).length;
          const placedRows = pages.flatMap(({ content }) => content.map((one) => (one.kind === 'table' ? one.to - one.from : 0)));
          expect(placedRows.reduce((sum, count) => sum + count, 0)).toBe(rows);
        }),
        { numRuns: 15 },
      );
    }
  });

  it('are written as markup in which text is only text', () => {
    const edition = getEdition('2021');
    const report = { format: 'disclosure-annual-report', version: 1, edition: '2021', year: 2024, sections: { other: '<script>&"' } } as const;
    const markup = pagesOf(documentBlocks(edition, report, ['report'], { headSignature: false }), false).map(sheetMarkup).join('');
    expect(markup).toContain('&lt;script&gt;&amp;&quot;');
    expect(markup).not.toContain('<script');
  });
});

describe('what is published', () => {
  it('is everything but the registration form', () => {
    for (const id of editionIdsUnderTest) {
      const edition = getEdition(id);
      const published = publishedIds(edition, documentIds(edition, true));
      expect(published).toEqual(edition.documents.filter(({ content }) => content.kind !== 'registration').map((one) => one.id));
      expect(published.length).toBeGreaterThan(0);
    }
  });
});
