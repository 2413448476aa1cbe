import { libraryTexts } from '../../texts/library';

interface FindingTagsProps {
  readonly errors: number;
  readonly warnings: number;
}

/** How much the checks found. */
export function FindingTags({ errors, warnings }: FindingTagsProps) {
  return (
    <>
      {errors > 0 && <span className="finding-tag finding-tag-error">{libraryTexts.errors(errors)}</span>}
      {warnings > 0 && <span className="finding-tag finding-tag-warning">{libraryTexts.warnings(warnings)}</span>}
      {errors + warnings === 0 && <span className="finding-tag finding-tag-clean">{libraryTexts.clean}</span>}
    </>
  );
}
