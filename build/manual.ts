/**
 * The manual in docs as a module of the renderer: `import { chapters } from '<path>.md?manual'`. The Markdown is turned
 * into markup when the app is built, so the app brings no reader of Markdown along and reads nothing from the network.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Marked } from 'marked';
import type { Plugin } from 'vite';

const suffix = '?manual';
/** Stands in the markup where the address of a built picture goes. */
const placeOf = (index: number): string => `@@picture-${index}@@`;

export interface ManualChapter {
  readonly title: string;
  readonly markup: string;
}

/** @returns the chapters (`##`) of a manual; what stands before the first of them is the first, under the manual's own title */
export async function readManual(markdown: string, pictures: string[]): Promise<ManualChapter[]> {
  const marked = new Marked({ async: true, gfm: true });
  marked.use({
    renderer: {
      image({ href, text }) {
        if (!pictures.includes(href)) pictures.push(href);
        return `<img src="${placeOf(pictures.indexOf(href))}" alt="${text}" loading="lazy">`;
      },
      codespan({ text }) {
        return `<kbd>${text}</kbd>`;
      },
      // A long table is moved by the keyboard as well.
      table({ header, rows }) {
        const line = (cells: typeof header, name: 'th' | 'td'): string =>
          `<tr>${cells.map(({ tokens }) => `<${name}>${this.parser.parseInline(tokens)}</${name}>`).join('')}</tr>`;
        return `<table><thead>${line(header, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`;
      },
    },
  });
  const parts = markdown.split(/^(?=#{1,2} )/mu).filter((part) => part.trim() !== '');
  return Promise.all(
    parts.map(async (part) => {
      const [heading = '', ...rest] = part.split('\n');
      return { title: heading.replace(/^#+ /u, ''), markup: await marked.parse(rest.join('\n')) };
    }),
  );
}

export function manual(): Plugin {
  return {
    name: 'manual',
    async load(id) {
      if (!id.endsWith(suffix)) return undefined;
      const file = id.slice(0, -suffix.length);
      this.addWatchFile(file);
      const pictures: string[] = [];
      const chapters = await readManual(await readFile(file, 'utf8'), pictures);
      // A picture newly named in the text is made by a test, which needs a built app: until then its words stand alone.
      const imports = pictures.map((picture, index) => {
        const path = join(dirname(file), picture);
        return existsSync(path) ? `import p${index} from ${JSON.stringify(path)};` : `const p${index} = '';`;
      });
      const filled = pictures.map((_picture, index) => `.replaceAll('${placeOf(index)}', p${index})`).join('');
      return [
        ...imports,
        `export const chapters = ${JSON.stringify(chapters)}.map(({ title, markup }) => ({ title, markup: markup${filled} }));`,
      ].join('\n');
    },
  };
}
