/** What the whole sentence says about the names of its figures. */
import type { FigureFact, Naming, PartsFact } from './fact';
import type { Dictionary } from './naming';
import type { Entry } from './parts';

const onlyId = ({ named }: FigureFact): string | undefined => (named.length === 1 && named[0]?.length === 1 ? named[0][0] : undefined);

/** @returns other names for figures of a sentence, by the figure; none where nobody can say what it is */
export function namesBySentence(entries: readonly Entry[], lists: readonly PartsFact[], dictionary: Dictionary): ReadonlyMap<FigureFact, Naming | undefined> {
  return new Map<FigureFact, Naming | undefined>([...namesOfFirst(entries, dictionary), ...namesByParts(lists, dictionary), ...ofSeveralBodies(lists, dictionary)]);
}

/** 其中市政府办理412件、市政府部门办理1157件、县办理2173件: parts under one verb are of as many bodies. */
function ofSeveralBodies(lists: readonly PartsFact[], dictionary: Dictionary): [FigureFact, undefined][] {
  return lists.flatMap(({ parts }) => {
    const verbs = parts.flatMap(({ figure }) => (figure && dictionary.statement(onlyId(figure) ?? '')?.general ? [figure] : []));
    return verbs.filter((figure) => verbs.some((other) => other !== figure && onlyId(other) === onlyId(figure))).map((figure): [FigureFact, undefined] => [figure, undefined]);
  });
}

/** 办理申请187件，…，办结184件: of what a sentence states twice the first may be another matter. */
function namesOfFirst(entries: readonly Entry[], dictionary: Dictionary): [FigureFact, Naming][] {
  const own = entries.flatMap((entry) => (entry.kind === 'figure' && entry.depth === 0 ? (entry.part.figure ?? []) : []));
  return own.flatMap((figure, index): [FigureFact, Naming][] => {
    const id = onlyId(figure);
    const first = id === undefined ? undefined : dictionary.statement(id)?.ofFirst;
    const isRepeated = own.slice(index + 1).some((later) => later.year === figure.year && onlyId(later) === id);
    return first !== undefined && isRepeated ? [[figure, [...figure.named, [first]]]] : [];
  });
}

/** 办理申请104件，其中上年结转6件、新收98件: its parts say what a figure is. */
function namesByParts(lists: readonly PartsFact[], dictionary: Dictionary): [FigureFact, Naming][] {
  return lists.flatMap(({ whole: { figure }, parts }): [FigureFact, Naming][] => {
    const divided = dictionary.statement((figure && onlyId(figure)) ?? '')?.divided;
    const isStated = (by: string): boolean => parts.slice(0, divided?.by.length).some((part) => part.figure?.named.flat().includes(by));
    return figure && divided?.by.every(isStated) ? [[figure, [[divided.as]]]] : [];
  });
}
