/**
 * Text of a field that is handed on at every input, but never in the middle of a composition: an input method shows
 * its unfinished syllables in the field, and neither the report nor the field may touch them.
 */
import { useContext, useState, type ChangeEvent, type CompositionEvent } from 'react';
import { ReadOnly } from './read-only';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

export interface Draft {
  /** What the field shows: as typed while that is what is stored, else what is stored. */
  readonly value: string;
  /** A field that must not be changed can still be entered, read and copied from; so it is not `disabled`. */
  readonly readOnly: boolean;
  readonly disabled: false;
  readonly onChange: (event: ChangeEvent<TextElement>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: (event: CompositionEvent<TextElement>) => void;
  readonly onBlur: () => void;
}

/** How typed text and the stored value become each other. Both must be pure. */
export interface Reading<T> {
  readonly read: (typed: string) => T;
  readonly write: (stored: T) => string;
}

export const plainText: Reading<string> = { read: (typed) => typed, write: (stored) => stored };

/**
 * @param stored the value in the report
 * @param commit called with every value typed, possibly the stored one
 */
export function useDraft<T>(stored: T, reading: Reading<T>, commit: (value: T) => void): Draft {
  const readOnly = useContext(ReadOnly);
  const [draft, setDraft] = useState<string | null>(null);
  const [composing, setComposing] = useState(false);
  const current = draft !== null && (composing || Object.is(reading.read(draft), stored));
  return {
    value: current ? draft : reading.write(stored),
    readOnly,
    disabled: false,
    onChange: (event) => {
      const typed = event.target.value;
      setDraft(typed);
      const unfinished = event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing;
      if (!composing && !unfinished) commit(reading.read(typed));
    },
    onCompositionStart: () => setComposing(true),
    onCompositionEnd: (event) => {
      const typed = event.currentTarget.value;
      setComposing(false);
      setDraft(typed);
      commit(reading.read(typed));
    },
    onBlur: () => {
      setDraft(null);
      setComposing(false);
    },
  };
}
