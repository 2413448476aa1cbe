/** The list of reports as the library holds it. */
import { create } from 'zustand';
import type { LibraryContent } from '../../../shared/api';
import { api, toApiError, type ApiError } from '../../api';

interface LibraryStore {
  /** Null until it has been read once. */
  readonly content: LibraryContent | null;
  /** Why the last reading failed. */
  readonly problem: ApiError | null;
  /** Reads the list again. Never rejects: a failure becomes `problem`. */
  readonly refresh: () => Promise<void>;
}

export const useLibraryStore = create<LibraryStore>((set) => {
  /** Only the newest answer counts: an older one may come back later. */
  let asked = 0;
  return {
    content: null,
    problem: null,
    async refresh() {
      asked += 1;
      const number = asked;
      try {
        const content = await api.listReports();
        if (number === asked) set({ content, problem: null });
      } catch (error) {
        if (number === asked) set({ problem: toApiError(error) });
      }
    },
  };
});
