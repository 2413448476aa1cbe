/** A labelled control with its hint and what was found about it. */
import type { ReactNode } from 'react';
import './Field.css';

export interface FieldNote {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

/** What the control has to carry to belong to its label and notes. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly status: '' | 'error' | 'warning';
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly required?: boolean;
  /** True for a set of radio buttons, which has a name but no single control. */
  readonly group?: boolean;
  readonly hint?: string;
  readonly notes?: readonly FieldNote[];
  readonly children: (control: FieldControl) => ReactNode;
}

export function Field({ id, label, required = false, group = false, hint, notes = [], children }: FieldProps) {
  const describedBy = `${id}-notes`;
  const has = (severity: FieldNote['severity']): boolean => notes.some((note) => note.severity === severity);
  const control = children({
    id,
    'aria-describedby': describedBy,
    status: has('error') ? 'error' : has('warning') ? 'warning' : '',
  });
  const name = (
    <>
      {label}
      {required && <span className="field-required" aria-hidden="true" />}
    </>
  );
  return (
    <div className="field">
      {group ? (
        <span className="field-label" id={`${id}-label`}>
          {name}
        </span>
      ) : (
        <label className="field-label" htmlFor={id}>
          {name}
        </label>
      )}
      <div className="field-body" {...(group ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}>
        {control}
        <div id={describedBy} className="field-notes">
          {notes.map(({ severity, message }) => (
            <p key={message} className={`field-note field-note-${severity}`}>
              {message}
            </p>
          ))}
          {hint !== undefined && <p className="field-hint">{hint}</p>}
        </div>
      </div>
    </div>
  );
}
