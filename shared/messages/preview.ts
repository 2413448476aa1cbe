/** Chinese texts for PDF files that could not be made. */
import { inLanguage } from './language';

export const pdfTexts = inLanguage('pdfTexts', {
  noBrowser:
    '没有生成 PDF：这台电脑上没有找到可以生成 PDF 的浏览器（Edge、Chrome 或 Chromium）。可以先导出 Word 文件，用 Word 或 WPS 另存为 PDF。',
  browserFailed: (browser: string) =>
    `没有生成 PDF：浏览器（${browser}）没有正常完成。请重试；还不行可以先导出 Word 文件，用 Word 或 WPS 另存为 PDF。`,
} as const);
