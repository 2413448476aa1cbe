import Radio from 'antd/es/radio';
import { editions, getEdition, proposedEdition, type EditionId } from '../../../shared/editions';
import { Field, type FieldNote } from '../../app/Field';
import { unitTexts } from '../../texts/unit';
import { editionDoubt } from './edition-choice';
import './EditionChoice.css';

interface EditionChoiceProps {
  readonly id: string;
  readonly year: number;
  readonly value: EditionId;
  readonly onChange: (edition: EditionId) => void;
  readonly hint?: string;
}

/** The editions there are, the one the notices set for the year marked; any may be chosen. */
export function EditionChoice({ id, year, value, onChange, hint }: EditionChoiceProps) {
  const chosen = getEdition(value);
  const proposed = proposedEdition(year);
  const doubt = editionDoubt(chosen, year);
  const notes: FieldNote[] = [];
  if (doubt === 'outside-years') {
    notes.push({ severity: 'warning', message: unitTexts.editionOutsideYears(chosen.name, year, proposed.name) });
  }
  if (doubt === 'local') notes.push({ severity: 'info', message: unitTexts.editionLocal(chosen.name) });

  return (
    <Field id={id} label={unitTexts.edition} group notes={notes} {...(hint === undefined ? {} : { hint })}>
      {() => (
        <Radio.Group
          className="edition-choice"
          value={value}
          onChange={(event) => onChange(event.target.value as EditionId)}
        >
          {editions.map((edition) => (
            <Radio key={edition.id} value={edition.id} className="edition-option">
              <span className="edition-name">
                {edition.name}
                {edition.id === proposed.id && <span className="edition-proposed">{unitTexts.proposed}</span>}
              </span>
              <span className="edition-source">
                <span>{unitTexts.editionYears(edition.years.from, edition.years.to)}</span>
                <span>{edition.source}</span>
              </span>
            </Radio>
          ))}
        </Radio.Group>
      )}
    </Field>
  );
}
