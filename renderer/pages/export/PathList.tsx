import './PathList.css';

/** Full paths of files, one below the other, to be read and selected. */
export function PathList({ files }: { readonly files: readonly string[] }) {
  return (
    <ul className="path-list">
      {files.map((file) => (
        <li key={file}>{file}</li>
      ))}
    </ul>
  );
}
