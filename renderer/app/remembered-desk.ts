/** What this PC is arranged with, as the window remembers it from the last start: known before the program answers. */
import { deskSchema, defaultDesk, type DeskSettings } from '../../shared/desk';

const rememberedAs = 'desk';

/** A browser may keep nothing (private windows); then a start begins with what is set where nothing is. */
export function remembered(): DeskSettings {
  try {
    return deskSchema.parse(JSON.parse(localStorage.getItem(rememberedAs) ?? 'null'));
  } catch {
    return defaultDesk;
  }
}

export function remember(desk: DeskSettings): void {
  try {
    localStorage.setItem(rememberedAs, JSON.stringify({ ...desk, unit: null }));
  } catch {
    return;
  }
}
