/** What was found in a file, what was not, and what is to be looked at. */
import type { ImportNote } from '../../../shared/imported';
import { importPageTexts } from '../../texts/import';

const kinds = ['doubtful', 'missing', 'found'] as const;

export function Notes({ notes }: { readonly notes: readonly ImportNote[] }) {
  return kinds.map((kind) => {
    const own = notes.filter((note) => note.kind === kind);
    if (own.length === 0) return null;
    return (
      <section key={kind} className={`import-part import-notes is-${kind}`}>
        <h2>{importPageTexts[kind](own.length)}</h2>
        <ul>
          {own.map(({ message, source }, index) => (
            <li key={index}>{source === undefined ? message : importPageTexts.source(source, message)}</li>
          ))}
        </ul>
      </section>
    );
  });
}
