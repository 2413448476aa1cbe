/** Chinese names and texts of backups. Each text says what is wrong, what is safe and what to do. */
import { inLanguage } from './language';

/** Names of what is put on the disk: the same whatever the window speaks. */
export const backupNames = {
  /** Folder in the user's documents. */
  folder: '政府信息公开年报备份',
  /** @param stamp year, month, day, hour and minute */
  fileName: { manual: (stamp: string) => `政府信息公开年报备份-${stamp}`, daily: (stamp: string) => `政府信息公开年报自动备份-${stamp}` },
} as const;

export const backupTexts = inLanguage('backupTexts', {
  fileKind: '政府信息公开年报备份',

  nothingToBackUp: '还没有可以备份的年报。',
  tooMuch: '年报和历史版本太多，超出一个备份文件的上限，没有备份。',
  folderGone: (folder: string) => `找不到备份文件夹“${folder}”。如果它在 U 盘或者移动硬盘上，请插上后再试。`,
  notAFolder: (folder: string) => `“${folder}”不是文件夹，请换一个。`,
  notAbsolute: '请填写完整的文件夹路径，例如 D:\\年报备份 或者 /home/用户名/年报备份。',
  insideLibrary: '备份不能放在年报自己的文件夹里，请换一个文件夹，最好在 U 盘或者另一块磁盘上。',
  notPicked: '请先用“选择文件夹”选定这个文件夹。',
  cannotRead: (folder: string, reason: string) => `无法读取“${folder}”：${reason}。`,
  cannotWrite: (folder: string, reason: string) => `没有备份成功，无法写入“${folder}”：${reason}。原有的年报和备份都没有变动。`,
  cannotTidy: (folder: string, reason: string) => `备份已完成，但“${folder}”里多余的旧备份没能删除：${reason}。`,
  notAsWritten: (folder: string) =>
    `备份写入“${folder}”后读出来的内容不一致，没有备份成功。磁盘或者 U 盘可能已损坏，请换一个位置。`,

  fileGone: '这个备份文件已不在原来的位置，请重新选择。',
  notABackup: '这不是政府信息公开年报的备份文件，请重新选择。',
  newerVersion: '这个备份是用更新版本的程序做的，请用新版程序打开。现有年报没有变动。',
  damaged: '这个备份文件已损坏，不能使用，请换一个备份。现有年报没有变动。',
  passwordNeeded: '这个备份设有密码，请输入密码。',
  wrongPassword: '密码不对，请检查大小写和输入法后再试。现有年报没有变动。',
  otherContent: '这个备份文件的内容和刚才查看的不一样，请重新查看后再恢复。现有年报没有变动。',

  notInBackup: '备份里没有这份年报。',
  alreadyHere: '列表里已有这份年报，请重新查看备份后再选择。',
  notHere: '列表里没有这份年报，请重新查看备份后再选择。',
  isClosed: '这份年报现在读不了（没有权限，或者是更新版本的程序保存的），不会被替换；可以另存为副本。',
  isFinal: '这份年报已经定稿，不会被替换；可以另存为副本，或者先取消定稿。',
} as const);
