import { keyTexts } from '../../texts/help';
import './help.css';

/** Which keys do what. */
export default function KeySheet() {
  return (
    <div className="key-sheet">
      {keyTexts.groups.map(({ name, keys }) => (
        <section key={name}>
          <h3>{name}</h3>
          <dl>
            {keys.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
