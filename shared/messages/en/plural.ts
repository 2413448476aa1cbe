/** 1 cell, 2 cells. */
export const plural = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`;
