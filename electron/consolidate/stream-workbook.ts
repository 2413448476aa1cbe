/** A workbook written into a file piece by piece: whatever its sheets hold, only one piece is in memory. */
import type { FileHandle } from 'node:fs/promises';
import { Zip, ZipDeflate, strToU8 } from 'fflate';

export interface StreamedPart {
  readonly name: string;
  readonly pieces: AsyncIterable<string>;
}

/** Characters compressed at a time. */
const piece = 64 * 1024;
/** Half the work of the strongest compression for a tenth more bytes. */
const level = 4;

/**
 * @param handle an empty file
 * @param parts of the package that are there as a whole
 * @throws the system's error
 */
export async function streamWorkbook(handle: FileHandle, parts: Readonly<Record<string, Uint8Array>>, streamed: readonly StreamedPart[]): Promise<void> {
  let waiting: Uint8Array[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, data) => {
    if (error) failure ??= error;
    else waiting.push(data);
  });
  const write = async (): Promise<void> => {
    if (failure) throw failure;
    const bytes = Buffer.concat(waiting);
    waiting = [];
    if (bytes.length > 0) await handle.appendFile(bytes);
  };
  const begin = (name: string): ZipDeflate => {
    const entry = new ZipDeflate(name, { level });
    zip.add(entry);
    return entry;
  };
  for (const [name, bytes] of Object.entries(parts)) {
    begin(name).push(bytes, true);
    await write();
  }
  for (const { name, pieces } of streamed) {
    const entry = begin(name);
    let text = '';
    for await (const next of pieces) {
      text += next;
      if (text.length < piece) continue;
      entry.push(strToU8(text));
      text = '';
      await write();
    }
    entry.push(strToU8(text), true);
    await write();
  }
  zip.end();
  await write();
}
