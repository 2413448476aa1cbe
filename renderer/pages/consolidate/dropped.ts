/** What was dropped onto the page: every file of every folder, with its place below what was dropped. */

export interface DroppedFile {
  /** With / between folders. */
  readonly path: string;
  readonly file: File;
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

/** A folder gives its content in pieces, the last of which is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (piece.length === 0) return all;
    all.push(...piece);
  }
}

async function filesBelow(entry: FileSystemEntry, above: string): Promise<DroppedFile[]> {
  const path = above === '' ? entry.name : `${above}/${entry.name}`;
  if (entry.isFile) return [{ path, file: await fileOf(entry as FileSystemFileEntry) }];
  const files: DroppedFile[] = [];
  for (const one of await entriesOf(entry as FileSystemDirectoryEntry)) files.push(...(await filesBelow(one, path)));
  return files;
}

/** To be called while the drop is being answered: afterwards the browser has forgotten what it was. */
export function droppedFiles({ items, files }: DataTransfer): Promise<DroppedFile[]> {
  const entries = [...items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry());
  const known = entries.filter((entry) => entry !== null);
  // What no file system stands behind has no entries.
  if (known.length === 0) return Promise.resolve([...files].map((file) => ({ path: file.name, file })));
  return Promise.all(known.map((entry) => filesBelow(entry, ''))).then((all) => all.flat());
}
