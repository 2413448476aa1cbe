/** Names of folders and files on the clerk's disk. */
export const folderNames = {
  application: 'disclosure-annual-report',
  library: 'library',
  settings: 'settings.json',
  dropped: '拖进来汇总的文件',
  documents: ['Documents', '文档'],
  exports: '政府信息公开年报',
  /** Beside a portable program: where its data lies instead of in the user's profile, if somebody made this folder. */
  besideProgram: '数据',
} as const;

/** What a report file is called that opens with this program. */
export const reportExtension = '.xxgk';

/** Identifies the program to Windows (taskbar, shortcuts) and to the installers of later versions: never to change. */
export const applicationId = 'disclosure.annual.report';
