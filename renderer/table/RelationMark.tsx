import { memo } from 'react';
import type { Mark } from './marks';

/** How relations stand; for the eye only, the bar and the list of findings say it in words. */
export const RelationMark = memo(
  function RelationMark({ mark }: { readonly mark: Mark | undefined }) {
    return mark ? (
      <div className="relation-place">
        <span className={`relation-mark is-${mark.kind}`} title={mark.title}>
          {mark.text}
        </span>
      </div>
    ) : null;
  },
  ({ mark: one }, { mark: other }) => one?.text === other?.text && one?.kind === other?.kind && one?.title === other?.title,
);
