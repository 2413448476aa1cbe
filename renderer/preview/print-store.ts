/** What is printed and how, shared by preview and export: documents for each report, fonts for this PC. */
import { create } from 'zustand';
import { defaultPrinting, type Printing } from '../../shared/api';
import type { Edition } from '../../shared/editions';
import { documentIds } from '../../shared/pages/documents';
import { registrationIsBegun } from '../../shared/report/registration';
import type { Report } from '../../shared/report/report';
import { api, toApiError } from '../api';

/** A document of the edition in its place in the print package. */
export interface DocumentChoice {
  readonly id: string;
  readonly chosen: boolean;
}

export interface PrintPackage {
  readonly documents: readonly DocumentChoice[];
  readonly oneFile: boolean;
}

interface PrintStore {
  readonly printing: Printing;
  /** Why the choice is not kept for the next time; empty where it is. */
  readonly problem: string;
  /** By report. */
  readonly packages: Readonly<Record<string, PrintPackage>>;
  /** True while the pages stand beside the form. */
  readonly beside: boolean;
  readonly setBeside: (beside: boolean) => void;
  /** Reads what this PC used last; the defaults stay where that fails. */
  readonly load: () => Promise<void>;
  readonly setPrinting: (printing: Printing) => Promise<void>;
  readonly setPackage: (id: string, choice: PrintPackage) => void;
}

export const usePrintStore = create<PrintStore>((set) => ({
  printing: defaultPrinting,
  problem: '',
  packages: {},
  beside: false,
  setBeside: (beside) => set({ beside }),
  load: async () => {
    try {
      set({ printing: (await api.about()).printing, problem: '' });
    } catch (error) {
      set({ problem: toApiError(error).message });
    }
  },
  setPrinting: async (printing) => {
    set({ printing });
    try {
      await api.setPrinting(printing);
      set({ problem: '' });
    } catch (error) {
      set({ problem: toApiError(error).message });
    }
  },
  setPackage: (id, choice) => set(({ packages }) => ({ packages: { ...packages, [id]: choice } })),
}));

/** All documents of the edition in the form's order; one printed on request is chosen where it was begun. */
function firstPackage(edition: Edition, report: Report): PrintPackage {
  const chosen = documentIds(edition, registrationIsBegun(edition.registration, report.registration));
  return { documents: edition.documents.map(({ id }) => ({ id, chosen: chosen.includes(id) })), oneFile: false };
}

/** The print package of a report: as the clerk chose it, or as it is at first. */
export function packageOf(
  packages: PrintStore['packages'],
  id: string,
  edition: Edition,
  report: Report,
): PrintPackage {
  const known = packages[id];
  const complete = known?.documents.length === edition.documents.length &&
    known.documents.every((choice) => edition.documents.some((document) => document.id === choice.id));
  return known && complete ? known : firstPackage(edition, report);
}

export const chosenIds = ({ documents }: PrintPackage): string[] =>
  documents.filter(({ chosen }) => chosen).map(({ id }) => id);
