import { describe, expect, it } from 'vitest';
import { makeFiles } from '../../../electron/export-files';
import { plannedFiles } from '../../../renderer/pages/export/planned-files';
import { editions } from '../../../shared/editions';
import { newReport } from '../../../shared/report/new-report';

describe('the export page', () => {
  it.each(editions.map((edition) => [edition.id, edition] as const))(
    'names exactly the files an export of %s makes',
    async (id, edition) => {
      const report = newReport({ edition: id, year: 2020, unit: { name: '江城市临江街道办事处', shortName: '临江/街道' } });
      const planned = plannedFiles(edition, report);
      const made = await makeFiles(report, { word: true, excel: true, registration: true });
      const names = [...planned.word, ...planned.onRequest.map(({ fileName }) => fileName), planned.excel];
      expect(made.map(({ fileName }) => fileName)).toEqual(names);
      const withoutRequest = await makeFiles(report, { word: true, excel: false, registration: false });
      expect(withoutRequest.map(({ fileName }) => fileName)).toEqual(planned.word);
    },
  );
});
