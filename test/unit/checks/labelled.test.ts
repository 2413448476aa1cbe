/**
 * Precision and recall of the rules about prose over sentences labelled by somebody who had not seen the rules' code
 * (test/fixtures/prose; the other sets, written later by others). Every miss and every false alarm is printed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Finding } from '../../../shared/checks/finding';
import { runChecks } from '../../../shared/checks/run';
import { editionIds } from '../../../shared/editions';
import { reportSchema, type Report } from '../../../shared/report/report';

const sets = [
  { set: 'prose', least: 150 },
  { set: 'prose-unseen', least: 100 },
  { set: 'prose-third', least: 100 },
  { set: 'prose-fourth', least: 100 },
  { set: 'prose-fifth', least: 100 },
  { set: 'prose-sixth', least: 100 },
  { set: 'prose-seventh', least: 60 },
  { set: 'prose-eighth', least: 45 },
] as const;
const figure = z.union([z.number(), z.string(), z.null()]);
const tables = reportSchema.shape.tables.unwrap();

const labelled = z.array(
  z.object({
    id: z.string(),
    edition: z.enum(editionIds),
    year: z.int(),
    section: z.string(),
    text: z.string(),
    tables,
    previous: z.object({ year: z.int(), tables, sections: z.record(z.string(), z.string()).optional() }).optional(),
    expected: z.array(z.object({ rule: z.string(), quote: z.string(), left: figure, right: figure })),
    note: z.string(),
  }),
);

type Labelled = z.infer<typeof labelled>[number];
type Expected = Labelled['expected'][number];

function casesOf(set: string): Labelled[] {
  const folder = new URL(`../../fixtures/${set}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => labelled.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
}

const reportOf = (labels: Pick<Labelled, 'edition' | 'year' | 'tables'>, sections: Record<string, string>): Report => ({
  format: 'disclosure-annual-report',
  version: 1,
  edition: labels.edition,
  year: labels.year,
  sections,
  tables: labels.tables,
});

/** Rules that read prose; the tables of a label hold no more than its sentence needs. */
const aboutProse = /^(?:narrative\.|section\.fees|period\.(?:stale-year|text)|privacy\.|years\.repeated-text)/u;

interface Found {
  readonly finding: Finding;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

function findingsOf(labels: Labelled): Found[] {
  const report = reportOf(labels, { [labels.section]: labels.text });
  const { previous } = labels;
  const last = previous && reportOf({ ...previous, edition: labels.edition }, previous.sections ?? {});
  return runChecks(report, last).flatMap((finding) => {
    const place = finding.at.find((at) => 'section' in at);
    if (!place || !aboutProse.test(finding.rule)) return [];
    return [{ finding, words: labels.text.slice(place.start, place.end), start: place.start, end: place.end }];
  });
}

/** 为零 has a figure, 未收到 has none: a label without one takes either. */
const sameFigure = (found: unknown, expected: unknown): boolean => (found ?? null) === expected || (expected === null && found === 0);

const overlap = ({ start, end }: Found, text: string, quote: string): boolean =>
  text.includes(quote) && start < text.indexOf(quote) + quote.length && end > text.indexOf(quote);

/** The rule, both figures where the label has any, and the place. */
const matches = (found: Found, expected: Expected, text: string): boolean =>
  found.finding.rule === expected.rule &&
  overlap(found, text, expected.quote) &&
  (!/^(?:narrative|section)\./u.test(expected.rule) ||
    (sameFigure(found.finding.left, expected.left) && sameFigure(found.finding.right, expected.right)));

const shown = ({ finding, words }: Found): string =>
  `${finding.rule} “${words}” ${JSON.stringify(finding.left ?? null)} / ${JSON.stringify(finding.right ?? null)}`;

describe.each(sets)('labelled sentences: $set', ({ set, least }) => {
  const cases = casesOf(set);
  const misses: string[] = [];
  const alarms: string[] = [];
  const errors: string[] = [];
  let hits = 0;
  for (const labels of cases) {
    const found = findingsOf(labels);
    const open = new Set(found);
    for (const expected of labels.expected) {
      const hit = [...open].find((candidate) => matches(candidate, expected, labels.text));
      if (hit) {
        hits += 1;
        open.delete(hit);
      } else misses.push(`${labels.id} ${expected.rule} “${expected.quote}” ${JSON.stringify(expected.left)} / ${JSON.stringify(expected.right)} (${labels.note}) in: ${labels.text}`);
    }
    for (const alarm of open) {
      alarms.push(`${labels.id} ${shown(alarm)} (${labels.note}) in: ${labels.text}`);
      if (alarm.finding.severity === 'error') errors.push(labels.id);
    }
  }
  const recall = hits / Math.max(1, hits + misses.length);
  const precision = hits / Math.max(1, hits + alarms.length);
  const consistent = cases.filter(({ expected }) => expected.length === 0).length;
  const summary = [
    `${set}: ${cases.length} labelled texts, ${consistent} of them consistent: recall ${recall.toFixed(3)} (${hits} of ${hits + misses.length}), precision ${precision.toFixed(3)} (${alarms.length} false alarms)`,
    ...misses.map((line) => `missed: ${line}`),
    ...alarms.map((line) => `false alarm: ${line}`),
  ].join('\n');
  process.stdout.write(`${summary}\n`);

  it(`are at least ${least}, half of them consistent`, () => {
    expect(cases.length).toBeGreaterThanOrEqual(least);
    expect(consistent * 2).toBeGreaterThanOrEqual(cases.length);
  });

  it('are read with a recall of 0.95 at a precision of 0.98', () => {
    expect(recall, summary).toBeGreaterThanOrEqual(0.95);
    expect(precision, summary).toBeGreaterThanOrEqual(0.98);
  });

  it('never give a false error', () => {
    expect(errors).toEqual([]);
  });
});
