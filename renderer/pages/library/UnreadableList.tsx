import type { UnreadableReport } from '../../../shared/api';
import { libraryTexts } from '../../texts/library';

/** Files of the library that cannot be read, with the reason and the place. They are left as they are. */
export function UnreadableList({ files }: { readonly files: readonly UnreadableReport[] }) {
  if (files.length === 0) return null;
  return (
    <section className="unreadable" aria-labelledby="unreadable">
      <h2 id="unreadable">{libraryTexts.unreadableTitle(files.length)}</h2>
      <p>{libraryTexts.unreadableText}</p>
      <ul>
        {files.map(({ file, message }) => (
          <li key={file}>
            <span>{message}</span>
            {!message.includes(file) && <span className="unreadable-file">{file}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
