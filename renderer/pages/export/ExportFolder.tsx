import Button from 'antd/es/button';
import { useEffect, useState } from 'react';
import type { About } from '../../../shared/api';
import { api, toApiError } from '../../api';
import { exportTexts } from '../../texts/export';

/** Where the files go. Only Electron can show the system's folder dialog. */
export function ExportFolder() {
  const [about, setAbout] = useState<Pick<About, 'shell' | 'exportFolder'> | null>(null);
  const [problem, setProblem] = useState('');
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let gone = false;
    api.about().then(
      (known) => {
        if (!gone) setAbout(known);
      },
      (error: unknown) => {
        if (!gone) setProblem(toApiError(error).message);
      },
    );
    return () => {
      gone = true;
    };
  }, [attempt]);

  const retry = (): void => {
    setProblem('');
    setAttempt((number) => number + 1);
  };
  const choose = async (): Promise<void> => {
    try {
      const folder = await api.chooseExportFolder();
      if (folder !== null && about) setAbout({ ...about, exportFolder: folder });
      setProblem('');
    } catch (error) {
      setProblem(toApiError(error).message);
    }
  };

  return (
    <>
      <p className="export-folder">
        <span className="export-folder-path">{about?.exportFolder}</span>
        {about?.shell === 'electron' && <Button onClick={() => void choose()}>{exportTexts.changeFolder}</Button>}
      </p>
      {problem !== '' && (
        <p className="export-folder-problem" role="alert">
          {about ? problem : exportTexts.aboutFailed(problem)}
          {!about && <Button onClick={retry}>{exportTexts.retry}</Button>}
        </p>
      )}
    </>
  );
}
