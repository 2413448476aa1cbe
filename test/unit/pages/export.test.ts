import { describe, expect, it } from 'vitest';
import { makeFiles } from '../../../electron/export-files';
import { plannedFiles } from '../../../renderer/pages/export/planned-files';
import { defaultPrinting } from '../../../shared/api';
import { editions } from '../../../shared/editions';
import { documentIds } from '../../../shared/pages/documents';
import { newReport } from '../../../shared/report/new-report';
import { noPrinter } from '../../support/word-options';

describe('the export page', () => {
  it.each(editions.map((edition) => [edition.id, edition] as const))(
    'names exactly the files an export of %s makes',
    async (id, edition) => {
      const report = newReport({ edition: id, year: 2020, unit: { name: '江城市临江街道办事处', shortName: '临江/街道' } });
      for (const oneFile of [false, true]) {
        const choice = { documents: documentIds(edition, true).reverse(), oneFile };
        const planned = plannedFiles(edition, report, choice);
        for (const format of ['word', 'html', 'excel'] as const) {
          const none = { word: false, pdf: false, html: false, excel: false };
          const made = await makeFiles(report, { ...defaultPrinting, ...choice, ...none, [format]: true }, noPrinter);
          expect(made.map(({ fileName }) => fileName)).toEqual(planned[format]);
        }
      }
    },
  );
});
