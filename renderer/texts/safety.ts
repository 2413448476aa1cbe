/** Chinese texts about what keeps a report safe: who may write, 定稿, saving a copy, damaged files. */
import { inLanguage } from './language';

export const safetyTexts = inLanguage('safetyTexts', {
  openElsewhere: (by: string, since: string) =>
    `年报正在${by === '' ? '另一台电脑上' : ` ${by} `}打开${since === '' ? '' : `（自 ${since} 起）`}，这里只能查看。`,
  openElsewhereStale: (by: string, since: string) =>
    `年报${by === '' ? '在另一台电脑上' : `由 ${by} `}打开过${since === '' ? '' : `（自 ${since} 起）`}，那边已经没有响应，可能没有正常关闭。接管之前这里只能查看。`,
  takeOver: '接管…',
  takeOverTitle: '改在这里填写？',
  takeOverText: (by: string) =>
    `接管后，${by === '' ? '另一台电脑' : `${by} `}不能再保存。请先确认那边没有人在填写；那边还没有保存的内容会留在那边的窗口里，可以另存。`,
  takeOverStaleText: (by: string) =>
    `${by === '' ? '另一台电脑' : `${by} `}已经没有响应，最后一次保存的内容都在。接管后就可以在这里填写。`,
  takeOverConfirm: '接管',
  onlyLook: '只查看',
  takenOver: '现在可以在这里填写',
  notHere: '年报正在别处打开，这里只能查看',

  unsavedReadOnly: '这里最后的修改还没有保存，只在这个窗口里。接管后会自动保存，也可以另存一份。',
  unsavedFinal: '这份年报已在别处定稿，这里最后的修改没有保存，只在这个窗口里。可以另存一份，再打开定稿的内容。',
  openFinal: '打开定稿的内容…',
  openFinalTitle: '打开定稿的内容？',
  openFinalText: '这里没有保存的修改会丢失。需要的话请先另存一份。',
  openFinalConfirm: '打开',
  unsavedUnreachable: (reason: string) =>
    `${reason}最后的修改还没有保存，只在这个窗口里；请先另存一份，连接恢复后会自动保存。`,
  unsavedGone: '这份年报已不在列表里，可能在别处删除了。这里的内容还在窗口里。',
  putBack: '放回列表',
  /** Saves over a damaged file, which is set aside. */
  saveAnew: '重新存好',

  saveCopy: '另存到…',
  saveCopyTitle: '把窗口里的内容存成一个文件，不影响这份年报',

  finalizeAction: '定稿…',
  finalizeTitle: (name: string) => `${name}定稿？`,
  finalizeText: '定稿后内容不能再修改，可以照常查看和导出。需要修改时可以取消定稿。',
  finalizeErrors: (count: number) => `检查还有 ${count} 处必须修改。`,
  finalizeConfirm: '定稿',
  finalizeCancel: '先不定稿',
  notSavedYet: '最后的修改还没有保存成功，请先看上方的提示。',

  finalMark: '已定稿',
  isFinal: (time: string) => `已${time === '' ? '' : `于 ${time} `}定稿，内容不能修改。`,
  reopenAction: '取消定稿…',
  reopenTitle: '取消定稿？',
  reopenText: '取消后内容可以修改，历史版本里会记下这次取消。如果已经报送，请先确认需要重新报送。',
  reopenConfirm: '取消定稿',
  reopenCancel: '保持定稿',

  damagedTitle: (count: number) => `有 ${count} 份年报打不开`,
  damagedText: '文件还在原处，程序没有改动。',
  damagedBinned: '这份在回收站里。',
  damagedReason: (reason: string) => `原因：${reason}`,
  recoverable: (time: string) => `找到了 ${time} 的完好内容。`,
  notRecoverable: '没有找到完好的内容。文件保持原样，可以把文件位置告诉技术人员。',
  recover: (time: string) => `恢复到 ${time} 的内容`,
  recovering: '正在恢复…',
  copyPath: '复制文件位置',
  copied: '已复制',
  copyFailed: '没有复制成功，请选中文件位置后按 Ctrl+C。',
  recovered: (name: string, time: string) => `已恢复${name}，内容是 ${time} 保存的。`,
  damagedKept: (folder: string) => `损坏的文件改名后仍留在：${folder}`,
  openRecovered: '打开',
  close: '知道了',
} as const);
