/** Sentences generated from a consistent report agree with it; one digit changed is found where it stands. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCellPlace } from '../../../shared/checks/finding';
import { checkNarrative } from '../../../shared/checks/narrative';
import { getEdition, type EditionId } from '../../../shared/editions';
import type { Report } from '../../../shared/report/report';
import { consistentReport, editionIdsUnderTest } from '../../support/generate';
import { chosenTemplates, fill, styles, templates, written } from '../../support/narrative';

const findings = (report: Report, text: string) =>
  checkNarrative(getEdition(report.edition), { ...report, sections: { overview: text } });

/** One digit of a figure changed to another one. */
function oneDigitChanged(value: number, place: number, by: number): number {
  const digits = [...String(value)];
  const index = place % digits.length;
  const changed = (Number(digits[index]) + 1 + (by % 9)) % 10;
  digits[index] = String(changed);
  return Number(digits.join(''));
}

describe.each(editionIdsUnderTest)('%s', (edition: EditionId) => {
  it('agrees with sentences generated from it', () => {
    fc.assert(
      fc.property(consistentReport(edition), chosenTemplates, (report, chosen) => {
        const { text } = fill(report, chosen);
        expect(findings(report, text).map(({ message }) => message), text).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('finds one and ten, and one too many, in every sentence and way of writing', () => {
    const [report] = fc.sample(consistentReport(edition), { numRuns: 1, seed: 5 });
    if (!report) throw new Error('nothing generated');
    for (const template of templates) {
      for (const style of styles) {
        const { text, slots } = fill(report, [{ template, style }]);
        for (const { start, end, value, alternatives } of slots) {
          for (const wrong of [1, 10, value + 1].filter((one) => one !== value && !alternatives.includes(one))) {
            const changed = text.slice(0, start) + written(wrong, style) + text.slice(end);
            const found = findings(report, changed).filter(({ rule }) => rule !== 'narrative.parts');
            expect(found.map(({ left }) => left), changed).toEqual([wrong]);
          }
        }
      }
    }
  });

  it('finds one digit changed, at its place, with both figures', () => {
    fc.assert(
      fc.property(
        consistentReport(edition),
        fc.constantFrom(...templates),
        fc.constantFrom(...styles),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (report, template, style, which, place, by) => {
          const { text, slots } = fill(report, [{ template, style }]);
          const slot = slots[which % slots.length]!;
          const value = oneDigitChanged(slot.value, place, by);
          if (slot.alternatives.includes(value)) return;
          const figure = written(value, style);
          const changed = text.slice(0, slot.start) + figure + text.slice(slot.end);
          const found = findings(report, changed).filter(({ rule }) => rule !== 'narrative.parts');
          const end = slot.start + figure.length;
          const here = found.filter(({ at }) =>
            at.some((where) => 'section' in where && where.start < end && where.end > slot.start),
          );
          expect(here.map(({ message }) => message), changed).toHaveLength(1);
          expect(found.length, changed).toBe(here.length);
          expect(here[0]!.left).toBe(value);
          expect([slot.value, ...slot.alternatives]).toContain(here[0]!.right);
          expect(here[0]!.at.some(isCellPlace)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});
