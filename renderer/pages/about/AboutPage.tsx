/** Version, where the files lie, and whose software the program is made of. */
import { useEffect, useState } from 'react';
import { messages } from '../../../shared/messages/shell';
import type { About } from '../../../shared/api';
import { api, toApiError } from '../../api';
import { aboutTexts } from '../../texts/help';
import './about.css';

interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** The list beside the built page; an app run from its sources has none. */
async function readLicences(): Promise<readonly Licence[]> {
  const answer = await fetch('licences.json');
  return answer.ok ? ((await answer.json()) as Licence[]) : [];
}

export default function AboutPage() {
  const [about, setAbout] = useState<About | null>(null);
  const [licences, setLicences] = useState<readonly Licence[] | null>(null);
  const [problem, setProblem] = useState('');

  useEffect(() => {
    let gone = false;
    api.about().then(
      (known) => {
        if (!gone) setAbout(known);
      },
      (error: unknown) => {
        if (!gone) setProblem(aboutTexts.failed(toApiError(error).message));
      },
    );
    void readLicences()
      .catch(() => [])
      .then((list) => {
        if (!gone) setLicences(list);
      });
    return () => {
      gone = true;
    };
  }, []);

  return (
    <div className="about">
      <section>
        <h2>{messages.application}</h2>
        {about && <p>{aboutTexts.version(about.version)}</p>}
        <p>{aboutTexts.offline}</p>
        {problem !== '' && <p role="alert">{problem}</p>}
      </section>
      {about && (
        <section>
          <h2>{aboutTexts.places}</h2>
          <dl>
            <dt>{aboutTexts.library}</dt>
            <dd>{about.libraryFolder}</dd>
            <dt>{aboutTexts.exports}</dt>
            <dd>{about.exportFolder}</dd>
          </dl>
          <p className="about-hint">{aboutTexts.placesHint}</p>
        </section>
      )}
      {licences && (
        <section>
          <h2>{aboutTexts.licences}</h2>
          <p>{licences.length === 0 ? aboutTexts.licencesMissing : aboutTexts.licencesNote(licences.length)}</p>
          {licences.map(({ name, version, licence, text }) => (
            <details key={`${name} ${version}`}>
              <summary>{aboutTexts.licence(name, version, licence)}</summary>
              {/* Long lines of a licence are moved by the keyboard. */}
              <pre tabIndex={0} role="region" aria-label={name}>
                {text}
              </pre>
            </details>
          ))}
        </section>
      )}
    </div>
  );
}
