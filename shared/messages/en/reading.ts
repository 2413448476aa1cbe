/** English texts for a report file that cannot be read. Each says what is wrong and where. */
import type { readingTexts as chinese } from '../reading';

export const readingTexts: typeof chinese = {
  notJson: (detail) => `it is not a valid JSON file (${detail}): damaged, or no report file`,
  position: (line, column) => `near line ${line}, character ${column}`,
  emptyFile: 'the file is empty',
  notUtf8: 'the file is not encoded in UTF-8',
  notReport: 'it is not a disclosure report file (format should be "disclosure-annual-report")',
  newerVersion: (version, known) =>
    `the file is of version ${version} and this program reads up to version ${known}: open it with a newer version of the program. The file was not changed`,
  badVersion: 'the file has no valid version number (version should be a positive integer)',
  unknownEdition: (edition, known) => `the edition “${edition}” is unknown (edition can be ${known})`,
  badYear: 'there is no valid year (year should have four digits)',
  badValue: (place) => `what stands at “${place}” does not fit the format of a report file`,
  brokenSeal: 'the content does not match its checksum: the disk may be damaged, or another program changed it',
};
