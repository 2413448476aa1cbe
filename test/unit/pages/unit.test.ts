import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultYear, editionDoubt, yearsOffered } from '../../../renderer/pages/unit/edition-choice';
import { changeSignature, changeUnit } from '../../../renderer/pages/unit/unit-change';
import { editions, getEdition, proposedEdition } from '../../../shared/editions';
import { newReport } from '../../../shared/report/new-report';

describe('year and edition', () => {
  it('a report is usually about the last year that has ended', () => {
    expect(defaultYear(new Date(2025, 0, 1))).toBe(2024);
    expect(defaultYear(new Date(2025, 11, 31))).toBe(2024);
  });

  it('offers every year any edition covers up to now, newest first, and the chosen one always', () => {
    expect(yearsOffered(new Date(2022, 5, 1), 2021)).toEqual([2022, 2021, 2020, 2019]);
    expect(yearsOffered(new Date(2020, 5, 1), 2016)).toEqual([2020, 2019, 2016]);
    expect(yearsOffered(new Date(1999, 5, 1), 2020)).toEqual([2020]);
  });

  it('has a doubt about every edition but the proposed one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2015, max: 2040 }), fc.constantFrom(...editions), (year, edition) => {
        expect(editionDoubt(edition, year) === null).toBe(edition.id === proposedEdition(year).id);
      }),
    );
    expect(editionDoubt(getEdition('2019'), 2024)).toBe('outside-years');
    expect(editionDoubt(getEdition('2019-wuchang'), 2020)).toBe('local');
    expect(editionDoubt(getEdition('2019-wuchang'), 2024)).toBe('outside-years');
  });
});

describe('the signature and the unit', () => {
  const report = newReport({ edition: '2021', year: 2024, unit: { name: '临江街道办事处' } });

  it('follows the name while it is the same or empty', () => {
    const renamed = changeUnit(report, { name: '滨河街道办事处' });
    expect(renamed.signature?.name).toBe('滨河街道办事处');
    expect(changeUnit({ ...report, signature: { name: ' ' } }, { name: '滨河街道办事处' }).signature?.name).toBe(
      '滨河街道办事处',
    );
    expect(changeUnit({ ...report, signature: undefined }, { name: '滨河街道办事处' }).signature?.name).toBe(
      '滨河街道办事处',
    );
  });

  it('stays where it was written otherwise, and keeps its date', () => {
    const own = changeSignature(report, { name: '临江街道党政办公室', date: '2025-01-20' });
    expect(changeUnit(own, { name: '滨河街道办事处' }).signature).toEqual({
      name: '临江街道党政办公室',
      date: '2025-01-20',
    });
    const dated = changeSignature(report, { date: '2025-01-20' });
    expect(changeUnit(dated, { name: '滨河街道办事处' }).signature).toEqual({
      name: '滨河街道办事处',
      date: '2025-01-20',
    });
  });

  it('is not touched by another field of the unit', () => {
    expect(changeUnit({ ...report, signature: { name: '' } }, { region: '东湖区' }).signature?.name).toBe('');
  });
});
