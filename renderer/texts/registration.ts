/** Texts of the page of the contact registration form. */
export const registrationTexts = {
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
  datePlaceholder: '选择日期',
  /** dayjs patterns: the first is how the date is shown, the others how it may be typed. */
  datePatterns: ['YYYY年M月D日', 'YYYY-M-D', 'YYYY.M.D', 'YYYY/M/D', 'YYYYMMDD'],
  dateUnreadable: (stated: string) => `原来写的是“${stated}”，不是完整的日期，会照原样印出；请重新选择。`,
} as const;
