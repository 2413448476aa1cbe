/** The manual as it is in docs: chapters beside each other's names. */
import { useEffect, useRef, useState } from 'react';
import { chapters } from '../../../docs/manual/manual.md?manual';
import { helpTexts } from '../../texts/help';
import './help.css';

/** In a table of keys the window's own scrolling is enough; the chapter's heading takes the focus so that reading starts there. */
export default function Manual({ level }: { readonly level: 1 | 2 }) {
  const [shown, setShown] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const chosen = useRef(false);
  useEffect(() => {
    if (chosen.current) heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);

  const Heading = level === 1 ? 'h1' : 'h2';
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
          <Heading ref={heading} tabIndex={-1}>
            {chapter.title}
          </Heading>
          {/* Our own text, made into markup when the app was built. */}
          <div dangerouslySetInnerHTML={{ __html: chapter.markup }} />
        </article>
      )}
    </div>
  );
}
