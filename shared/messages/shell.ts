/** Chinese texts of the window, its menu and its dialogs. */
import { inLanguage } from './language';

export const messages = inLanguage('messages', {
  application: '政府信息公开年报',
  cannotStart: '程序无法启动',
  notSaved: '还有内容没有保存成功，确定要关闭吗？',
  notSavedDetail: '关闭后，没有保存的内容会丢失。建议先回到窗口，查看上方的保存提示。',
  keepOpen: '回到窗口',
  closeAnyway: '仍要关闭',
  close: '关闭',
  cannotOpenFolder: '无法打开文件夹',
  about: (version: string, electron: string) => `版本 ${version}（Electron ${electron}）\n本程序不联网：填写的内容只在这台电脑上。`,
  /** A report file that was double-clicked. */
  cannotOpenFile: '无法打开年报文件',
  cannotOpenFileDetail: (file: string, reason: string) => `“${file}”：${reason}。\n文件没有改动。`,
  fileTooLarge: (megabytes: number) => `文件超过 ${megabytes} MB，不像是年报`,
  menu: {
    file: '文件',
    quit: '退出',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '显示',
    zoomIn: '放大',
    zoomOut: '缩小',
    resetZoom: '实际大小',
    fullScreen: '全屏',
    developerTools: '开发者工具',
    close: '关闭窗口',
    help: '帮助',
    logs: '出错记录',
    about: '关于',
  },
} as const);

/** Of starting from the command line, which speaks Chinese whatever the window does. */
export const startTexts = {
  badPort: (stated: string) => `端口应为 0 到 65535 的整数，现在是“${stated}”`,
  cannotServe: (detail: string) => `无法启动本机服务：${detail}`,
  noElectron: {
    noDisplay: '没有图形界面',
    root: '管理员（root）身份不能运行 Electron',
    unreachable: '没有 Electron 程序，也无法联网下载',
    notFetched: 'Electron 程序下载没有成功',
  },
  instead: (reason: string) => `${reason}，改用浏览器打开，功能相同。`,
  address: (address: string) => `请在本机浏览器中打开：${address}`,
  opened: '窗口已打开，关闭窗口即退出。',
  stop: '按 Ctrl+C 退出。',
} as const;
