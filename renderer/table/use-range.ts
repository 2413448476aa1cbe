/** What is selected with the active cell, and how Enter and Tab go round in it. */
import { useMemo, useRef, useState } from 'react';
import { nextInBlock, placesIn, rectangleOf, type Range } from './range';
import type { FigurePlace, Places } from './places';

export interface Selection {
  /** The corner that Shift moves; undefined where the active cell is all that is selected. */
  readonly head: FigurePlace | undefined;
  /** More than the active cell, line by line. */
  readonly selected: readonly FigurePlace[] | undefined;
  readonly rangeFrom: (place: FigurePlace) => Range;
  /** Selects from the active cell to this one. */
  readonly extendTo: (place: FigurePlace) => void;
  readonly clear: () => void;
  /** A cell was entered: what was selected falls away, unless the way there led through it. */
  readonly enter: () => void;
  /**
   * Makes the next cell of what is selected the active one.
   * @param focusOn puts the focus there
   * @returns false where nothing is selected
   */
  readonly goRound: (from: FigurePlace, way: 'down' | 'across', back: boolean, focusOn: (place: FigurePlace) => void) => boolean;
}

interface Corners {
  readonly head: FigurePlace;
  /** The corner opposite to it, where the active cell is another one. */
  readonly anchor: FigurePlace | undefined;
}

export function useRange(places: Places, active: FigurePlace | undefined): Selection {
  const [corners, setCorners] = useState<Corners>();
  /** True while Enter or Tab go round: the selection stays. */
  const goingRound = useRef(false);
  const head = corners?.head;
  const anchor = corners?.anchor ?? active;
  const selected = useMemo(
    () => (active && anchor && head && head !== anchor ? placesIn(places, rectangleOf({ anchor, head })).flat() : undefined),
    [places, active, anchor, head],
  );
  return {
    head,
    selected,
    rangeFrom: (place) => ({ anchor: corners?.anchor ?? place, head: head ?? place }),
    extendTo: (place) => setCorners({ head: place, anchor: undefined }),
    clear: () => setCorners(undefined),
    enter() {
      if (!goingRound.current) setCorners(undefined);
    },
    goRound(from, way, back, focusOn) {
      if (!selected || !head) return false;
      setCorners({ head, anchor });
      goingRound.current = true;
      focusOn(nextInBlock(selected, from, way, back));
      goingRound.current = false;
      return true;
    },
  };
}
