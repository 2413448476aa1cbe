import type { Registration } from './types';

/** The contact registration form (武昌's 附件3; no national form is known). */
export function registrationForm(always: boolean): Registration {
  return {
    name: '政府信息公开工作机构登记表',
    always,
    guidance: [
      '填写分管领导、责任科室和工作人员的联系方式，供上级部门联系使用，不对外公开。',
      '每人至少填一个电话；邮箱可以不填。工作人员可以填多人。',
    ],
    headLine: [
      { path: 'unit', name: '单位（盖章）', prefix: '单位（盖章）：', kind: 'text', fallback: 'unit-name' },
      { path: 'filledOn', name: '填表时间', prefix: '填表时间：', kind: 'date' },
    ],
    widths: [1700, 1250, 900, 1850, 1100, 2044],
    rows: [
      {
        name: '分管领导',
        cells: [
          { label: '分管领导' },
          { fields: [{ path: 'leader.name', name: '分管领导姓名', kind: 'text', required: true }] },
          { label: '职务' },
          { fields: [{ path: 'leader.post', name: '分管领导职务', kind: 'text', required: true }] },
          { label: '联系方式' },
          {
            fields: [
              { path: 'leader.officePhone', name: '分管领导办公电话', prefix: '办公：', kind: 'telephone' },
              { path: 'leader.mobile', name: '分管领导手机', prefix: '手机：', kind: 'telephone' },
            ],
          },
        ],
      },
      {
        name: '责任科室',
        cells: [
          { label: '责任科室' },
          { fields: [{ path: 'office.name', name: '责任科室名称', kind: 'text', required: true }] },
          { label: '负责人' },
          { fields: [{ path: 'office.head', name: '责任科室负责人', kind: 'text', required: true }] },
          { label: '联系方式' },
          {
            fields: [
              { path: 'office.officePhone', name: '责任科室办公电话', prefix: '办公：', kind: 'telephone' },
              { path: 'office.mobile', name: '责任科室手机', prefix: '手机：', kind: 'telephone' },
            ],
          },
        ],
      },
      {
        name: '工作人员',
        staff: true,
        cells: [
          { label: '政府信息公开专（兼）职工作人员' },
          { fields: [{ path: 'name', name: '姓名', kind: 'text', required: true }] },
          { label: '职务' },
          { fields: [{ path: 'post', name: '职务', kind: 'text', required: true }] },
          { label: '联系方式' },
          {
            fields: [
              { path: 'officePhone', name: '办公电话', prefix: '办公：', kind: 'telephone' },
              { path: 'mobile', name: '手机', prefix: '手机：', kind: 'telephone' },
              { path: 'email', name: '邮箱', prefix: '邮箱：', kind: 'email' },
            ],
          },
        ],
      },
      {
        name: '办公地址',
        cells: [
          { label: '办公地址' },
          { span: 5, fields: [{ path: 'address', name: '办公地址', kind: 'text', required: true }] },
        ],
      },
      {
        name: '信息公开申请联系电话',
        cells: [
          { label: '信息公开申请联系电话' },
          {
            span: 5,
            fields: [{ path: 'requestPhone', name: '信息公开申请联系电话', kind: 'telephone', required: true }],
          },
        ],
      },
    ],
  };
}
