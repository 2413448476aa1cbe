/** What a file is known by from one run to the next: its size and the time of its last change. */
export const fileKey = ({ size, mtimeMs }: { readonly size: number; readonly mtimeMs: number }): string => `${size} ${mtimeMs}`;
