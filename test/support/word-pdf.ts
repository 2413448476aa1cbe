/** Where things stand on the pages of a PDF, in millimetres, by poppler. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const millimetres = 25.4 / 72;

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Line extends Word {
  readonly words: readonly Word[];
  /** Height of the middle of the line. */
  readonly middle: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** Lines of the text area and its tables, from top to bottom. */
  readonly lines: readonly Line[];
  /** The line of the page number. */
  readonly pageNumber: Line;
}

const decode = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

function lineOf(words: readonly Word[]): Line {
  const sorted = [...words].sort((one, other) => one.left - other.left);
  const top = Math.min(...words.map((word) => word.top));
  const bottom = Math.max(...words.map((word) => word.bottom));
  return {
    words: sorted,
    text: sorted.map((word) => word.text).join(''),
    left: Math.min(...words.map((word) => word.left)),
    right: Math.max(...words.map((word) => word.right)),
    top,
    bottom,
    middle: (top + bottom) / 2,
  };
}

/** Words whose middles are closer than this stand on one line. */
const sameLine = 1.2;

export async function readPages(pdf: string): Promise<Page[]> {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 64 * 1024 * 1024 });
  return [...stdout.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gsu)].map(([, width, height, content = '']) => {
    const words = [
      ...content.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gsu),
    ].map(([, left, top, right, bottom, text = '']): Word => ({
      text: decode(text),
      left: Number(left) * millimetres,
      top: Number(top) * millimetres,
      right: Number(right) * millimetres,
      bottom: Number(bottom) * millimetres,
    }));
    const middle = (word: Word): number => (word.top + word.bottom) / 2;
    const groups: Word[][] = [];
    for (const word of [...words].sort((one, other) => middle(one) - middle(other))) {
      const last = groups.at(-1);
      const first = last?.[0];
      if (last && first && middle(word) - middle(first) < sameLine) last.push(word);
      else groups.push([word]);
    }
    const lines = groups.map(lineOf);
    const pageNumber = lines.at(-1);
    if (pageNumber === undefined) throw new Error('a page without a page number');
    return { width: Number(width) * millimetres, height: Number(height) * millimetres, lines: lines.slice(0, -1), pageNumber };
  });
}

/** Names of the fonts in a PDF, without the subset's prefix. */
export async function pdfFonts(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdffonts', [pdf]);
  return [...new Set(stdout.split('\n').slice(2).flatMap((line) => line.match(/^\S+/u) ?? []).map((name) => name.replace(/^[A-Z]{6}\+/u, '')))];
}

export interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const dotsPerInch = 150;
/** Darker than this is ink. */
const dark = 160;

/** Where there is ink on each page, in millimetres: what is seen, whatever a font says of its size. */
export async function readInk(pdf: string): Promise<Ink[]> {
  const { stdout } = await run('pdftoppm', ['-gray', '-r', String(dotsPerInch), pdf], { encoding: 'buffer', maxBuffer: 512 * 1024 * 1024 });
  const pages: Ink[] = [];
  for (let at = 0; at < stdout.length; ) {
    // P5, width, height, 255, one byte a pixel.
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(stdout.subarray(at, at + 40).toString('latin1'));
    if (!header) throw new Error('not an image of a page');
    const [width, height] = [Number(header[1]), Number(header[2])];
    const pixels = stdout.subarray(at + header[0].length, at + header[0].length + width * height);
    const [rows, columns] = [new Set<number>(), new Set<number>()];
    pixels.forEach((value, index) => {
      if (value >= dark) return;
      rows.add(Math.floor(index / width));
      columns.add(index % width);
    });
    const scale = 25.4 / dotsPerInch;
    pages.push({
      left: Math.min(...columns) * scale,
      right: Math.max(...columns) * scale,
      top: Math.min(...rows) * scale,
      bottom: Math.max(...rows) * scale,
    });
    at += header[0].length + width * height;
  }
  return pages;
}
