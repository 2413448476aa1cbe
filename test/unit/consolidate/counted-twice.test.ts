/** Nothing is counted twice without a word: neither the district's own result nor one report under two names. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { consolidate } from '../../../electron/consolidate/consolidate';
import type { ConsolidationChoices } from '../../../shared/consolidation';
import type { Report } from '../../../shared/report/report';
import { addedByHand, figuresOf, putReport, readFolder, type Format } from '../../support/consolidation';
import { withDirectory } from '../../support/office';
import { unitReports } from '../../support/units';

const district = '南湖区人民政府';

/** What became of each file, and the sums. */
async function outcome(files: Readonly<Record<string, readonly [Report, Format]>>, choices: ConsolidationChoices = {}, list: readonly string[] = []) {
  return withDirectory(async (directory) => {
    const folder = join(directory, 'units');
    for (const [name, [report, format]] of Object.entries(files)) await putReport(folder, name, report, format);
    const reading = await readFolder(folder);
    const { files: decided, report } = await consolidate(reading, list, choices);
    await reading.journal.discard();
    return {
      statuses: Object.fromEntries(decided.map(({ file, status }) => [file.replace(/\.\w+$/u, ''), status])),
      reasons: decided.map(({ reason }) => reason).filter((reason) => reason !== ''),
      sums: figuresOf(report),
    };
  });
}

const units = unitReports('2021', 3, 0, 2024);
const byName = Object.fromEntries(units.map((report, index) => [`unit-${index}`, [report, 'xlsx'] as const]));
/** The district's own report, as it is after a consolidation, without the mark: a Word file has none. */
const result = (): Report => {
  const [first] = units as [Report];
  const tables: NonNullable<Report['tables']> = {};
  for (const [key, value] of addedByHand(units)) {
    const [table = '', row = '', column = ''] = key.split('/');
    ((tables[table] ??= {})[row] ??= {})[column] = value;
  }
  return { ...first, unit: { name: district, kind: 'government' }, tables };
};

it.each(['docx', 'json'] as const)('the district’s own result among its units is left out, as %s', async (format) => {
  const { statuses, reasons, sums } = await outcome({ ...byName, result: [result(), format] });
  expect(statuses).toMatchObject({ 'unit-0': 'counted', 'unit-1': 'counted', 'unit-2': 'counted' });
  expect(Object.values(statuses).filter((status) => status === 'consolidated')).toHaveLength(1);
  expect(reasons).toContainEqual(expect.stringContaining('等于其他单位之和'));
  expect(sums).toEqual(addedByHand(units));
});

it('so is a report of whoever consolidates, whatever stands in it, unless it has to report or was chosen', async () => {
  const own = { ...(unitReports('2021', 1, 7, 2024)[0] as Report), unit: { name: district } };
  const files = { ...byName, own: [own, 'json'] as const };
  const left = await outcome(files, { name: '南湖区' });
  expect(left.statuses).toMatchObject({ own: 'consolidated', 'unit-0': 'counted' });
  expect(left.reasons).toContainEqual(expect.stringContaining('单位就是汇总单位“南湖区”'));
  expect((await outcome(files, { name: '南湖区' }, [district])).statuses).toMatchObject({ own: 'counted' });
  expect((await outcome(files, { name: '南湖区', choose: ['own.json'] })).statuses).toMatchObject({ own: 'counted' });
});

it('two units of which each has the figures of the other are both counted, with a word', async () => {
  const [one, other] = units as [Report, Report];
  const { statuses, reasons } = await outcome({ one: [one, 'xlsx'], other: [{ ...other, tables: one.tables }, 'json'] });
  expect(statuses).toEqual({ one: 'counted', other: 'counted' });
  for (const { unit } of [one, other]) expect(reasons).toContainEqual(expect.stringMatching(new RegExp(`数据与“${unit?.name}”完全相同`, 'u')));
});

it('what two small offices have in common by chance is no such thing', async () => {
  const few = (report: Report | undefined): Report => ({
    ...(report as Report),
    tables: { requests: { '1': { naturalPerson: 1, total: 1 }, '3.1': { naturalPerson: 1, total: 1 }, '3.7': { naturalPerson: 1, total: 1 } } },
  });
  const { statuses, reasons } = await outcome({ one: [few(units[0]), 'json'], other: [few(units[1]), 'json'] });
  expect(statuses).toEqual({ one: 'counted', other: 'counted' });
  expect(reasons.filter((reason) => reason.includes('完全相同'))).toEqual([]);
});

it('a note about the seal makes no other unit', async () => {
  const [one] = units as [Report];
  const noted = { ...one, unit: { name: `${one.unit?.name}（盖章）` } };
  const { statuses } = await outcome({ one: [one, 'xlsx'], noted: [noted, 'json'], ...{ other: byName['unit-1']! } });
  expect(Object.values(statuses).sort()).toEqual(['counted', 'counted', 'same']);
});
