/**
 * The vocabulary in which a form is written down. An edition is data only: screens, checks, Word, Excel and
 * import interpret it and know no form by name. Labels are the official ones and are printed as they stand here.
 */

import type { Prose } from './prose-types';

export type EditionId = '2019' | '2019-wuchang' | '2021';

/** Place of one figure: row and column ids as in the report file. */
export interface CellReference {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/**
 * What may stand in a cell. `count`: whole number ≥ 0. `amount`: decimal ≥ 0.
 * `change`: whole number of either sign (2019 本年增/减).
 */
export type FigureKind = 'count' | 'amount' | 'change';

/** A line (row or column) that carries figures. */
export interface Line {
  readonly id: string;
  readonly label: string;
  /** What counts here and what does not, shown to the clerk; not printed. */
  readonly hint?: string;
}

/** A heading over several lines, printed as one merged cell. */
export interface LineGroup {
  readonly label: string;
  readonly lines: readonly LineNode[];
}

export type LineNode = Line | LineGroup;

export interface Column extends Line {
  readonly figure: FigureKind;
  /** Unit of the figure as shown beside the input (件, 项, 元, 万元); never printed into the cell. */
  readonly unit: string;
  /** Grid columns this cell takes; 1 when absent. */
  readonly span?: number;
}

export interface ColumnGroup {
  readonly label: string;
  readonly lines: readonly ColumnNode[];
}

/** A cell the form prints but nobody fills (武昌's 第二十条（八）（九） leave the fourth cell empty). */
export interface EmptyColumn {
  readonly empty: true;
}

export type ColumnNode = Column | ColumnGroup | EmptyColumn;

/**
 * One run of rows under one header.
 * `down`: rows go down the page, columns across, row labels at the left (tables 二 and 三).
 * `across`: every row becomes a group of columns, all figures on a single line (table 四).
 */
export interface Block {
  readonly arrangement: 'down' | 'across';
  /** Printed over the whole width above the header (第二十条第（一）项). */
  readonly caption?: string;
  /** Text of the cell where row labels and column headers meet. */
  readonly corner?: string;
  readonly rows: readonly LineNode[];
  readonly columns: readonly ColumnNode[];
}

/**
 * One 勾稽关系, repeated along the table: with `along: 'row'` the terms are column ids and the relation holds in
 * every row; with `along: 'column'` the terms are row ids and it holds in every column.
 */
export interface RelationRule {
  readonly rule: string;
  readonly severity: Severity;
  readonly along: 'row' | 'column';
  /** Row or column ids the relation is repeated for; every one that has all the terms when absent. */
  readonly lines?: readonly string[];
  readonly left: readonly string[];
  readonly operator: '=' | '>=';
  /** Terms of the right side; an empty list stands for 0. */
  readonly right: readonly string[];
  /** True where the single term of `left` is the total of `right`: computed when it is left blank. */
  readonly total?: boolean;
  /** The two sides in the form's words, for messages and the audit sheet. */
  readonly leftName: string;
  readonly rightName: string;
  /** Said after the figures: what to look at. */
  readonly advice: string;
}

/** A figure that looks as if it were written in another unit (R-UNIT-BUY). */
export interface UnitRule {
  readonly rule: string;
  readonly severity: Severity;
  readonly row: string;
  readonly amount: string;
  /** `per-item`: suspicious when amount / items is below `least`. `previous-year`: when this year's figure is `from`
   * to `to` times last year's, or one such part of it. */
  readonly test:
    | { readonly kind: 'per-item'; readonly items: string; readonly least: number }
    | { readonly kind: 'previous-year'; readonly from: number; readonly to: number };
  readonly advice: string;
}

/** One term of a relation between two years: a row or column id, of this year's table or of last year's. */
export interface YearTerm {
  readonly year: 'this' | 'previous';
  readonly line: string;
  /** True where the term is taken off. */
  readonly subtract?: boolean;
}

/**
 * What a figure follows from last year's report, repeated along the table like a `RelationRule`:
 * `left` of this year is the sum of `right`. It is also what a new year starts with: the part known from last year.
 */
export interface YearRule {
  readonly rule: string;
  readonly severity: Severity;
  readonly along: 'row' | 'column';
  readonly lines?: readonly string[];
  readonly left: string;
  readonly right: readonly YearTerm[];
  readonly leftName: string;
  readonly rightName: string;
  readonly advice: string;
}

/** Figures whose jump from one year to the next is worth explaining: every cell there is of these rows and columns. */
export interface JumpCells {
  /** All rows when absent. */
  readonly rows?: readonly string[];
  readonly columns: readonly string[];
}

export type Severity = 'error' | 'warning' | 'info';

export interface Table {
  readonly id: string;
  /** Short name for steps and messages. */
  readonly name: string;
  /** Relative widths of the grid columns, as on the form. */
  readonly widths: readonly number[];
  readonly blocks: readonly Block[];
  readonly relations: readonly RelationRule[];
  readonly unitRules: readonly UnitRule[];
  readonly yearRules: readonly YearRule[];
  readonly jumps: readonly JumpCells[];
  /** What the clerk should know before filling in; one paragraph an entry. */
  readonly guidance: readonly string[];
}

/** Words around a figure; the figure is the sum of its cells. */
export interface SentenceFigure {
  readonly before: string;
  readonly cells: readonly CellReference[];
  readonly after: string;
}

/** Figures set out one after another, after `lead`; those that are 0 are left out, and `lead` with the last of them. */
export interface SentenceList {
  readonly lead: string;
  readonly separator: string;
  readonly items: readonly SentenceFigure[];
}

/** 数据句: a customary sentence drafted from the tables, for the clerk to edit. */
export interface DataSentence {
  readonly id: string;
  /** What it is about, in a few words. */
  readonly name: string;
  readonly parts: readonly (SentenceFigure | SentenceList)[];
  /** Written instead where every figure is 0. */
  readonly none: string;
}

export interface Section {
  readonly id: string;
  /** Name on screen where no heading is printed over the section; elsewhere its heading is its name. */
  readonly name?: string;
  readonly guidance: readonly string[];
  /** True where the section may be left out (前言). */
  readonly optional?: boolean;
  /** Customary sentences of the section whose figures stand in the tables. */
  readonly sentences?: readonly DataSentence[];
  /** True where 无 says too little (五、存在的主要问题). */
  readonly needsContent?: boolean;
}

/** One printed heading with what stands under it. */
export interface DocumentPart {
  readonly heading?: string;
  readonly section?: string;
  readonly table?: string;
}

export type TitleName = 'name' | 'shortName';

export interface PrintedDocument {
  readonly id: string;
  /** 文种: last part of the file name. */
  readonly fileName: string;
  /** What it is called where there is room for a word only. */
  readonly shortName: string;
  /** 附件2 … printed flush left above the title. */
  readonly attachment?: string;
  /** Title under which it prints; `{unit}` and `{year}` are filled in. */
  readonly title: string;
  readonly content:
    | { readonly kind: 'outline'; readonly parts: readonly DocumentPart[]; readonly signed: boolean }
    | { readonly kind: 'registration' };
  /** Printed only when asked for. */
  readonly onRequest?: boolean;
}

/** A field of the registration form; `path` is its place below `registration` (staff fields below one member). */
export interface RegistrationField {
  readonly path: string;
  /** Full name for messages and labels. */
  readonly name: string;
  /** Printed before the value inside a shared cell (办公：). */
  readonly prefix?: string;
  readonly kind: 'text' | 'telephone' | 'email' | 'date';
  readonly required?: boolean;
  /** What is printed where the field is blank. */
  readonly fallback?: 'unit-name';
}

export type RegistrationCell =
  | { readonly label: string; readonly span?: number }
  | { readonly fields: readonly RegistrationField[]; readonly span?: number };

export interface RegistrationRow {
  /** Name of the person or thing the row is about, for messages. */
  readonly name: string;
  /** True where the row is printed once for each member of staff (five print five, none prints one empty row). */
  readonly staff?: boolean;
  readonly cells: readonly RegistrationCell[];
}

export interface Registration {
  readonly name: string;
  readonly guidance: readonly string[];
  /** The line above the table: 单位（盖章） at the left, 填表时间 at the right. */
  readonly headLine: readonly RegistrationField[];
  readonly widths: readonly number[];
  readonly rows: readonly RegistrationRow[];
  /** True where the form belongs to the report (2019-wuchang); elsewhere it is required only once it is begun. */
  readonly always: boolean;
}

export interface Edition {
  readonly id: EditionId;
  readonly name: string;
  /** Notice that set the form. */
  readonly source: string;
  /** Reporting years the notice covers; `to` absent while it is in force. */
  readonly years: { readonly from: number; readonly to?: number };
  /** False for a district's own variant, which no year proposes by itself. */
  readonly national: boolean;
  /** Which of the unit's names stands in titles. */
  readonly titleName: TitleName;
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly prose: Prose;
  readonly registration: Registration;
  readonly documents: readonly PrintedDocument[];
  /** 文种 of the workbook's file name. */
  readonly workbookFileName: string;
}
