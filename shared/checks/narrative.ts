/**
 * narrative.*: what the narrative states against the tables (N-NEW, N-RESULT, N-T4, N-ZERO, N-PCT, N-SUM). In two steps:
 * the facts of a text depend on the text alone and are kept by the caller; comparing them with a report is cheap.
 */
import { cellKey, getEdition, sectionName, type Edition, type Prose } from '../editions';
import { narrativeTexts } from '../messages/narrative';
import { plainDigits } from '../report/figures';
import type { Report } from '../report/report';
import type { AllFact, Fact, FigureFact, NoneFact, Part, Vocabulary, YearScope } from '../text/facts/fact';
import { findFacts } from '../text/facts/find';
import type { Finding } from './finding';
import { agrees, differenceOf, figureOf, figuresOf, statementsOf } from './narrative-figures';
import { checkChange, checkParts, checkShare, type FactPlace } from './narrative-ratios';

/** The words of an edition as the fact finder takes them. */
export const vocabularyOf = ({ prose }: Edition): Vocabulary & Prose => prose;

/** Facts of one section's text, with the text they quote. */
export interface SectionFacts {
  readonly section: string;
  readonly text: string;
  readonly facts: readonly Fact[];
}

export function sectionFacts(edition: Edition, report: Report): SectionFacts[] {
  return edition.sections.flatMap(({ id }) => {
    const text = report.sections?.[id];
    return text === undefined || text === '' ? [] : [{ section: id, text, facts: findFacts(text, vocabularyOf(edition)) }];
  });
}

export const checkNarrative = (edition: Edition, report: Report, previous?: Report): Finding[] =>
  sectionFacts(edition, report).flatMap((facts) => compareFacts(facts, edition, report, previous));

/** What the facts of one section say against the tables. */
export function compareFacts(
  { section, text, facts }: SectionFacts,
  edition: Edition,
  report: Report,
  previous?: Report,
): Finding[] {
  const name = sectionName(edition, section);
  const last = previous && previous.year === report.year - 1 ? { edition: getEdition(previous.edition), report: previous } : undefined;
  const agreesWithTables = ({ figure }: Part): boolean =>
    figure !== undefined &&
    isThisYear(figure.year, report) &&
    (figuresOf(edition, report, figure.named)?.some(({ value }) => agrees(figure.stated, value)) ?? false);
  return facts.flatMap((fact) => {
    const at: FactPlace = {
      place: { section, start: fact.start, end: fact.end },
      section: name,
      words: text.slice(fact.start, fact.end),
    };
    switch (fact.kind) {
      case 'figure':
        return isThisYear(fact.year, report) ? checkFigure(fact, at, edition, report) : [];
      case 'none':
        return isThisYear(fact.year, report) ? checkNone(fact, at, edition, report) : [];
      case 'all':
        return isThisYear(fact.year, report) ? checkAll(fact, at, edition, report) : [];
      case 'change':
        return isThisYear(fact.year, report) ? checkChange(fact, at, edition, report, last) : [];
      case 'share':
        return checkShare(fact, at);
      case 'parts':
        return checkParts(fact, at, edition, agreesWithTables);
    }
  });
}

const isThisYear = (year: YearScope, report: Report): boolean => year === 'this' || year === report.year;

/** 县教育局收到3件 in the report of another unit. */
function isOtherBody(body: string, { unit }: Report): boolean {
  const names = [unit?.name, unit?.shortName].flatMap((name) => (name === undefined || name === '' ? [] : [name]));
  return names.length > 0 && !names.some((name) => name.includes(body) || body.includes(name));
}

function checkFigure(fact: FigureFact, at: FactPlace | undefined, edition: Edition, report: Report): Finding[] {
  if (fact.nameYear && fact.nameYear.year !== report.year + fact.nameYear.offset) return [];
  const figures = figuresOf(edition, report, fact.named);
  if (fact.body !== undefined && isOtherBody(fact.body, report)) return [];
  if (!figures || figures.some(({ value }) => agrees(fact.stated, value))) return [];
  // What the words mean in the first place (新收 before 新收 and 上年结转 together) is the other side.
  const [figure] = figures;
  const [first] = fact.named.flat().flatMap((id) => statementsOf(edition).get(id) ?? []);
  if (!first || !figure) return [];
  return [
    {
      rule: fact.stated.value === 0 && first.whole ? 'narrative.none' : first.rule,
      severity: 'warning',
      at: [...(at ? [at.place] : []), ...figure.cells],
      left: fact.stated.value,
      right: figure.value,
      message: narrativeTexts.figure({
        section: at?.section ?? '',
        words: at?.words ?? '',
        stated: plainDigits(fact.stated.value),
        readings: figures.map(({ name, value }) => ({ name, figure: plainDigits(value) })),
        difference: plainDigits(differenceOf(fact.stated.value, figure.value)),
        filed: fact.filed,
      }),
    },
  ];
}

/** N-ZERO: each of what is said not to be is 0. */
function checkNone(fact: NoneFact, at: FactPlace, edition: Edition, report: Report): Finding[] {
  return fact.named.flatMap((id): Finding[] => {
    const statement = statementsOf(edition).get(id);
    const [reading] = statement?.readings ?? [];
    const figure = reading && figureOf(edition, report, reading);
    if (!figure || figure.value === 0) return [];
    return [
      {
        rule: statement?.noneRule ?? 'narrative.none',
        severity: 'warning',
        at: [at.place, ...figure.cells],
        right: figure.value,
        message: narrativeTexts.none(at.section, at.words, figure.name, plainDigits(figure.value)),
      },
    ];
  });
}

/** 均维持, 全部办结: what the claim leaves out is 0. */
function checkAll(fact: AllFact, at: FactPlace, edition: Edition, report: Report): Finding[] {
  // 上年结转14件，均已办结 speaks of these alone.
  if (fact.about.some((id) => statementsOf(edition).get(id)?.whole !== true)) return [];
  return fact.named.flatMap((id): Finding[] => {
    const claim = statementsOf(edition).get(id)?.claim;
    // 均按时答复 says when, and those still open may be in time too; 结转3件，其余全部办结 has said what is open.
    if (!claim?.words.some((word) => at.words.endsWith(word)) || fact.timely) return [];
    const besides = fact.besides.flatMap((other) => statementsOf(edition).get(other)?.readings[0]?.cells ?? []);
    if (claim.others.every((cell) => besides.some((other) => cellKey(other) === cellKey(cell)))) return [];
    const figure = figureOf(edition, report, { name: claim.name, cells: claim.others });
    if (!figure || figure.value === 0) return [];
    return [
      {
        rule: claim.rule,
        severity: 'warning',
        at: [at.place, ...figure.cells],
        right: figure.value,
        message: narrativeTexts.all(at.section, at.words, claim.name, plainDigits(figure.value)),
      },
    ];
  });
}
