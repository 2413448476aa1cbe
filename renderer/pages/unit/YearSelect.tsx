import Select from 'antd/es/select';
import { useState } from 'react';
import { Field } from '../../app/Field';
import { unitTexts } from '../../texts/unit';
import { yearsOffered } from './edition-choice';
import './YearSelect.css';

interface YearSelectProps {
  readonly id: string;
  readonly value: number;
  readonly onChange: (year: number) => void;
}

export function YearSelect({ id, value, onChange }: YearSelectProps) {
  const [today] = useState(() => new Date());
  return (
    <Field id={id} label={unitTexts.year}>
      {(control) => (
        <Select
          id={control.id}
          className="year-select"
          value={value}
          onChange={onChange}
          options={yearsOffered(today, value).map((year) => ({ value: year, label: unitTexts.yearOption(year) }))}
        />
      )}
    </Field>
  );
}
