/** Where the window was and how large, kept from one start to the next. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from 'zod';
import { diskErrorCode } from '../disk-error';

const coordinate = z.int().min(-100_000).max(100_000);
const stateSchema = z.strictObject({
  x: coordinate,
  y: coordinate,
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof stateSchema>;

export const smallest = { width: 1024, height: 640 } as const;
const usual = { width: 1366, height: 768 } as const;

/** Pixels of the window's upper edge that must lie on a screen for a hand to take hold of it. */
const grip = { width: 200, height: 30 } as const;

/** @returns undefined where nothing usable was kept */
export function readWindowState(file: string): WindowState | undefined {
  try {
    const { data } = stateSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return data;
  } catch (error) {
    // Only a convenience: the window opens at its usual place.
    if (error instanceof SyntaxError || diskErrorCode(error) !== undefined) return undefined;
    throw error;
  }
}

const overlap = (start: number, length: number, otherStart: number, otherLength: number): number =>
  Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);

const canBeHeld = (state: WindowState, area: Rectangle): boolean =>
  overlap(state.x, state.width, area.x, area.width) >= grip.width &&
  overlap(state.y, grip.height, area.y, area.height) >= grip.height;

/**
 * Where the window opens: as it was left, on a screen that is still there and no larger than it; otherwise in the middle
 * of the main screen.
 */
export function firstBounds(state: WindowState | undefined): Partial<Rectangle> & { width: number; height: number } {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const area = state && areas.find((candidate) => canBeHeld(state, candidate));
  if (state && area) {
    const width = Math.min(state.width, area.width);
    const height = Math.min(state.height, area.height);
    return { x: state.x, y: Math.max(area.y, state.y), width, height };
  }
  const { workAreaSize } = screen.getPrimaryDisplay();
  return { width: Math.min(usual.width, workAreaSize.width), height: Math.min(usual.height, workAreaSize.height) };
}

/** Keeps the place of a window that is about to go. */
export function keepWindowState(file: string, window: BrowserWindow): void {
  const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  } catch (error) {
    // Only a convenience: the next start opens at the usual place.
    if (diskErrorCode(error) === undefined) throw error;
  }
}
