import Button from 'antd/es/button';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { About } from '../../../shared/api';
import type { BackupStatus } from '../../../shared/backup';
import { api } from '../../api';
import { listTime } from '../../app/times';
import { backupPageTexts } from '../../texts/backup';
import { libraryTexts } from '../../texts/library';

function backupLine({ problem, lastAt }: BackupStatus): string {
  if (problem) return backupPageTexts.dailyFailing;
  return lastAt === null ? backupPageTexts.neverBackedUp : backupPageTexts.lastBackup(listTime(lastAt, new Date()));
}

interface LibraryFooterProps {
  /** False on the page that says more about backups itself. */
  readonly withBackup: boolean;
  /** Absent where the page itself offers the sample. */
  readonly onSample?: () => void;
}

/** Where the reports lie, and when they were backed up last. */
export function LibraryFooter({ withBackup, onSample }: LibraryFooterProps) {
  const [about, setAbout] = useState<About | null>(null);
  const [backup, setBackup] = useState<BackupStatus | null>(null);

  useEffect(() => {
    let gone = false;
    Promise.all([api.about(), api.backupStatus()]).then(
      ([known, status]) => {
        if (gone) return;
        setAbout(known);
        setBackup(status);
      },
      // The page above tells that the program does not answer; this line is only left out.
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
        {withBackup && backup && (
          <Link href="/backup" className={`library-backup${backup.problem ? ' is-failing' : ''}`}>
            {backupLine(backup)}
          </Link>
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
