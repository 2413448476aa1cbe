/** A year started from last year's file: what is said on standard error of figures carried over, or not. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reportSchema } from '../../../shared/report/report';
import { cli } from '../../support/command-line';
import { withDirectory } from '../../support/office';
import { someReport } from '../../support/reports';

const unit = '南湖区青石街道办事处';

/** `new --previous` from a report of 2023. */
const start = (...words: string[]) =>
  withDirectory(async (directory) => {
    const previous = join(directory, '上年.json');
    const out = join(directory, '今年.json');
    await writeFile(previous, JSON.stringify({ ...someReport('2021'), year: 2023, unit: { name: unit } }));
    const { status, lines, errorLines: errors } = await cli('new', '--previous', previous, '--out', out, ...words);
    expect({ status, lines }).toEqual({ status: 0, lines: [out] });
    const report = reportSchema.parse(JSON.parse(await readFile(out, 'utf8')));
    return { errors, carried: report.tables?.['requests']?.['2']?.['total'], name: report.unit?.name };
  });

it('says nothing where the figures of the year before are carried', async () => {
  const { errors, carried } = await start('--unit', unit);
  expect(errors).toEqual([]);
  expect(carried).toBe(someReport('2021').tables?.['requests']?.['4']?.['total']);
});

it('another year: no figure goes along, and one line says so', async () => {
  const { errors, carried } = await start('--year', '2025');
  expect(carried).toBeUndefined();
  expect(errors).toEqual([expect.stringMatching(/2023年.*2025年.*没有带入.*2024年/u)]);
});

it('a unit of another name: one line asks whether it is the same', async () => {
  const { errors, carried, name } = await start('--unit', '北湖区柳树街道办事处');
  expect(name).toBe('北湖区柳树街道办事处');
  expect(carried).toBe(someReport('2021').tables?.['requests']?.['4']?.['total']);
  expect(errors).toEqual([expect.stringMatching(/南湖区青石街道办事处.*北湖区柳树街道办事处.*已按上年文件带入/u)]);
});

it('both: one line', async () => {
  const { errors, carried } = await start('--unit', '北湖区柳树街道办事处', '--year', '2025');
  expect(carried).toBeUndefined();
  expect(errors).toEqual([expect.stringMatching(/没有带入.*北湖区柳树街道办事处/u)]);
});
