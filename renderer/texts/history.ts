/** Chinese texts of the page of earlier versions. */
import type { VersionKind } from '../../shared/api';
import { inLanguage } from './language';

const kinds: Readonly<Record<VersionKind, string>> = {
  work: '自动保存',
  export: '导出时',
  restore: '恢复前',
  final: '定稿',
  reopened: '取消定稿',
  import: '导入前',
  overwritten: '被覆盖前',
  submitted: '报送时',
};

export const historyTexts = inLanguage('historyTexts', {
  title: '历史版本',
  back: '回到填写',
  kinds,
  list: '历史版本',
  none: '还没有历史版本',
  noneText: '以后修改、导出和定稿时，会自动留下当时的内容，可以在这里比较和恢复。',
  kept: '修改中每小时自动留一份，导出、报送、定稿、恢复和覆盖前也各留一份。',
  listFailed: '历史版本没有读出来',
  versionFailed: '这个版本没有读出来',
  retry: '重试',

  version: (time: string, kind: string) => `${time} ${kind}`,
  present: '现在的内容',
  compareWith: '比较对象',
  from: (earlier: string, later: string) => `从“${earlier}”到“${later}”`,
  same: '两者的内容完全相同。',
  changes: (count: number) => `改了 ${count} 处`,

  fieldsPart: '单位、登记表和落款',
  field: '项目',
  row: '行',
  column: '列',
  before: '原来',
  after: '后来',
  empty: '空',
  registration: (form: string, field: string) => `${form} · ${field}`,
  more: (path: string) => `其他（${path}）`,
  unchanged: (count: number) => `${count} 段没有改动`,
  paragraphEnd: '↵',
  removedMark: '删去：',
  addedMark: '增加：',

  restore: '恢复到这个版本…',
  restoreSame: '和现在的内容相同，不用恢复',
  restoreFinal: '已定稿，取消定稿后才能恢复',
  restoreTitle: (time: string) => `恢复到 ${time} 的内容？`,
  restoreText: '现在的内容会先留成一个历史版本，以后可以再恢复回来。',
  restoreConfirm: '恢复',
  cancel: '取消',
  restored: (time: string) => `已恢复到 ${time} 的内容，恢复前的内容留在历史版本里`,
} as const);
