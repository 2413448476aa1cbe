/** The national form of 2019 (试行), reporting years 2019 and 2020. */
import type { Edition } from './types';
import { disputesTable, requestsTable } from './common';
import { decisionRows2019, disclosureTable2019 } from './disclosure-2019';
import { nationalDocuments, nationalSections, statisticsFileName } from './national';
import { proseOf } from './prose';
import { registrationForm } from './registration-form';
import { allSentences } from './sentences';

const disclosure = disclosureTable2019(false);
const requests = requestsTable(
  { id: '3.6', label: '（六）其他处理', hint: '不属于（一）至（五）的，如申请人主动撤回、逾期不补正。' },
  { withOther: true, widths: [754, 921, 3271, 685, 685, 685, 685, 685, 685, 685] },
);

export const edition2019: Edition = {
  id: '2019',
  name: '2019年格式（试行）',
  source: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  national: true,
  titleName: 'name',
  sections: nationalSections(
    ['没有其他事项的写“无”。'],
    allSentences(
      { disclosure, requests, disputes: disputesTable },
      { documents: ['normativeDocuments'], decisions: decisionRows2019 },
    ),
  ),
  tables: [disclosure, requests, disputesTable],
  prose: proseOf(requests, disputesTable),
  registration: registrationForm(false),
  documents: nationalDocuments,
  workbookFileName: statisticsFileName,
};
