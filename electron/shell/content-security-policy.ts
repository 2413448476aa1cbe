/** What a page of the app may load: itself and nothing else. Both shells send it. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // antd writes its styles into the page at run time.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
