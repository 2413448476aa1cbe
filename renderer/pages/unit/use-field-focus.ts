import { useEffect } from 'react';
import { useFocusStore } from '../../report/focus';

/** The control of a field: itself, or the chosen button of a set. */
const controlOf = (id: string): HTMLElement | null =>
  document.getElementById(id) ??
  document.querySelector<HTMLElement>(`[aria-labelledby="${id}-label"] input:checked`);

/**
 * Takes the focus to the field a finding names.
 * @param fieldId id of the control of a field by its path in the report file
 * @param otherwise id for a place that is no field of this page
 */
export function useFieldFocus(fieldId: (path: string) => string, otherwise: string): void {
  const target = useFocusStore((state) => state.target);
  useEffect(() => {
    if (!target) return;
    const control = controlOf('field' in target.place ? fieldId(target.place.field) : otherwise);
    control?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
    useFocusStore.getState().arrive();
  }, [target, fieldId, otherwise]);
}
