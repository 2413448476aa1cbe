/** Texts of the page of the contact registration form. */
import { inLanguage } from './language';

export const registrationTexts = inLanguage('registrationTexts', {
  onRequest: '这张表在上级部门要求报送时才填，不填不影响年度报告。',
  addStaff: '添加工作人员',
  staffNumber: (number: number) => `（${number}）`,
  removeStaff: '删除',
  removeStaffName: (person: string) => `删除${person}`,
  removeTitle: (name: string) => (name === '' ? '删除这位工作人员？' : `删除工作人员“${name}”？`),
  removeDetail: '这一行填写的内容一起删除，不能恢复。',
  removeConfirm: '删除',
  removeCancel: '不删',
  /** Short forms of what a finding says, right below the field it is about. */
  missing: '请填写',
  telephoneMissing: '办公电话和手机至少填一个',
  notATelephone: '不像电话号码，请核对',
} as const);
