/** Files dropped onto the form are handed to the desktop one by one; then they lie in a folder that can be consolidated. */
import { useState, type DragEvent } from 'react';
import { largestDropped } from '../../../shared/consolidation-api';
import { api, toApiError } from '../../api';
import { consolidateTexts } from '../../texts/consolidate';
import { base64 } from '../import/read-file';
import { droppedFiles, type DroppedFile } from './dropped';

export interface Taken {
  readonly folder: string;
  readonly count: number;
}

export interface Drop {
  /** True while something is held over the form. */
  readonly over: boolean;
  readonly taken: Taken | null;
  /** How far taking in is; null while nothing is being taken in. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly problem: string;
  readonly forget: () => void;
  /** For the element things are dropped onto. */
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

const megabyte = 1024 * 1024;

async function hand(files: readonly DroppedFile[], onProgress: (done: number) => void): Promise<string> {
  const folder = await api.beginDrop();
  for (const [index, { path, file }] of files.entries()) {
    onProgress(index);
    await api.putDropped(path, base64(new Uint8Array(await file.arrayBuffer())));
  }
  return folder;
}

export function useDrop(): Drop {
  const [over, setOver] = useState(false);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [progress, setProgress] = useState<Drop['progress']>(null);
  const [problem, setProblem] = useState('');

  const take = async (found: Promise<DroppedFile[]>): Promise<void> => {
    setProblem('');
    setTaken(null);
    setProgress({ done: 0, total: 0 });
    try {
      const files = await found;
      const large = files.find(({ file }) => file.size > largestDropped);
      if (large) setProblem(consolidateTexts.dropTooLarge(large.path, largestDropped / megabyte));
      else if (files.length === 0) setProblem(consolidateTexts.dropEmpty);
      else {
        const folder = await hand(files, (done) => setProgress({ done, total: files.length }));
        setTaken({ folder, count: files.length });
      }
    } catch (error) {
      setProblem(toApiError(error).message);
    } finally {
      setProgress(null);
    }
  };
  const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');
  return {
    over,
    taken,
    progress,
    problem,
    forget: () => setTaken(null),
    handlers: {
      onDragOver(event) {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event) {
        // Moving over what lies inside is no leaving.
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
      },
      onDrop(event) {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        if (progress === null) void take(droppedFiles(event.dataTransfer));
      },
    },
  };
}
