import { create } from 'zustand';

interface Help {
  readonly shown: 'manual' | 'keys' | null;
  readonly show: (what: Help['shown']) => void;
}

/** What helps is shown over any page. */
export const useHelp = create<Help>((set) => ({ shown: null, show: (shown) => set({ shown }) }));
