/** The official forms as typed from the reference (test/fixtures/official), for golden tests. */
import { readFileSync } from 'node:fs';

export interface OfficialCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** @param name file name without extension, e.g. `2021-requests` */
export function officialForm(name: string): OfficialCell[][] {
  const html = readFileSync(new URL(`../fixtures/official/${name}.html`, import.meta.url), 'utf8');
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
    [...row.matchAll(/<td([^>]*)>(.*?)<\/td>/gsu)].map(([, attributes = '', text = '']) => ({
      text,
      rowSpan: Number(/rowspan="(\d+)"/u.exec(attributes)?.[1] ?? 1),
      columnSpan: Number(/colspan="(\d+)"/u.exec(attributes)?.[1] ?? 1),
    })),
  );
}
