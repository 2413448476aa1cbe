/**
 * 武昌区's variant of the 2019 form, as a street used it for 2020: a main report of seven sections without tables,
 * 附件2 (the national six headings with the tables, repeating three of the sections) and 附件3 (the registration form).
 */
import type { Edition } from './types';
import { disputesTable, requestsTable, sectionGuidance } from './common';
import { decisionRows2019, disclosureTable2019 } from './disclosure-2019';
import {
  nationalParts,
  registrationFileName,
  reportFileName,
  reportTitle,
  shortNames,
  statisticsFileName,
} from './national';
import { proseOf } from './prose';
import { registrationForm } from './registration-form';
import { disclosureSentences, disputeSentences, requestSentences } from './sentences';

const disclosure = disclosureTable2019(true);
const requests = requestsTable(
  { id: '3.6', label: '（六）其他处理', hint: '不属于（一）至（五）的，如申请人主动撤回、逾期不补正。' },
  { withOther: false, widths: [754, 921, 3956, 685, 685, 685, 685, 685, 685] },
);

export const edition2019Wuchang: Edition = {
  id: '2019-wuchang',
  name: '2019年格式（武昌区）',
  source: '国办公开办函〔2019〕60号，武昌区要求的七部分报告及附件2、附件3',
  years: { from: 2019, to: 2020 },
  national: false,
  titleName: 'shortName',
  sections: [
    {
      id: 'overview',
      guidance: ['概括写本年度政府信息公开工作的总体要求、主要做法和总体情况。'],
    },
    {
      id: 'disclosureWork',
      guidance: [
        '一般分七段写：1.落实年度工作要点的情况（组织领导、工作机制、发布渠道、宣传、政务服务）；2.本年度专题公开；3.不承担的职权事项；',
        '4.按条例第二十条逐项说明公开情况，写明数字；5.邀请利益相关方、公众代表等列席会议；6.救助、公共卫生、就业信息；7.回应舆情。',
      ],
      sentences: disclosureSentences(disclosure, {
        documents: ['normativeDocuments'],
        decisions: decisionRows2019,
      }),
    },
    {
      id: 'requestsWork',
      guidance: ['写明收到和处理申请的件数，要与附件2的申请办理情况表一致；没有收到的写明没有收到。'],
      sentences: requestSentences(requests),
    },
    {
      id: 'disputesWork',
      guidance: ['分别写行政复议、行政诉讼件数，要与附件2的复议诉讼情况表一致。'],
      sentences: disputeSentences(disputesTable),
    },
    { id: 'innovation', guidance: ['写本单位有特点、可以推广的做法。'] },
    {
      id: 'problems',
      needsContent: true,
      guidance: sectionGuidance.problems,
    },
    { id: 'other', guidance: ['没有其他事项的写“无”。'] },
  ],
  tables: [disclosure, requests, disputesTable],
  prose: proseOf(requests, disputesTable),
  registration: registrationForm(true),
  documents: [
    {
      id: 'report',
      fileName: reportFileName,
      shortName: shortNames.report,
      title: reportTitle,
      content: {
        kind: 'outline',
        signed: true,
        parts: [
          { heading: '一、总体情况', section: 'overview' },
          { heading: '二、行政机关主动公开政府信息情况', section: 'disclosureWork' },
          { heading: '三、行政机关收到和处理政府信息公开申请情况', section: 'requestsWork' },
          { heading: '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', section: 'disputesWork' },
          { heading: '五、政府信息公开工作创新性做法', section: 'innovation' },
          { heading: '六、存在的主要问题及改进情况', section: 'problems' },
          { heading: '七、其他需要报告的事项', section: 'other' },
        ],
      },
    },
    {
      id: 'statistics',
      attachment: '附件2',
      fileName: statisticsFileName,
      shortName: shortNames.statistics,
      title: statisticsFileName,
      content: { kind: 'outline', signed: false, parts: nationalParts },
    },
    {
      id: 'registration',
      attachment: '附件3',
      fileName: registrationFileName,
      shortName: shortNames.registration,
      title: registrationFileName,
      content: { kind: 'registration' },
    },
  ],
  workbookFileName: statisticsFileName,
};
