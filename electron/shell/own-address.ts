/** The app's own address. One place decides what belongs to it. */

export const scheme = 'annual-report';
const host = 'app';
export const origin = `${scheme}://${host}`;

/**
 * True for an address of the app, whatever its path. By scheme and host: to Node a scheme it does not know has no origin
 * (`new URL('annual-report://app').origin` is "null").
 */
export function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host: named, username, password } = new URL(address);
  return protocol === `${scheme}:` && named === host && username === '' && password === '';
}

/** True for the app's page, at any of its steps. */
export const isOwnPage = (address: string): boolean => isOwn(address) && new URL(address).pathname.length <= 1;

/** True for what the app's page made itself: saving a copy downloads a blob. */
export const isOwnBlob = (address: string): boolean => address.startsWith('blob:') && isOwn(address.slice('blob:'.length));
