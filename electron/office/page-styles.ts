/**
 * What the style sheets inside a web page say of its classes: spreadsheet programs that save a page strike out, hide and raise text
 * that way. Only rules for a class by itself or with the name of an element are taken; what they say is never undone by another.
 */

/** Characters of style sheets that are read; Excel writes some ten thousand. */
const mostText = 1_000_000;

/** Rules for printing or for small screens say nothing of the page as it is read. */
const conditional = /@[\w-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gu;
const comments = /\/\*[\s\S]*?\*\/|<!--|-->/gu;
const rule = /([^{}]+)\{([^{}]*)\}/gu;
const ofClass = /^(?:[a-z][a-z0-9]*)?\.[\w-]+$/iu;

export class PageStyles {
  /** By selector, in lower case: `.xl65`, `td.xl65`. */
  readonly #declarations = new Map<string, string>();
  #text = 0;

  /** @param sheet the content of a `style` element */
  add(sheet: string): void {
    this.#text += sheet.length;
    if (this.#text > mostText) return;
    for (const [, selectors = '', declarations = ''] of sheet.replace(comments, '').replace(conditional, '').matchAll(rule)) {
      for (const selector of selectors.split(',').map((one) => one.trim().toLowerCase())) {
        if (ofClass.test(selector)) this.#declarations.set(selector, `${this.#declarations.get(selector) ?? ''};${declarations}`);
      }
    }
  }

  /** The declarations that hold for an element: those of its classes, then its own. */
  of(name: string, attributes: Readonly<Record<string, string>>): string {
    const own = attributes['style'] ?? '';
    const stated = attributes['class'];
    if (stated === undefined || this.#declarations.size === 0) return own;
    const classes = stated.toLowerCase().split(/\s+/u).filter((one) => one !== '');
    const known = classes.flatMap((one) => [this.#declarations.get(`.${one}`), this.#declarations.get(`${name}.${one}`)]);
    return [...known.filter((one) => one !== undefined), own].join(';');
  }
}
