/** The open report and its saving, over a library that answers when and how the test wants. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, OpenedReport, ProblemCode } from '../../shared/api';
import { newReport } from '../../shared/report/new-report';
import type { Report } from '../../shared/report/report';
import { useReportStore } from '../../renderer/report/store';

const blank = newReport({ edition: '2021', year: 2024, unit: { name: '南湖区青石街道办事处' } });
const saying = (text: string) => (report: Report): Report => ({ ...report, sections: { overview: text } });
const textOf = (report: Report | undefined): string => report?.sections?.['overview'] ?? '';

interface Save {
  readonly at: number;
  readonly id: string;
  readonly text: string;
  readonly revision: string;
  readonly overwrite: boolean;
}

/** Stands where the desktop stands: behind the bridge of the preload script. */
class FakeDesktop {
  readonly saves: Save[] = [];
  /** Texts acknowledged, in order, by report. */
  readonly onDisk = new Map<string, { report: Report; revision: number }>();
  /** Milliseconds a save takes. */
  takes = 5;
  /** Saves that run at this moment, and the most there ever were. */
  running = 0;
  most = 0;
  /** Reasons the next saves fail for; afterwards they succeed. */
  failures: (ProblemCode | 'gone')[] = [];

  put(id: string, report: Report): void {
    this.onDisk.set(id, { report, revision: (this.onDisk.get(id)?.revision ?? 0) + 1 });
  }

  async call(method: string, parameters: readonly unknown[]): Promise<unknown> {
    if (method === 'openReport') return { ok: true, value: this.opened(String(parameters[0])) } satisfies Answer<OpenedReport>;
    const [id, report, revision, overwrite] = parameters as [string, Report, string, boolean];
    this.saves.push({ at: Date.now(), id, text: textOf(report), revision, overwrite });
    this.running += 1;
    this.most = Math.max(this.most, this.running);
    await new Promise((resolve) => setTimeout(resolve, this.takes));
    this.running -= 1;
    const failure = this.failures.shift();
    // The browser shell's server does not answer.
    if (failure === 'gone') throw new TypeError('fetch failed');
    if (failure) return { ok: false, problem: { code: failure, message: '没有保存成功。' } };
    if (!overwrite && revision !== this.opened(id).revision) {
      return { ok: false, problem: { code: 'changed-elsewhere', message: '在别处被改过。' } };
    }
    this.put(id, report);
    return { ok: true, value: { savedAt: new Date().toISOString(), revision: this.opened(id).revision } };
  }

  opened(id: string): OpenedReport {
    const { report, revision } = this.onDisk.get(id) ?? { report: blank, revision: 0 };
    return { id, report, revision: `${revision}`, savedAt: '2025-01-15T08:00:00.000Z' };
  }
}

let desktop: FakeDesktop;
const store = () => useReportStore.getState();
const type = (text: string): void => store().change(saying(text));
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(async () => {
  vi.useFakeTimers();
  desktop = new FakeDesktop();
  vi.stubGlobal('window', { annualReport: { call: (method: string, parameters: unknown[]) => desktop.call(method, parameters) } });
  desktop.put('a', blank);
  desktop.put('b', blank);
  useReportStore.setState({ open: null, saving: { kind: 'saved', at: '' } });
  await store().load('a');
});

afterEach(async () => {
  desktop.failures = [];
  await pass(60_000);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a change', () => {
  it('is saved within a second of the last key press, once', async () => {
    type('甲');
    expect(store().saving.kind).toBe('pending');
    await pass(200);
    type('甲乙');
    const last = Date.now();
    await pass(1000);
    expect(desktop.saves.map(({ text }) => text)).toEqual(['甲乙']);
    expect((desktop.saves[0]?.at ?? Infinity) - last).toBeLessThanOrEqual(1000);
    expect(store().saving.kind).toBe('saved');
    await pass(60_000);
    expect(desktop.saves).toHaveLength(1);
  });

  it('waits three seconds at the most while typing goes on', async () => {
    const begun = Date.now();
    for (let key = 1; key <= 200; key += 1) {
      type('字'.repeat(key));
      await pass(50);
    }
    const times = [begun, ...desktop.saves.map(({ at }) => at)];
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(3000);
    // And does not keep the disk busy with every key.
    expect(desktop.saves.length).toBeLessThan(40);
  });

  it('that arrives during a save is saved after it, and neither is lost', async () => {
    desktop.takes = 700;
    type('一');
    await pass(500);
    expect(desktop.running).toBe(1);
    type('二');
    await pass(100);
    type('三');
    expect(store().saving.kind).toBe('saving');
    await pass(3000);
    expect(desktop.saves.map(({ text }) => text)).toEqual(['一', '三']);
    expect(textOf(desktop.opened('a').report)).toBe('三');
    expect(store().saving.kind).toBe('saved');
    expect(desktop.most).toBe(1);
  });

  it('that changes nothing is not saved', async () => {
    store().change((report) => report);
    await pass(5000);
    expect(desktop.saves).toEqual([]);
  });

  it('of a report that is 定稿 does nothing', async () => {
    desktop.put('a', { ...blank, final: { at: '2025-01-20T08:00:00.000Z', digest: 'x' } });
    await store().load('a');
    type('甲');
    await pass(5000);
    expect(textOf(store().open?.report)).toBe('');
    expect(desktop.saves).toEqual([]);
  });
});

