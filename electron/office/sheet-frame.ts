/**
 * Sheets of one program and one form differ in their values only. What is around the values (the frame: cells, styles, formulas,
 * merged areas, everything else) is read once and kept; of the next sheet with the same frame only the values are read.
 */
import type { Area } from './area';
import { shownIn, type Shown, type ShownBy } from './cell-value';
import { mergeCells, type Hidden } from './merges';
import type { GridCell } from './office-file';
import { withEntities } from './plain-xml';
import { TextBudget } from './shared-strings';
import { placesOf, SheetCells, type Places } from './sheet-cells';
import { scanSheet } from './sheet-scan';
import { scanBody } from './xml';

/** Characters; longer sheets are no forms. */
const longestBody = 256 * 1024;
/** Frames kept for each reader; the one longest unused goes first. */
const mostKept = 24;

const valueStart = '<v>';
const valueEnd = '</v>';
const emptyValue = '<v/>';

interface FrameCell {
  readonly type: string;
  readonly style: number;
  /** Which of the sheet's values stands in it; undefined for a formula without a result. */
  readonly value: number | undefined;
  /** As it stands before cells are merged, with nothing in it. */
  readonly empty: GridCell;
}

/** A cell after merging, with nothing in it yet. */
interface MergedCell {
  readonly empty: GridCell;
  /** Which cell of the frame it is; undefined for a merged area in which there is none. */
  readonly index: number | undefined;
}

interface SheetFrame {
  readonly cells: readonly FrameCell[];
  /** How the cells stand where every value shows something. */
  readonly merged: readonly MergedCell[];
  /** Where these stand. */
  readonly places: Places;
  readonly areas: readonly Area[];
  readonly hidden: Hidden;
  /** Characters of its formulas. */
  readonly formulas: number;
}

/** Something stands in the sheet that is not just a value in a cell. */
class NoFrame extends Error {}

const kept = new Map<string, SheetFrame>();

/**
 * @param body the part of a sheet as plain XML
 * @param source where the values are shown from and what they are taken from
 * @param count called for each cell and each merged area: it may throw
 * @returns what readSheet gives; undefined for a sheet it has to read in another way
 * @throws UnreadableFile, NotWellFormed
 */
export function cellsInFrame(
  body: string,
  source: ShownBy & { readonly part: string; readonly budget: TextBudget },
  count: () => void,
): SheetCells | undefined {
  if (body.length > longestBody || body.includes(emptyValue)) return undefined;
  const { around, values } = split(body);
  const frame = frameOf(around, values.length, source.part);
  if (!frame) return undefined;
  const { cells, merged, places, areas, hidden } = frame;
  let characters = frame.formulas;
  const shown = cells.map(({ type, style, value: place, empty: { formula } }) => {
    const value = place === undefined ? '' : withEntities(values[place] ?? '');
    characters += value.length;
    const shows = shownIn({ type, style, value, inline: undefined, formula }, source);
    if (shows) count();
    return shows;
  });
  source.budget.spend(characters);
  areas.forEach(count);
  if (!shown.includes(undefined)) {
    return new SheetCells(merged.map(({ empty, index }) => (index === undefined ? empty : showing(empty, shown[index]))), places);
  }
  const seen = cells.flatMap(({ empty }, index) => (shown[index] ? [showing(empty, shown[index])] : []));
  return new SheetCells(mergeCells(seen, areas, hidden, source.part));
}

/** Every field by its name: cells of one shape, made many times faster than by spreading. */
const showing = ({ row, column, rowSpan, columnSpan, formula, hidden }: GridCell, shown: Shown | undefined): GridCell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  text: shown?.text ?? '',
  number: shown?.number,
  formula,
  hidden,
  leftOut: shown?.leftOut,
});

/** A sheet with its values taken out. */
function split(body: string): { readonly around: string; readonly values: readonly string[] } {
  const pieces: string[] = [];
  const values: string[] = [];
  let from = 0;
  for (let start = body.indexOf(valueStart); start >= 0; start = body.indexOf(valueStart, start + valueStart.length)) {
    const end = body.indexOf('<', start + valueStart.length);
    if (!body.startsWith(valueEnd, end)) continue;
    pieces.push(body.slice(from, start));
    values.push(body.slice(start + valueStart.length, end));
    from = end + valueEnd.length;
  }
  pieces.push(body.slice(from));
  return { around: pieces.join(emptyValue), values };
}

function frameOf(around: string, values: number, part: string): SheetFrame | undefined {
  const known = kept.get(around);
  if (known) kept.delete(around);
  const frame = known ?? readFrame(around, values, part);
  if (!frame) return undefined;
  kept.set(around, frame);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return frame;
}

function readFrame(around: string, values: number, part: string): SheetFrame | undefined {
  const cells: FrameCell[] = [];
  const areas: Area[] = [];
  const budget = new TextBudget();
  let opened = 0;
  let taken = 0;
  const { events, hidden } = scanSheet(budget, {
    value: (inCell) => {
      if (!inCell) throw new NoFrame();
      opened += 1;
    },
    cell: ({ row, column, type, style, value, inline, formula }) => {
      if (value !== '' || inline !== undefined || opened > taken + 1) throw new NoFrame();
      const hasValue = opened > taken;
      taken = opened;
      // With neither a value nor a formula it shows nothing.
      if (!hasValue && formula === undefined) return;
      const isHidden = hidden.row(row) || hidden.column(column);
      const place = { row, column, rowSpan: 1, columnSpan: 1, text: '', ...(formula === undefined ? {} : { formula }) };
      cells.push({ type, style, value: hasValue ? taken - 1 : undefined, empty: isHidden ? { ...place, hidden: true } : place });
    },
    area: (area) => areas.push(area),
  });
  try {
    scanBody(around, events, part);
  } catch (error) {
    if (error instanceof NoFrame) return undefined;
    throw error;
  }
  if (opened !== values || taken !== values) return undefined;
  // Each is marked with its number, which merging leaves in it.
  const marked = cells.map(({ empty }, index) => ({ ...empty, number: index }));
  const merged = mergeCells(marked, areas, hidden, part).map(({ number, ...empty }) => ({ empty, index: number }));
  return { cells, merged, places: placesOf(merged.map(({ empty }) => empty)), areas, hidden, formulas: budget.spent };
}
