/** What the series of a chart are filled with: a colour of the palette under a pattern of its own. */

export const patternCount = 6;

/** Lines over the ground, in units of an 8 × 8 tile. */
const drawings: readonly (string | undefined)[] = [
  undefined,
  'M-2 10 10 -2M-2 2 2 -2M6 10 10 6',
  'M0 4H8',
  'M-2 -2 10 10M-2 6 2 10M6 -2 10 2',
  'M4 0V8',
  'M0 4H8M4 0V8',
];

/** @param kind from 0 to `patternCount` - 1 */
export function Pattern({ id, kind }: { readonly id: string; readonly kind: number }) {
  const drawing = drawings[kind];
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" className={`year-colour-${kind + 1}`} />
      {drawing !== undefined && <path d={drawing} className="year-pattern" />}
    </pattern>
  );
}
