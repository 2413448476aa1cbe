/** narrative.percentage and narrative.parts: figures of the text against each other. */
import { cellKey, type Edition, type ProsePartition, type ProseStatement } from '../editions';
import { narrativeTexts } from '../messages/narrative';
import { plainDigits, sumFigures } from '../report/figures';
import type { Report } from '../report/report';
import type { ChangeFact, FigureFact, Part, PartsFact, ShareFact, Stated } from '../text/facts/fact';
import { caseUnits, moneyUnits } from '../text/facts/language';
import type { Finding, Place } from './finding';
import { agrees, decimalsOf, figuresOf, percentAgrees, readingsOf, statementsOf } from './narrative-figures';

/** Where a fact stands, with its words. */
export interface FactPlace {
  readonly place: Place;
  readonly section: string;
  readonly words: string;
}

const rounded = (value: number, stated: Stated): number => Number(value.toFixed(decimalsOf(stated)));

/** N-PCT: a change from year to year, from the two figures stated or from last year's report. */
export function checkChange(
  fact: ChangeFact,
  at: FactPlace,
  edition: Edition,
  report: Report,
  last: { readonly edition: Edition; readonly report: Report } | undefined,
): Finding[] {
  const { stated, figure } = fact.of;
  if (stated.exactness !== 'exact') return [];
  const pairs = fact.from
    ? fact.from.exactness === 'exact'
      ? [{ from: fact.from.value, cells: [] }]
      : []
    : figure
      ? previousFigures(figure, edition, report, last)
      : [];
  if (pairs.length === 0) return [];
  const percentage = fact.by.unit === '%';
  const by = (from: number): number => (percentage ? ((stated.value - from) / from) * 100 : stated.value - from);
  const holds = pairs.some(({ from }) => {
    if (percentage && from === 0) return true;
    const change = by(from) * fact.direction;
    if (fact.direction === 0) return by(from) === 0;
    return percentage || stated.unit === '%' ? change > -1e-9 && percentAgrees(fact.by, change) : agrees(fact.by, change);
  });
  const [pair] = pairs;
  if (holds || !pair || (fact.orOf && checkChange(ofOther(fact, fact.orOf), at, edition, report, last).length === 0)) return [];
  const change = Number(by(pair.from).toFixed(Math.max(decimalsOf(fact.by), percentage ? 0 : decimalsOf(stated))));
  const show = (value: number): string => {
    const figure = plainDigits(Math.abs(value));
    const amount = percentage ? narrativeTexts.percent(figure) : figure;
    return value < 0 ? narrativeTexts.down(amount) : value > 0 ? narrativeTexts.up(amount) : narrativeTexts.unchanged;
  };
  return [
    {
      rule: 'narrative.percentage',
      severity: 'warning',
      at: [at.place, ...pair.cells],
      ...(fact.figured ? { left: fact.by.value * fact.direction } : {}),
      right: change,
      message: narrativeTexts.change(
        at.section,
        at.words,
        show(fact.by.value * fact.direction),
        show(change),
        plainDigits(pair.from),
        plainDigits(stated.value),
      ),
    },
  ];
}

function ofOther({ orOf: _orOf, ...fact }: ChangeFact, of: Part): ChangeFact {
  return { ...fact, of };
}

interface Earlier {
  readonly from: number;
  readonly cells: readonly Place[];
}

/** Last year's figures under the same words: those read as this year's figure is, else all. */
function previousFigures(
  of: FigureFact,
  edition: Edition,
  report: Report,
  last: { readonly edition: Edition; readonly report: Report } | undefined,
): Earlier[] {
  if (!last) return [];
  const before = figuresOf(last.edition, last.report, of.named);
  if (!before) return [];
  const now = figuresOf(edition, report, of.named) ?? [];
  const same = before.filter((_, index) => now[index]?.value === of.stated.value);
  const own = readingsOf(edition, of.named);
  return (same.length > 0 ? same : before).map(({ value, cells, name }) => ({
    from: value,
    cells: [
      ...(own.find((reading) => reading.name === name)?.cells ?? []),
      ...cells.map((cell) => ({ ...cell, report: 'previous' as const })),
    ],
  }));
}

