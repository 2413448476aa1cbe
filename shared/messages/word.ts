/** Chinese words of the printed files that belong to no form: names of fonts and styles, document properties. */

/** A font with those a program may take where a PC lacks it, in order. */
interface Font {
  readonly name: string;
  readonly instead: readonly string[];
}

type Fonts = Readonly<Record<'title' | 'black' | 'regular' | 'imitation' | 'song', Font>>;

/** 小标宋 comes with no system; 黑体 and 宋体 are the same on all Windows PCs. */
const title: Font = { name: '方正小标宋简体', instead: ['宋体'] };
const black: Font = { name: '黑体', instead: ['SimHei'] };
const song: Font = { name: '宋体', instead: ['SimSun'] };

export const wordTexts = {
  /** The fonts of GB/T 9704—2012 as three kinds of PCs have them. */
  fontSets: {
    gb2312: {
      title,
      black,
      regular: { name: '楷体_GB2312', instead: ['楷体'] },
      imitation: { name: '仿宋_GB2312', instead: ['仿宋'] },
      song,
    },
    windows: {
      title,
      black,
      regular: { name: '楷体', instead: ['KaiTi'] },
      imitation: { name: '仿宋', instead: ['FangSong'] },
      song,
    },
    open: {
      title: { name: 'Noto Serif CJK SC', instead: ['思源宋体', 'Source Han Serif SC', '宋体'] },
      black: { name: 'Noto Sans CJK SC', instead: ['思源黑体', 'Source Han Sans SC', '黑体'] },
      regular: { name: '方正楷体_GBK', instead: ['AR PL UKai CN', '楷体'] },
      imitation: { name: '方正仿宋_GBK', instead: ['FandolFang R', '仿宋'] },
      song: { name: 'Noto Serif CJK SC', instead: ['思源宋体', 'Source Han Serif SC', '宋体'] },
    },
  } satisfies Readonly<Record<string, Fonts>> as Readonly<Record<'gb2312' | 'windows' | 'open', Fonts>>,
  styles: {
    headingCharacters: (level: number) => `标题 ${level} 字符`,
    attachment: '附件序号',
    formLine: '登记表表上行',
    tableEnd: '表后',
    tableHeader: '表头',
    tableLabel: '表格栏目',
    tableText: '表格内容',
    tableSize: { standard: '', small: '（小五）' },
  },
  subject: (year: number, kind: string) => `${year}年${kind}`,
  keywords: (year: number, kind: string) => `政府信息公开，${kind}，${year}年`,
} as const;

export type FontSet = keyof typeof wordTexts.fontSets;

export const fontSets = ['gb2312', 'windows', 'open'] as const satisfies readonly FontSet[];

/** What official PCs most often have, and what GB/T 9704 templates name. */
export const defaultFonts: FontSet = 'gb2312';
