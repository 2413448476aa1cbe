/** Style sheets are imported for their effect; Vite bundles them. */
declare module '*.css';

/** The manual, turned into markup by build/manual.ts. */
declare module '*.md?manual' {
  export const chapters: readonly { readonly title: string; readonly markup: string }[];
}
