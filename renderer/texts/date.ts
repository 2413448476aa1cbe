/** Texts of date fields. */
import { inLanguage } from './language';

export const dateTexts = inLanguage('dateTexts', {
  placeholder: '例如 2025-1-20',
  calendar: '打开日历',
  unreadable: (stated: string) => `“${stated}”不是完整的日期，会照原样印出；请写成 2025-1-20 这样的日期。`,
} as const);
