/** The manual as it is in docs: chapters beside each other's names. */
import { useEffect, useRef, useState } from 'react';
import { helpTexts } from '../../texts/help';
import { chapters } from './chapters';
import './help.css';

interface ManualProps {
  /** Title of the chapter it opens at; the first one where there is none of that title. */
  readonly start?: string | undefined;
}

export default function Manual({ start }: ManualProps) {
  const [shown, setShown] = useState(() => Math.max(0, chapters.findIndex(({ title }) => title === start)));
  const heading = useRef<HTMLHeadingElement>(null);
  /** The chapter's heading takes the focus once one was chosen, so that reading starts there. */
  const chosen = useRef(false);
  useEffect(() => {
    if (chosen.current) heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);

  const chapter = chapters[shown];
  return (
    <div className="manual">
      <nav className="manual-chapters" aria-label={helpTexts.chapters}>
        <ol>
          {chapters.map(({ title }, index) => (
            <li key={title}>
              <button
                type="button"
                aria-current={index === shown ? 'true' : undefined}
                onClick={() => {
                  chosen.current = true;
                  setShown(index);
                }}
              >
                {title}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {chapter && (
        <article className="manual-text">
          <h2 ref={heading} tabIndex={-1}>
            {chapter.title}
          </h2>
          {/* Our own text, made into markup when the app was built. */}
          <div dangerouslySetInnerHTML={{ __html: chapter.markup }} />
        </article>
      )}
    </div>
  );
}