describe('a save that fails', () => {
  it.each(['disk', 'gone', 'unexpected'] as const)('for %s is tried again until it succeeds', async (reason) => {
    desktop.failures = [reason, reason, reason];
    type('甲');
    await pass(1000);
    expect(store().saving.kind).toBe('failed');
    await pass(20_000);
    expect(desktop.saves.map(({ text }) => text)).toEqual(['甲', '甲', '甲', '甲']);
    expect(store().saving.kind).toBe('saved');
    expect(textOf(desktop.opened('a').report)).toBe('甲');
  });

  it('takes along what is typed until the next try', async () => {
    desktop.failures = ['disk'];
    type('甲');
    await pass(1000);
    type('甲乙');
    await pass(2000);
    expect(textOf(desktop.opened('a').report)).toBe('甲乙');
    expect(store().saving.kind).toBe('saved');
  });

  it('while something was typed takes that along too', async () => {
    desktop.takes = 300;
    desktop.failures = ['disk'];
    type('甲');
    await pass(500);
    type('甲乙');
    await pass(10_000);
    expect(textOf(desktop.opened('a').report)).toBe('甲乙');
    expect(store().saving.kind).toBe('saved');
  });

  it.each(['changed-elsewhere', 'read-only', 'final'] as const)('for %s waits for a decision', async (reason) => {
    desktop.failures = [reason];
    type('甲');
    await pass(60_000);
    type('甲乙');
    await pass(60_000);
    expect(desktop.saves).toHaveLength(1);
    expect(store().saving).toMatchObject({ kind: 'failed', error: { code: reason } });
    expect(textOf(store().open?.report)).toBe('甲乙');
  });

  it('for changed-elsewhere is not tried again either where something was typed meanwhile', async () => {
    desktop.takes = 300;
    desktop.failures = ['changed-elsewhere'];
    type('甲');
    await pass(500);
    type('甲乙');
    await pass(60_000);
    expect(desktop.saves).toHaveLength(1);
    expect(store().saving).toMatchObject({ kind: 'failed' });
  });

  it('for changed-elsewhere overwrites when told, with all that was typed', async () => {
    desktop.put('a', saying('别处')(blank));
    type('甲');
    await pass(1000);
    type('甲乙');
    const overwritten = store().overwriteOther();
    type('甲乙丙');
    await pass(1000);
    expect(await overwritten).toBe(true);
    expect(desktop.saves.map(({ overwrite }) => overwrite)).toEqual([false, true, false]);
    expect(textOf(desktop.opened('a').report)).toBe('甲乙丙');
    expect(store().saving.kind).toBe('saved');
  });

  it('for changed-elsewhere gives way when told', async () => {
    desktop.put('a', saying('别处')(blank));
    type('甲');
    await pass(1000);
    await store().load('a');
    await pass(60_000);
    expect(textOf(store().open?.report)).toBe('别处');
    expect(store().saving.kind).toBe('saved');
    expect(desktop.saves).toHaveLength(1);
  });
});

describe('leaving', () => {
  it('saves what is pending at once, and only then forgets the report', async () => {
    type('甲');
    const left = store().leave();
    expect(store().open).not.toBeNull();
    await pass(50);
    expect(await left).toBe(true);
    expect(store().open).toBeNull();
    expect(textOf(desktop.opened('a').report)).toBe('甲');
  });

  it('waits for the save that runs and saves the rest', async () => {
    desktop.takes = 300;
    type('甲');
    await pass(500);
    type('甲乙');
    const left = store().leave();
    await pass(1000);
    expect(await left).toBe(true);
    expect(textOf(desktop.opened('a').report)).toBe('甲乙');
    expect(desktop.most).toBe(1);
  });

  it('stays where the report cannot be saved', async () => {
    desktop.failures = ['disk'];
    type('甲');
    const left = store().leave();
    await pass(50);
    expect(await left).toBe(false);
    expect(textOf(store().open?.report)).toBe('甲');
    await pass(10_000);
    expect(store().saving.kind).toBe('saved');
  });
});

