/** What the two national editions share: six headings in one document, the registration form on request. */
import type { DataSentence, DocumentPart, PrintedDocument, Section } from './types';
import { sectionGuidance } from './common';

/** The six headings with what stands under them (条例第五十条). */
export const nationalParts: readonly DocumentPart[] = [
  { heading: '一、总体情况', section: 'overview' },
  { heading: '二、主动公开政府信息情况', table: 'disclosure' },
  { heading: '三、收到和处理政府信息公开申请情况', table: 'requests' },
  { heading: '四、政府信息公开行政复议、行政诉讼情况', table: 'disputes' },
  { heading: '五、存在的主要问题及改进情况', section: 'problems' },
  { heading: '六、其他需要报告的事项', section: 'other' },
];

export const reportFileName = '政府信息公开工作年度报告';
export const reportTitle = '{unit}{year}年政府信息公开工作年度报告';
export const registrationFileName = '政府信息公开工作机构登记表';
export const statisticsFileName = '政府信息公开工作年度数据统计表';
export const shortNames = { report: '年度报告', registration: '机构登记表', statistics: '数据统计表' } as const;

export const nationalDocuments: readonly PrintedDocument[] = [
  {
    id: 'report',
    fileName: reportFileName,
    shortName: shortNames.report,
    title: reportTitle,
    content: { kind: 'outline', signed: true, parts: [{ section: 'preface' }, ...nationalParts] },
  },
  {
    id: 'registration',
    fileName: registrationFileName,
    shortName: shortNames.registration,
    title: registrationFileName,
    content: { kind: 'registration' },
    onRequest: true,
  },
];

/**
 * @param otherGuidance what the edition's notice wants reported under 六
 * @param sentences about the edition's tables, for 一、总体情况
 */
export function nationalSections(
  otherGuidance: readonly string[],
  sentences: readonly DataSentence[],
): readonly Section[] {
  return [
    {
      id: 'preface',
      name: '前言',
      optional: true,
      guidance: [
        '可以不写。一般写明：编写依据、统计期限（1月1日至12月31日）、电子版查阅地址，以及联系地址、电话。',
      ],
    },
    {
      id: 'overview',
      guidance: [
        '依次写五个方面：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。',
        '各级人民政府在“监督保障”里还要写工作考核、社会评议和责任追究结果。',
        '文中的数字要与后面三张表一致。',
      ],
      sentences,
    },
    { id: 'problems', needsContent: true, guidance: sectionGuidance.problems },
    { id: 'other', guidance: otherGuidance },
  ];
}
