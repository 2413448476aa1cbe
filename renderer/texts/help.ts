/** Chinese texts of manual, keyboard sheet, settings and of the page about the program. */
import type { SchemeChoice, TextSize } from '../../shared/desk';
import { inLanguage } from './language';

const schemes: Readonly<Record<SchemeChoice, string>> = {
  system: '跟随系统',
  light: '浅色',
  dark: '深色',
  contrast: '高对比度',
};

const textSizes: Readonly<Record<TextSize, string>> = { normal: '标准', large: '大字', largest: '特大字' };

/** Where the manual opens, by the page F1 is pressed on. */
const chapterOf: Readonly<Record<string, string>> = {
  unit: '新建年报',
  section: '填写文字',
  table: '填写表格',
  registration: '填写的顺序',
  review: '检查',
  export: '导出和打印',
  preview: '导出和打印',
  history: '改错了、删错了',
  bin: '改错了、删错了',
  overview: '历年对比',
  import: '第一次使用',
  consolidate: '区里汇总',
  backup: '备份和换电脑',
  settings: '字太小、屏幕太亮',
};

export const helpTexts = inLanguage('helpTexts', {
  title: '使用手册',
  nav: '帮助',
  open: '帮助（F1）',
  chapters: '目录',
  chapterOf,
} as const);

export const keyTexts = inLanguage('keyTexts', {
  title: '快捷键',
  groups: [
    {
      name: '整个程序',
      keys: [
        ['F1', '使用手册'],
        ['Ctrl+/', '这张表'],
        ['Esc', '关闭对话框和提示'],
      ],
    },
    {
      name: '一份年报',
      keys: [
        ['Ctrl+F', '在年报里查找'],
        ['Ctrl+S', '马上保存（平时自动保存）'],
        ['Ctrl+Z', '撤销'],
        ['Ctrl+Y', '重做'],
        ['Alt+PageDown', '下一步'],
        ['Alt+PageUp', '上一步'],
      ],
    },
    {
      name: '表格',
      keys: [
        ['Enter', '向下一格'],
        ['Tab', '向右一格'],
        ['方向键', '移动'],
        ['Home、End', '行首、行末'],
        ['Ctrl+Home、Ctrl+End', '第一格、最后一格'],
        ['F2', '在原数上修改'],
        ['Esc', '恢复原数'],
        ['Delete', '清除'],
        ['Shift+方向键', '选一块'],
        ['Ctrl+C、Ctrl+X、Ctrl+V', '复制、剪切、粘贴'],
        ['Ctrl+D、Ctrl+R', '向下填充、向右填充'],
      ],
    },
  ],
} as const);

export const settingsTexts = inLanguage('settingsTexts', {
  title: '设置',
  look: '外观',
  scheme: '颜色',
  schemes,
  schemeHint: '打印和预览总是白纸黑字。',
  textSize: '文字大小',
  textSizes,
  language: '语言',
  /** Each named in itself, so that it is found in either. */
  languages: { zh: '中文', en: 'English' },
  languageHint: '指页面、菜单、提示和使用手册。表格本身的文字和导出的文件总是中文。',
  unit: '本单位',
  unitHint: '新建年报时自动带出来；已经建好的年报不受影响。',
  deadline: '报送期限',
  legalDeadline: '法定期限：部门和街道 1 月 31 日，政府 3 月 31 日。',
  localDeadline: '区里的期限',
  localDeadlineHint: '区里要求更早报送的，填月和日，例如 1-21；没有就空着。',
  localDeadlineWrong: '请填月和日，例如 1-21。',
  checks: '检查',
  jumpPercent: '与上年相差',
  jumpPercentHint: '一个数比上年增减超过这个百分数，而且至少差 10，就提示看一看；不影响导出。',
  percent: '%',
  kept: '改了马上生效，自动保存。',
  problem: (reason: string) => `这次有效，但没有记住：${reason}`,
} as const);

export const aboutTexts = inLanguage('aboutTexts', {
  title: '关于',
  version: (version: string) => `版本 ${version}`,
  offline: '本程序不连互联网，填写的内容只存在这台电脑里。',
  places: '文件在哪里',
  library: '年报',
  exports: '导出的文件',
  placesHint: '请不要自己改名、移动或删除年报文件夹里的文件；换电脑请用“备份”。',
  licences: '用到的开源软件',
  licencesNote: (count: number) => `本程序用到 ${count} 个开源软件，许可证原文如下。`,
  licencesMissing: '这里没有许可证清单：它在打包时生成。',
  licence: (name: string, version: string, licence: string) => `${name} ${version}（${licence}）`,
  failed: (reason: string) => `没有读出来：${reason}`,
} as const);
