/** Which files a list shows, and what can be done about each. Pure. */
import type { ConsolidatedFile, ConsolidationChoices } from '../../../shared/consolidation';

export const filters = ['all', 'attention', 'errors', 'counted', 'left'] as const;
export type Filter = (typeof filters)[number];

/** Temporary files and files of other kinds were never meant to be counted. */
const isOutside = ({ status }: ConsolidatedFile): boolean => status === 'temporary' || status === 'other-kind';

const wantsAttention = (file: ConsolidatedFile): boolean =>
  !isOutside(file) &&
  file.status !== 'excluded' &&
  file.status !== 'same' &&
  (file.status !== 'counted' || file.errors + file.handChanges + file.doubts + file.texts > 0 || file.match === 'unlisted');

const tests: Readonly<Record<Filter, (file: ConsolidatedFile) => boolean>> = {
  all: () => true,
  attention: wantsAttention,
  errors: ({ status, errors }) => status === 'counted' && errors > 0,
  counted: ({ status }) => status === 'counted',
  left: ({ status }) => status !== 'counted',
};

export const filtered = (files: readonly ConsolidatedFile[], filter: Filter): ConsolidatedFile[] => files.filter(tests[filter]);

export type FileAction = 'exclude' | 'include' | 'choose';

/** What the person may decide about a file as it stands. */
export function actionOf({ status }: ConsolidatedFile): FileAction | undefined {
  if (status === 'counted') return 'exclude';
  if (status === 'excluded') return 'include';
  return status === 'duplicate' || status === 'no-unit' || status === 'consolidated' ? 'choose' : undefined;
}

const without = (list: readonly string[] | undefined, file: string): string[] => (list ?? []).filter((one) => one !== file);

/** The choices after an action on a file. */
export function decided(choices: ConsolidationChoices, { file }: ConsolidatedFile, action: FileAction): ConsolidationChoices {
  const exclude = without(choices.exclude, file);
  const choose = without(choices.choose, file);
  switch (action) {
    case 'exclude':
      return { ...choices, exclude: [...exclude, file], choose };
    case 'include':
      return { ...choices, exclude, choose };
    case 'choose':
      return { ...choices, exclude, choose: [...choose, file] };
  }
}

/** The choices with a file given to a unit of the list. */
export const assigned = (choices: ConsolidationChoices, { file }: ConsolidatedFile, unit: string): ConsolidationChoices => ({
  ...choices,
  assign: { ...choices.assign, [file]: unit },
});
