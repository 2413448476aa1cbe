/**
 * 已核实: a 请核实 finding somebody looked at and let stand, with the reason. It holds for exactly that finding: as soon as
 * its words or figures are others, it falls away.
 */
import type { Acknowledgement, Report } from '../report/report';
import type { Finding, Place } from './finding';

const sentenceEnd = /[。！？；\n\r]/u;

/** The whole sentence round a place: the same words in another sentence are another matter. */
function sentenceAround(text: string, start: number, end: number): string {
  let [from, to] = [start, end];
  while (from > 0 && !sentenceEnd.test(text[from - 1] ?? '')) from -= 1;
  // The words may hold their own full stop.
  while (to < text.length && !sentenceEnd.test(text[to - 1] ?? '') && !sentenceEnd.test(text[to] ?? '')) to += 1;
  return text.slice(from, to).trim();
}

/** Words instead of offsets: what is written elsewhere in the section moves a sentence without changing it. */
function named(report: Report, place: Place): unknown {
  if (!('section' in place)) return place;
  const text = report.sections?.[place.section] ?? '';
  return {
    section: place.section,
    words: text.slice(place.start, place.end),
    sentence: sentenceAround(text, place.start, place.end),
  };
}

/** Names a finding; another name as soon as its places, words or figures change. */
export const findingName = (report: Report, finding: Finding): string =>
  JSON.stringify([
    finding.rule,
    finding.at.map((place) => named(report, place)),
    finding.left ?? null,
    finding.right ?? null,
  ]);

/** What is not filled in, or has no place in the form, is not looked at but put right. */
const toBePutRight: ReadonlySet<string> = new Set(['value.blank', 'table.unknown', 'text.unplaced']);

/** Only what asks to be looked at can be answered so; a figure that is wrong cannot. */
export const canBeAcknowledged = ({ severity, rule }: Finding): boolean =>
  severity === 'warning' && !toBePutRight.has(rule);

export const acknowledgementOf = (report: Report, finding: Finding): Acknowledgement | undefined => {
  const { acknowledgements = [] } = report;
  if (acknowledgements.length === 0 || !canBeAcknowledged(finding)) return undefined;
  const name = findingName(report, finding);
  return acknowledgements.find((one) => one.finding === name);
};

/** @param at ISO time */
export function acknowledge(report: Report, finding: Finding, reason: string, at: string): Report {
  const entry = { rule: finding.rule, finding: findingName(report, finding), message: finding.message, reason, at };
  return withAcknowledgements(report, [...others(report, entry.finding), entry]);
}

const others = (report: Report, name: string): Acknowledgement[] =>
  (report.acknowledgements ?? []).filter((one) => one.finding !== name);

const withAcknowledgements = (report: Report, acknowledgements: Acknowledgement[]): Report => {
  const { acknowledgements: _before, ...rest } = report;
  return acknowledgements.length === 0 ? rest : { ...rest, acknowledgements };
};

export const withdraw = (report: Report, finding: Finding): Report =>
  withAcknowledgements(report, others(report, findingName(report, finding)));

/**
 * Takes back what was said of findings that a change ended.
 * @param before findings of the report before the change, and that report
 */
export function withdrawEnded(
  before: { readonly report: Report; readonly findings: readonly Finding[] },
  after: Report,
  findings: readonly Finding[],
): Report {
  const { acknowledgements } = after;
  if (!acknowledgements) return after;
  const names = (report: Report, list: readonly Finding[]): Set<string> =>
    new Set(list.filter(canBeAcknowledged).map((finding) => findingName(report, finding)));
  const [held, holding] = [names(before.report, before.findings), names(after, findings)];
  const kept = acknowledgements.filter(({ finding }) => !held.has(finding) || holding.has(finding));
  return kept.length === acknowledgements.length ? after : withAcknowledgements(after, kept);
}