/** N-PCT: a share, among any of the wholes stated before it. */
export function checkShare(fact: ShareFact, at: FactPlace): Finding[] {
  const part = fact.of;
  const wholes = fact.wholes.filter(({ value }) => value > 0 && value >= part.value);
  if (part.exactness !== 'exact' || wholes.length === 0) return [];
  const shareOf = (whole: Stated): number => (part.value / whole.value) * 100;
  const accepted = [...wholes, ...(fact.sums ?? [])];
  if (accepted.some((whole) => whole.exactness !== 'exact' || percentAgrees(fact.share, shareOf(whole)))) return [];
  if (fact.orOf?.some(({ value }) => accepted.some((whole) => percentAgrees(fact.share, (value / whole.value) * 100)))) return [];
  const nearest = fact.likely ?? wholes.reduce((best, whole) =>
    Math.abs(shareOf(whole) - fact.share.value) < Math.abs(shareOf(best) - fact.share.value) ? whole : best,
  );
  const computed = rounded(shareOf(nearest), fact.share);
  return [
    {
      rule: 'narrative.percentage',
      severity: 'warning',
      at: [at.place],
      left: fact.share.value,
      right: computed,
      message: narrativeTexts.share(
        at.section,
        at.words,
        narrativeTexts.percent(plainDigits(fact.share.value)),
        narrativeTexts.percent(plainDigits(computed)),
        plainDigits(part.value),
        plainDigits(nearest.value),
      ),
    },
  ];
}

/** N-SUM: parts that are more than their whole, or less where the list leaves nothing out. */
export function checkParts(
  given: PartsFact,
  at: FactPlace,
  edition: Edition,
  agreesWithTables: (part: Part) => boolean,
): Finding[] {
  const { partitions } = edition.prose;
  const fact = withoutNested(ofOneKind(ofItsOwn(given, edition), edition), edition);
  const { whole, parts } = fact;
  if (parts.length === 0) return [];
  if ([whole, ...parts].some(({ stated }) => stated.exactness !== 'exact')) return [];
  const named = [whole, ...parts].every(({ figure }) => figure !== undefined);
  if (named && [whole, ...parts].every(agreesWithTables)) return [];
  // A second list behind the first one (按渠道分…按结果分…) begins where the first has come to the whole.
  let sum = 0;
  let divided = false;
  for (const { stated } of parts) {
    sum = sumFigures([sum, stated.value]);
    if (sum === whole.stated.value && !isOneList(fact, partitions)) {
      sum = 0;
      divided = true;
    }
  }
  const missing = whole.stated.value - sum;
  if ((divided && missing > 0) || (!divided && missing > 0 && !isComplete(fact, partitions)) || missing === 0) return [];
  const total = sumFigures(parts.map(({ stated }) => stated.value));
  const isCertain = isOfItsParts(fact, partitions);
  if (fact.implied && !(isCertain && isComplete(fact, partitions))) return [];
  if ((!isCertain && fact.earlier.includes(total)) || (total <= fact.together && !isComplete(fact, partitions))) return [];
  return [
    {
      rule: 'narrative.parts',
      severity: 'info',
      at: [{ ...at.place, end: fact.end }],
      left: whole.stated.value,
      right: total,
      message: narrativeTexts.parts(
        at.section,
        at.words.slice(0, fact.end - fact.start),
        plainDigits(whole.stated.value),
        plainDigits(total),
        plainDigits(Math.abs(sumFigures([whole.stated.value, -total]))),
      ),
    },
  ];
}

