/** How the tables are looked at: their size, and whether last year's figures stand in them. Kept on this PC. */
import { create } from 'zustand';

export const zooms = [75, 90, 100, 110, 125, 150] as const;
type Zoom = (typeof zooms)[number];

interface TableView {
  readonly zoom: Zoom;
  readonly lastYear: boolean;
  readonly setZoom: (zoom: Zoom) => void;
  readonly setLastYear: (shown: boolean) => void;
}

const key = 'table-view';

/** A browser that keeps nothing for pages shows the tables as they are at first. */
function readKept(): Pick<TableView, 'zoom' | 'lastYear'> {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as { zoom?: unknown; lastYear?: unknown };
    return { zoom: zooms.find((zoom) => zoom === kept.zoom) ?? 100, lastYear: kept.lastYear === true };
  } catch {
    return { zoom: 100, lastYear: false };
  }
}

function keep(view: Pick<TableView, 'zoom' | 'lastYear'>): void {
  try {
    localStorage.setItem(key, JSON.stringify(view));
  } catch {
    // Then it holds until the window is closed.
  }
}

export const useTableView = create<TableView>((set, get) => {
  const change = (to: Partial<Pick<TableView, 'zoom' | 'lastYear'>>): void => {
    set(to);
    keep({ zoom: get().zoom, lastYear: get().lastYear });
  };
  return { ...readKept(), setZoom: (zoom) => change({ zoom }), setLastYear: (lastYear) => change({ lastYear }) };
});
