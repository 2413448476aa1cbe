/** 2020-12-17 for 2020年12月17日, as the form prints it, wherever it stands in a text. */
export const plainDates = (text: string): string =>
  text.replaceAll(/(\d+)年(\d+)月(\d+)日/gu, (_date, year: string, month: string, day: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
