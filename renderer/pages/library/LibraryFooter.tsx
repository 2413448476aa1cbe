import Button from 'antd/es/button';
import { useEffect, useState } from 'react';
import type { About } from '../../../shared/api';
import { api } from '../../api';
import { libraryTexts } from '../../texts/library';

interface LibraryFooterProps {
  /** Absent where the page itself offers the sample. */
  readonly onSample?: () => void;
}

/** Where the reports lie, for whoever makes backups. */
export function LibraryFooter({ onSample }: LibraryFooterProps) {
  const [about, setAbout] = useState<About | null>(null);

  useEffect(() => {
    let gone = false;
    api.about().then(
      (known) => {
        if (!gone) setAbout(known);
      },
      // The list above tells that the program does not answer; this line is only left out.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);

  return (
    <footer className="library-foot">
      <div className="library-width">
        {about && (
          <>
            <span className="library-folder" title={about.libraryFolder}>
              {libraryTexts.storedIn(about.libraryFolder)}
            </span>
            <span>{libraryTexts.version(about.version)}</span>
          </>
        )}
        {onSample && (
          <Button type="link" size="small" onClick={onSample} title={libraryTexts.sampleHint}>
            {libraryTexts.openSample}
          </Button>
        )}
      </div>
    </footer>
  );
}
