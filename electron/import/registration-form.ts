/** The registration form in a foreign file, field by field, found by its labels. */
import type { Registration, RegistrationField, RegistrationRow } from '../../shared/editions';
import { importTableTexts } from '../../shared/messages/import-tables';
import type { RegistrationData } from '../../shared/report/report';
import { readTypedDate } from '../../shared/text/dates';
import { plainWords } from '../../shared/text/likeness';
import { leftOutDoubts } from './figure-text';
import type { Matrices } from './read-tables';
import type { PlacedCell, SpanMatrix } from './span-matrix';

export interface FoundRegistration {
  readonly data: RegistrationData;
  /** Fields with something in them. */
  readonly fields: number;
  readonly doubts: readonly string[];
}

/** Labels of the form that must be there for a grid to be taken for it. */
const leastLabels = 3;

interface Found {
  readonly path: string;
  readonly value: string;
}

const labelsOf = (row: RegistrationRow): string[] => row.cells.flatMap((cell) => ('label' in cell ? [plainWords(cell.label)] : []));

/** @param headLines the lines above the table */
export function readRegistration(form: Registration, matrices: readonly Matrices[], headLines: readonly string[]): FoundRegistration | undefined {
  const firstLabels = form.rows.flatMap((row) => labelsOf(row).slice(0, 1));
  const isForm = (matrix: SpanMatrix): boolean => {
    const words = new Set(matrix.cells.map(({ cell }) => plainWords(cell.text)));
    return firstLabels.filter((label) => words.has(label)).length >= leastLabels;
  };
  const matrix = matrices.map(({ upright }) => upright).find((one) => one !== undefined && isForm(one));
  if (!matrix) return undefined;
  const reader = new FormReader(form, matrix);
  reader.readHeadLines(headLines);
  reader.readRows();
  return reader.result();
}

class FormReader {
  readonly #form: Registration;
  readonly #matrix: SpanMatrix;
  readonly #found: Found[] = [];
  readonly #staff: Found[][] = [];
  readonly #doubts: string[] = [];

  constructor(form: Registration, matrix: SpanMatrix) {
    this.#form = form;
    this.#matrix = matrix;
  }

  /** 单位（盖章）：… and 填表时间：… stand on one line or two, above the table or in its first row. */
  readHeadLines(lines: readonly string[]): void {
    const fields = this.#form.headLine;
    const inTable = this.#matrix.cells
      .filter(({ cell }) => fields.some(({ prefix, name }) => plainWords(cell.text).startsWith(plainWords(prefix ?? name))))
      .map(({ cell }) => cell.text);
    const all = [...lines, ...inTable].join('\n');
    for (const { field, text } of splitAtPrefixes(all, fields).parts) {
      if (!this.#found.some(({ path }) => path === field.path)) this.#found.push({ path: field.path, value: valueOf(field, text) });
    }
  }

  readRows(): void {
    let staff: RegistrationRow | undefined;
    for (let row = 0; row < this.#matrix.rows; row += 1) {
      const cells = this.#matrix.row(row);
      const words = cells.map(({ cell }) => plainWords(cell.text));
      const own = this.#form.rows.find((line) => words.includes(labelsOf(line)[0] ?? ''));
      // Rows of further members may lack the label at their head.
      const line = own ?? (staff && labelsOf(staff).slice(1).some((label) => words.includes(label)) ? staff : undefined);
      staff = line?.staff ? line : undefined;
      if (line) this.#readRow(line, cells, row, own !== undefined);
    }
  }

  #readRow(line: RegistrationRow, cells: readonly PlacedCell[], row: number, hasLabel: boolean): void {
    const target: Found[] = [];
    const isLabel = ({ cell }: PlacedCell): boolean => labelsOf(line).includes(plainWords(cell.text));
    const values: string[][] = hasLabel ? [] : [[]];
    for (const placed of cells) {
      const why = placed.top === row ? leftOutDoubts(placed.cell) : [];
      if (why.length > 0) this.#doubts.push(importTableTexts.fieldLeftOut(placed.cell.text, importTableTexts.joined(why)));
      if (isLabel(placed)) values.push([]);
      else values.at(-1)?.push(placed.cell.text);
    }
    const groups = line.cells.flatMap((cell) => ('fields' in cell ? [cell.fields] : []));
    groups.forEach((fields, index) => {
      const text = (values[index] ?? []).filter((value) => value.trim() !== '').join('\n');
      this.#readFields(fields, text, target);
    });
    if (!line.staff) this.#found.push(...target);
    else if (target.some(({ value }) => value !== '')) this.#staff.push(target);
  }

  #readFields(fields: readonly RegistrationField[], text: string, target: Found[]): void {
    const [only, ...others] = fields;
    if (only && others.length === 0) {
      target.push({ path: only.path, value: valueOf(only, splitAtPrefixes(text, fields).parts[0]?.text ?? text) });
      return;
    }
    const { parts, rest } = splitAtPrefixes(text, fields);
    for (const { field, text: value } of parts) target.push({ path: field.path, value: valueOf(field, value) });
    if (rest.trim() === '') return;
    const empty = fields.find(({ path }) => !target.some((found) => found.path === path && found.value !== '')) ?? only;
    if (!empty) return;
    target.push({ path: empty.path, value: rest.trim() });
    this.#doubts.push(importTableTexts.fieldDoubtful(empty.name, text));
  }

  result(): FoundRegistration {
    const data: Record<string, unknown> = {};
    const set = (object: Record<string, unknown>, path: string, value: string): void => {
      const [group = '', field] = path.split('.');
      if (field === undefined) object[group] = value;
      else object[group] = { ...(object[group] as object | undefined), [field]: value };
    };
    const filled = this.#found.filter(({ value }) => value !== '');
    for (const { path, value } of filled) set(data, path, value);
    const staff = this.#staff.map((member) => {
      const made: Record<string, unknown> = {};
      for (const { path, value } of member) if (value !== '') set(made, path, value);
      return made;
    });
    const fields = filled.length + this.#staff.flat().filter(({ value }) => value !== '').length;
    return { data: { ...(data as RegistrationData), ...(staff.length === 0 ? {} : { staff }) }, fields, doubts: this.#doubts };
  }
}

function valueOf(field: RegistrationField, text: string): string {
  const value = text.trim();
  return field.kind === 'date' ? readTypedDate(value) : value;
}

/** Words before values (办公：) as a pattern that forgives blanks, the kind of colon and of brackets. */
const prefixPattern = (prefix: string): string =>
  [...prefix.normalize('NFKC')]
    .map((character) => (character === ':' ? '[:：]' : character === '(' ? '[(（]' : character === ')' ? '[)）]' : character.replace(/[^\p{L}\p{N}]/gu, '\\$&')))
    .join('\\s*');

interface Split {
  readonly parts: readonly { readonly field: RegistrationField; readonly text: string }[];
  /** What stands before the first of the words. */
  readonly rest: string;
}

function splitAtPrefixes(text: string, fields: readonly RegistrationField[]): Split {
  const places = fields
    .flatMap((field) => {
      const found = field.prefix === undefined ? null : new RegExp(prefixPattern(field.prefix), 'u').exec(text);
      return found ? [{ field, start: found.index, end: found.index + found[0].length }] : [];
    })
    .sort((one, other) => one.start - other.start);
  return {
    rest: places[0] ? text.slice(0, places[0].start) : text,
    parts: places.map(({ field, end }, index) => ({ field, text: text.slice(end, places[index + 1]?.start) })),
  };
}
