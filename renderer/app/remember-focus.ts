/** Where the keyboard is, to go back there. */

/**
 * Remembers the element in focus with its caret.
 * @returns puts the focus back, caret and all; does nothing where the element is no longer on the page
 */
export function rememberFocus(): () => void {
  const from = document.activeElement;
  const field = from instanceof HTMLInputElement || from instanceof HTMLTextAreaElement ? from : undefined;
  // Fields without a caret say null.
  const [start, end] = [field?.selectionStart ?? null, field?.selectionEnd ?? null];
  return () => {
    if (!(from instanceof HTMLElement) || !from.isConnected) return;
    from.focus({ preventScroll: true });
    if (field && start !== null && end !== null) field.setSelectionRange(start, end);
  };
}
