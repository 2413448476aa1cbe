import Button from 'antd/es/button';
import { importPageTexts } from '../../texts/import';
import { libraryTexts } from '../../texts/library';
import type { Locked } from './use-library-actions';

interface EmptyLibraryProps {
  readonly locked: Locked;
  readonly onNew: () => void;
  readonly onImport: () => void;
  readonly onSample: () => void;
}

/** The first thing a new clerk sees. */
export function EmptyLibrary({ locked, onNew, onImport, onSample }: EmptyLibraryProps) {
  return (
    <section className="library-empty" aria-labelledby="library-empty">
      <h2 id="library-empty">{libraryTexts.emptyTitle}</h2>
      <p>{libraryTexts.emptyText}</p>
      <div className="library-empty-actions">
        <Button type="primary" size="large" {...locked} onClick={onNew}>
          {libraryTexts.newReport}
        </Button>
        <Button size="large" {...locked} onClick={onImport}>
          {importPageTexts.title}
        </Button>
        <Button size="large" {...locked} onClick={onSample}>
          {libraryTexts.openSample}
        </Button>
      </div>
      <p className="library-empty-hint">{libraryTexts.sampleHint}</p>
    </section>
  );
}
