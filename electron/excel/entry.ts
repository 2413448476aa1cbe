/** How a figure is shown and what may be typed into its cell. */
import type { DataValidation } from 'exceljs';
import type { Column, FigureKind } from '../../shared/editions';
import { workbookTexts } from '../../shared/messages/workbook';
import { plainDigits } from '../../shared/report/figures';

/** Digits and point that Excel's General format shows before it rounds. */
const shownByGeneral = 11;
/** Decimals a number format can have. */
const mostDecimals = 30;

/**
 * Number format that shows every digit: General may round to its cell's width and turns to exponents, so it serves
 * only amounts, whose decimals are not known beforehand, while they are short.
 */
export function figureFormat(kind: FigureKind, value: number | undefined): string {
  const digits = value === undefined || !Number.isFinite(value) ? '' : plainDigits(value);
  const decimals = digits.split('.')[1]?.length ?? 0;
  if (decimals > mostDecimals || (kind === 'amount' && digits.length <= shownByGeneral)) return 'General';
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** Whole numbers of either sign as far as Excel keeps every digit. */
const widest = 999_999_999_999_999;

/** Excel's own check of what is typed, with the reason in Chinese. */
export function entryValidation(column: Column): DataValidation {
  const shown = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: workbookTexts.wrongEntry };
  switch (column.figure) {
    case 'count':
      return { ...shown, type: 'whole', operator: 'greaterThanOrEqual', formulae: [0], error: workbookTexts.wrongCount };
    case 'change':
      return { ...shown, type: 'whole', operator: 'between', formulae: [-widest, widest], error: workbookTexts.wrongChange };
    case 'amount':
      return {
        ...shown,
        type: 'decimal',
        operator: 'greaterThanOrEqual',
        formulae: [0],
        error: workbookTexts.wrongAmount(column.unit),
      };
  }
}
