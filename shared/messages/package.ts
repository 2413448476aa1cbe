/** Chinese texts of packages: launcher, file type, the note in the portable folder. */
export const packageTexts = {
  product: '政府信息公开年报',
  description: '填写、检查并导出政府信息公开工作年度报告，不联网',
  keywords: '政府信息公开;年度报告;年报;',
  fileType: '政府信息公开年报文件',
  windowsInstaller: (version: string) => `政府信息公开年报-${version}-安装程序.exe`,
  portableFolder: (version: string) => `政府信息公开年报-${version}-免安装`,
  portableNote: {
    name: '使用说明.txt',
    /** @param executable the program's file, @param data the folder it keeps its data in when somebody makes it */
    text: (executable: string, data: string) =>
      [
        '政府信息公开年报（免安装）',
        '',
        `1. 把整个文件夹解压到任意位置，双击 ${executable} 即可使用，不需要管理员权限。`,
        '2. 年报平时保存在本机的用户资料中，换一台电脑就看不到。',
        `3. 要让年报跟着U盘走：在本文件夹中新建名为“${data}”的文件夹，再打开程序，此后年报、备份和导出文件都保存在其中。`,
        `4. 换新版本：把新版本解压到别处，再把“${data}”文件夹整个移过去。`,
        '5. 不再使用：删除本文件夹。没有“数据”文件夹时，年报仍在本机用户资料中，不会一并删除。',
        '',
      ].join('\r\n'),
  },
  /** The .deb refuses to replace a newer program. */
  newerInstalled: '已安装较新的版本，没有改动。较新版本保存的年报，旧版本不能打开。',
} as const;