describe('a save that ends when another content is open', () => {
  it('of another report: its failure is none of that one', async () => {
    desktop.takes = 2000;
    desktop.failures = ['disk'];
    type('甲');
    await pass(1000);
    // Given up by the clerk, who opens another report.
    useReportStore.setState({ open: null, saving: { kind: 'saved', at: '' } });
    await store().load('b');
    await pass(60_000);
    expect(store().saving.kind).toBe('saved');
    expect(desktop.saves.filter(({ id }) => id === 'b')).toEqual([]);
  });

  it('of the same report: what was taken from the library is not written back', async () => {
    desktop.takes = 2000;
    type('甲');
    await pass(1000);
    desktop.put('a', saying('恢复的')(blank));
    await store().load('a');
    await pass(60_000);
    expect(desktop.saves).toHaveLength(1);
    expect(textOf(store().open?.report)).toBe('恢复的');
    expect(store().saving.kind).toBe('saved');
    // And typing goes on from there.
    type('恢复的，改过');
    await pass(5000);
    expect(textOf(desktop.opened('a').report)).toBe('恢复的，改过');
  });
});

describe('what is typed while the library works on the report', () => {
  const later = async (milliseconds: number): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  };
  const marked: Report = { ...blank, submitted: { at: '2025-01-16T08:00:00.000Z', digest: 'd' } };

  it('stays when another program\u2019s content arrives, and its save asks which one to keep', async () => {
    desktop.put('a', saying('别处')(blank));
    const followed = store().replace(async (id) => {
      await later(300);
      return desktop.opened(id);
    });
    await pass(100);
    type('这边');
    await pass(300);
    await followed;
    expect(textOf(store().open?.report)).toBe('这边');
    await pass(1000);
    expect(store().saving).toMatchObject({ kind: 'failed', error: { code: 'changed-elsewhere' } });
    expect(textOf(desktop.opened('a').report)).toBe('别处');
  });

  it('is no hindrance where nothing is', async () => {
    desktop.put('a', saying('别处')(blank));
    await store().follow();
    expect(textOf(store().open?.report)).toBe('别处');
    type('别处，接着写');
    await pass(1000);
    expect(textOf(desktop.opened('a').report)).toBe('别处，接着写');
  });

  it('is saved when the report is marked as sent meanwhile, and the mark stays, through undo too', async () => {
    const packed = store().open?.revision;
    type('打包时写的');
    desktop.put('a', marked);
    store().markSubmitted(desktop.opened('a'), packed);
    await pass(1000);
    expect(store().saving.kind).toBe('saved');
    expect(desktop.opened('a').report).toMatchObject({ submitted: marked.submitted, sections: { overview: '打包时写的' } });
    store().undo();
    expect(textOf(store().open?.report)).toBe('');
    await pass(1000);
    expect(desktop.opened('a').report.submitted).toEqual(marked.submitted);
  });
});

describe('whatever happens', () => {
  it('everything typed is on disk once the disk works, and one save runs at a time', async () => {
    const event = fc.oneof(
      { weight: 5, arbitrary: fc.record({ kind: fc.constant('type' as const) }) },
      { weight: 5, arbitrary: fc.record({ kind: fc.constant('wait' as const), for: fc.integer({ min: 0, max: 1500 }) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('fail' as const) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('flush' as const) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('slow' as const), for: fc.integer({ min: 1, max: 2000 }) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 30 }), async (events) => {
        desktop = new FakeDesktop();
        desktop.put('a', blank);
        await store().load('a');
        let typed = '';
        for (const one of events) {
          if (one.kind === 'type') type((typed += '字'));
          else if (one.kind === 'wait') await pass(one.for);
          else if (one.kind === 'fail') desktop.failures.push('disk');
          else if (one.kind === 'slow') desktop.takes = one.for;
          else void store().flush();
        }
        desktop.failures = [];
        await pass(30_000);
        expect(textOf(desktop.opened('a').report)).toBe(typed);
        expect(store().saving.kind).toBe('saved');
        expect(desktop.most).toBeLessThanOrEqual(1);
        // States reach the disk in the order in which they were typed.
        const lengths = desktop.saves.map(({ text }) => text.length);
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
      }),
      { numRuns: 200 },
    );
  });
});
