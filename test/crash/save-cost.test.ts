/** What a save asks of the disk does not grow with the library, and its history is looked into once an hour. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openLibrary, type Library } from '../../electron/library/library';
import { FaultyDisk } from './faulty-disk';
import { folder, homeOf, largest, reportName } from './look';
import { MemoryDisk } from './memory-disk';
import { stateOf } from './states';

const state = (number: number) => stateOf(reportName, number, largest);

interface Setting {
  readonly disk: MemoryDisk;
  readonly counted: FaultyDisk;
  readonly library: Library;
  readonly id: string;
}

async function made(): Promise<Setting & { revision: string }> {
  const disk = new MemoryDisk();
  const counted = new FaultyDisk(disk);
  const library = await openLibrary(folder, counted);
  const { id, revision } = await library.create(state(1));
  return { disk, counted, library, id, revision };
}

const hour = 3_600_000;
const minute = 60_000;

describe('a save', () => {
  afterEach(() => vi.useRealTimers());

  it('takes as many operations with 300 reports and 100 versions as with one of each', async () => {
    const { disk, counted, library, id, ...created } = await made();
    let { revision } = created;
    let number = 1;
    const save = async (): Promise<number> => {
      counted.count = 0;
      number += 1;
      ({ revision } = await library.save(id, state(number), revision, false));
      return counted.count;
    };
    await save();
    const alone = await save();
    for (let count = 0; count < 300; count += 1) await library.create(state(1));
    const [version] = await library.versions(id);
    const bytes = disk.bytes(`${homeOf(id)}/versions/${version?.name ?? ''}`);
    for (let count = 100; count < 200; count += 1) {
      disk.put(`${homeOf(id)}/versions/20240101T000000${count}Z-export.json`, bytes);
    }
    expect(await save()).toBe(alone);
    expect(alone).toBeLessThan(20);
    await library.close();
  });

  it('keeps a version each hour of work and looks for the last one no oftener, whatever the clock does', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2025-01-15T08:00:00Z') });
    const { disk, library, id, ...created } = await made();
    let { revision } = created;
    const list = vi.spyOn(disk, 'list');
    const looks = (): number => list.mock.calls.filter(([path]) => path.endsWith('/versions')).length;
    let number = 1;
    const work = async (forMinutes: number): Promise<void> => {
      for (let done = 0; done < forMinutes; done += 1) {
        vi.setSystemTime(Date.now() + minute);
        number += 1;
        ({ revision } = await library.save(id, state(number), revision, false));
      }
    };
    const kept = async (): Promise<string[]> => (await library.versions(id)).map(({ at }) => at.slice(0, 16));
    await work(300);
    expect((await kept()).length).toBe(5);
    // Once to look and once to thin, for each version kept.
    expect(looks()).toBeLessThanOrEqual(12);
    // The clock was a year ahead, and is put right: work goes on being kept.
    vi.setSystemTime(Date.now() + 365 * 24 * hour);
    await work(1);
    vi.setSystemTime(Date.now() - 365 * 24 * hour);
    const before = (await kept()).length;
    await work(130);
    expect((await kept()).length).toBeGreaterThanOrEqual(before + 2);
    await library.close();
  });
});
