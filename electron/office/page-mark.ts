/** How the text of an element of a web page looks: struck out, hidden, raised. */
import type { Mark } from './marked-text';

const struck = new Set(['s', 'strike', 'del']);
const raised = new Set(['sup', 'sub']);

const hiddenStyle = /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/iu;
const struckStyle = /text-decoration(?:-line)?\s*:[^;]*line-through/iu;
const raisedStyle = /vertical-align\s*:\s*(?:super|sub)\b/iu;

/** @param style declarations that hold for the element */
export const isHidden = (attributes: Readonly<Record<string, string>>, style: string): boolean =>
  attributes['hidden'] !== undefined || hiddenStyle.test(style);

/**
 * @param style declarations that hold for the element
 * @returns undefined for an element whose text looks like the text around it
 */
export function pageMark(name: string, attributes: Readonly<Record<string, string>>, style: string): Mark | undefined {
  if (isHidden(attributes, style)) return 'hidden';
  if (struck.has(name) || struckStyle.test(style)) return 'struck';
  return raised.has(name) || raisedStyle.test(style) ? 'raised' : undefined;
}