/** 办结27件，其中予以公开9件、…、结转下年2件: only what is part of the whole by the form, where that has parts of its own. */
function ofItsOwn(fact: PartsFact, edition: Edition): PartsFact {
  const id = fact.whole.figure?.named.length === 1 ? fact.whole.figure.named[0]?.[0] : undefined;
  const own = edition.prose.partitions.find(({ of, parts }) => id !== undefined && of.includes(id) && fact.parts.some(({ figure }) => parts.includes(figure?.named[0]?.[0] ?? '')));
  if (!own) return fact;
  const isOther = ({ figure }: Part): boolean => figure !== undefined && !own.parts.includes(figure.named[0]?.[0] ?? '');
  const kept = fact.parts.map((part, index) => ({ part, end: fact.ends[index] ?? fact.end })).filter(({ part }) => !isOther(part));
  return { ...fact, parts: kept.map(({ part }) => part), ends: kept.map(({ end }) => end) };
}

/** The parts up to the first one of another kind: 其中网上8件、信函3件，答复9件; 其中维持3件，行政诉讼2件. */
function ofOneKind(fact: PartsFact, edition: Edition): PartsFact {
  const statements = statementsOf(edition);
  const statementOf = (part: Part | undefined): ProseStatement | undefined => statements.get(part?.figure?.named[0]?.[0] ?? '');
  const first = statementOf(fact.parts[0]);
  const subject = (first ?? statementOf(fact.whole))?.subject;
  const end = fact.parts.findIndex((part, index) => {
    const statement = statementOf(part);
    if (!statement || index === 0) return false;
    if (first && edition.prose.partitions.some(({ parts }) => parts.includes(first.id) && parts.includes(statement.id))) return false;
    return statement.account === true || statement.whole === true || (subject !== undefined && statement.subject !== subject);
  });
  return end < 0 ? fact : { ...fact, parts: fact.parts.slice(0, end), complete: fact.complete && end > 2, end: fact.ends[end - 1] ?? fact.end };
}

/** 其中已审结16件，维持12件、其他4件: what is part of a part before it is none of the whole's. */
function withoutNested(fact: PartsFact, edition: Edition): PartsFact {
  const cellsOf = ({ figure }: Part): readonly string[] => readingsOf(edition, figure?.named ?? [])[0]?.cells.map(cellKey) ?? [];
  const cells = fact.parts.map(cellsOf);
  const isNested = (index: number): boolean =>
    cells.slice(0, index).some((before) => before.length > (cells[index]?.length ?? 0) && cells[index]?.length !== 0 && cells[index]?.every((cell) => before.includes(cell)));
  const kept = fact.parts.filter((_, index) => !isNested(index));
  return kept.length === fact.parts.length ? fact : { ...fact, parts: kept, complete: fact.complete && kept.length > 2 };
}

const idsOf = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap(({ figure }) => (figure?.named[0]?.length === 1 ? figure.named[0] : []));

/** True where every part is one of the same division of the form. */
function isOneList({ parts }: PartsFact, partitions: readonly ProsePartition[]): boolean {
  const ids = idsOf(parts);
  return ids.length === parts.length && partitions.some(({ parts: all }) => ids.every((id) => all.includes(id)));
}

/** 办结13件，其中予以公开9件、部分公开1件: parts that are of no other figure than this one. */
const isOfItsParts = ({ whole, parts }: PartsFact, partitions: readonly ProsePartition[]): boolean => {
  const ids = idsOf(parts);
  const of = whole.figure?.named.flat() ?? [];
  return ids.length === parts.length && partitions.some((all) => of.every((id) => all.of.includes(id)) && ids.every((id) => all.parts.includes(id)));
};

/** A list of three and more of which nothing says that there are others; parts under names of the form if they are all. */
function isComplete({ complete, parts, whole }: PartsFact, partitions: readonly ProsePartition[]): boolean {
  const ids = idsOf(parts);
  if (partitions.some(({ parts: all }) => all.every((id) => ids.includes(id)))) return true;
  // 公开信息3126条，其中工作动态…、通知公告…、财政信息…: of other matters than cases and fees lists name a few kinds only.
  const counted = whole.figure !== undefined || caseUnits.has(whole.stated.unit) || moneyUnits[whole.stated.unit] !== undefined;
  return complete && counted && ids.length === 0;
}
