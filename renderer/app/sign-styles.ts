/**
 * The page's policy applies only style elements that carry the nonce of this page. antd writes its styles at run time, and some
 * of its parts (the scroll lock of dialogs, the measuring of scroll bars) leave out the nonce that ConfigProvider is given; so
 * every style element a script of the app makes gets it here. One that came in as markup does not.
 */
export function signStyles(): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  const create = document.createElement.bind(document) as (name: string, options?: ElementCreationOptions) => HTMLElement;
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
