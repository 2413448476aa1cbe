/** Where a click on a finding leads: the page that shows the place takes the focus there. */
import { create } from 'zustand';
import type { Place } from '../../shared/checks/finding';

interface FocusStore {
  /** A new object for every click, so that the same place can be aimed at twice. */
  readonly target: { readonly place: Place } | null;
  aim(place: Place): void;
  /** Called by the page once the focus is there. */
  arrive(): void;
}

export const useFocusStore = create<FocusStore>((set) => ({
  target: null,
  aim: (place) => set({ target: { place } }),
  arrive: () => set({ target: null }),
}));
