import { createContext } from 'react';

/** True where the fields below show a report that must not be changed: 定稿, or another program has the library. */
export const ReadOnly = createContext(false);
