/** Chinese texts of findings about personal data. */
import { inLanguage } from './language';

type PersonalDataKind = 'mobile' | 'identity-card' | 'bank-card';

const personalDataNames: Readonly<Record<PersonalDataKind, string>> = {
  mobile: '手机号码',
  'identity-card': '身份证号码',
  'bank-card': '银行卡号',
};

const advice = (kind: PersonalDataKind): string => (kind === 'mobile' ? '请删去，或改为办公电话。' : '请删去。');

export const privacyTexts = inLanguage('privacyTexts', {
  found: (place: string, kind: PersonalDataKind, shown: string) =>
    `${place}里有像${personalDataNames[kind]}的数字“${shown}”。年度报告要向社会公开，${advice(kind)}`,
  section: (name: string) => `“${name}”`,
  unitName: '单位名称',
  shortName: '单位简称',
  signature: '落款单位',
  cell: (table: string, cell: string) => `${table}${cell}`,
} as const);
