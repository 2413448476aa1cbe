/** How the app looks to this clerk: colours, size of the text, language. Kept in the settings of the PC, for every window. */
import { create } from 'zustand';
import type { DeskChange, DeskSettings, SchemeChoice } from '../../shared/desk';
import { defaultCheckSettings } from '../../shared/checks/settings';
import { api, toApiError } from '../api';
import { useReportStore } from '../report/store';
import { language } from '../texts/language';
import { applyPalette, type Scheme } from './palette';
import { remember, remembered } from './remembered-desk';

interface DeskStore {
  readonly desk: DeskSettings;
  /** True once the settings were read; false where they could not be. */
  readonly known: boolean;
  readonly scheme: Scheme;
  /** Why the last change is not kept for the next time; empty where it is. */
  readonly problem: string;
  readonly change: (change: DeskChange) => Promise<void>;
}

const zooms = { normal: 1, large: 1.15, largest: 1.3 } as const;
const asksForDark = window.matchMedia('(prefers-color-scheme: dark)');
const asksForContrast = window.matchMedia('(prefers-contrast: more)');

function schemeFor(choice: SchemeChoice): Scheme {
  if (choice !== 'system') return choice;
  if (asksForContrast.matches) return 'contrast';
  return asksForDark.matches ? 'dark' : 'light';
}

export const useDesk = create<DeskStore>((set, get) => ({
  desk: remembered(),
  known: false,
  scheme: schemeFor(remembered().scheme),
  problem: '',
  async change(change) {
    set({ desk: { ...get().desk, ...(change as Partial<DeskSettings>) }, problem: '' });
    show();
    try {
      set({ desk: await api.changeDesk(change) });
      show();
      await followLanguage(get().desk);
    } catch (error) {
      // A language that is not kept would be gone with the page that has to be loaded for it.
      set({ problem: toApiError(error).message, desk: { ...get().desk, language } });
      show();
    }
  },
}));

function show(): void {
  const { desk } = useDesk.getState();
  const scheme = schemeFor(desk.scheme);
  const root = document.documentElement;
  applyPalette(root, scheme);
  root.style.setProperty('zoom', String(zooms[desk.textSize]));
  root.dataset['text'] = desk.textSize;
  useDesk.setState({ scheme });
  remember(desk);
}

/** The language is decided when the page loads: another one loads it anew, once everything typed is on disk. */
async function followLanguage(desk: DeskSettings): Promise<void> {
  // Where the window can remember nothing, the page would come back as it is.
  if (desk.language === language || remembered().language !== desk.language) return;
  if (await useReportStore.getState().flush()) location.reload();
}

let jumpPercent: number | undefined;

/** Lets the checks of the open report know what is set for them. */
function checkAsSet({ desk }: DeskStore): void {
  if (desk.jumpPercent === jumpPercent) return;
  jumpPercent = desk.jumpPercent;
  useReportStore.getState().checkBy({ ...defaultCheckSettings, jumpPercent });
}

/** To be called once, at start. */
export function keepAppearance(): void {
  show();
  checkAsSet(useDesk.getState());
  useDesk.subscribe(checkAsSet);
  api.desk().then(
    (desk) => {
      useDesk.setState({ desk, known: true });
      show();
      void followLanguage(desk);
    },
    // The look stays as it was remembered; the pages tell that the program does not answer.
    () => undefined,
  );
  asksForDark.addEventListener('change', show);
  asksForContrast.addEventListener('change', show);
  // Paper is white.
  window.addEventListener('beforeprint', () => applyPalette(document.documentElement, 'light'));
  window.addEventListener('afterprint', show);
}
