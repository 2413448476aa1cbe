/** Chinese texts of the page on unit, year, edition and signature, and of the same fields for a new report. */
import type { UnitKind } from '../../shared/report/report';
import { inLanguage } from './language';

const unitKindNames: Readonly<Record<UnitKind, string>> = {
  street: '街道办事处或乡镇',
  department: '部门',
  government: '政府',
};

const span = (from: number, to: number | undefined): string => {
  if (to === undefined) return `${from}年起`;
  return from === to ? `${from}年` : `${from}—${to}年`;
};

export const unitTexts = inLanguage('unitTexts', {
  unitPart: '单位',
  name: '单位全称',
  nameHint: '印在标题和落款里，请与印章一致。',
  nameHintSignature: '印在落款里，请与印章一致。',
  nameExample: '例如：江城市东湖区临江街道办事处',
  nameMissing: '请填写单位全称。',
  shortName: '单位简称',
  shortNameHint: '用在文件名里；不填就用全称。',
  shortNameHintTitle: '印在标题里，也用在文件名里；不填就用全称。',
  shortNameExample: '例如：临江街道',
  kind: '单位类型',
  kinds: unitKindNames,
  region: '所在地区',
  regionExample: '例如：东湖区',

  yearPart: '年度和版本',
  year: '报告年度',
  yearOption: (year: number) => `${year}年`,
  edition: '年报版本',
  editionYears: (from: number, to: number | undefined) => `适用年度：${span(from, to)}`,
  proposed: '推荐',
  editionOutsideYears: (edition: string, year: number, proposed: string) =>
    `${edition}不是${year}年度的版本，一般用${proposed}。请确认上级部门要求用这个版本。`,
  editionLocal: (edition: string) => `${edition}是地方版本，请确认上级部门要求用这个版本。`,
  editionChange: '换版本不会丢内容：新版本里没有位置的数字和文字会留在年报里但不印出来，换回来就恢复。',
  editionUnplaced: (count: number, edition: string) =>
    `现在有 ${count} 处内容在${edition}里没有位置：留在年报里，不印出来。`,
  showUnplaced: '查看',

  signaturePart: '落款',
  signatureName: '落款单位',
  signatureNameHint: '默认与单位全称相同。',
  date: '落款日期',
  dateHint: '印在落款单位下面。可以直接输入，例如 2025-1-20。',

  preview: '标题',
  previewEmpty: '填写单位全称后，这里显示标题。',
} as const);
