/** Texts of the page that gathers all findings. */
import { inLanguage } from './language';

export const reviewTexts = inLanguage('reviewTexts', {
  counts: { error: '必须修改', warning: '请核实', info: '提示' },
  countNotes: {
    error: '数字对不上或者填得不对，改好再报送',
    warning: '看一看是不是有意这样写的，没有错的点“已核实”说明原因',
    info: '供参考，可以不改',
  },
  clearTitle: '没有发现问题',
  clearText: '表格的数都对得上，该填的都填了。接下来可以导出。',
  settledTitle: '已核实',
  settledReason: (reason: string, time: string) => `核实情况：${reason}（${time}）`,
  withdraw: '撤回',
  leftoverTitle: '没有位置的内容',
  places: (count: number) => `${count} 处`,
} as const);
