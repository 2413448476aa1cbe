/** One field of the registration form, with what was found about it right below. */
import Input from 'antd/es/input';
import type { RegistrationField } from '../../../shared/editions';
import { DateField, isUnreadableDate } from '../../fields/DateField';
import { plainText, useDraft } from '../../fields/useDraft';
import { dateTexts } from '../../texts/date';

interface FieldInputProps {
  readonly field: RegistrationField;
  /** Place in the report file (`registration.staff[0].mobile`); also the control's id. */
  readonly path: string;
  /** Full name for assistive technology. */
  readonly name: string;
  readonly value: string;
  /** What stands there when nothing is typed. */
  readonly placeholder: string;
  readonly messages: readonly string[];
  readonly onCommit: (path: string, value: string) => void;
}

export function FieldInput({ field, path, name, value, placeholder, messages, onCommit }: FieldInputProps) {
  const unreadable = field.kind === 'date' && isUnreadableDate(value);
  const notes = unreadable ? [...messages, dateTexts.unreadable(value.trim())] : messages;
  const control = {
    id: path,
    'aria-label': name,
    'aria-describedby': `${path}-notes`,
    status: notes.length > 0 ? ('warning' as const) : ('' as const),
  };
  const commit = (typed: string): void => onCommit(path, typed);
  return (
    <div className="registration-field">
      <div className="registration-control">
        {field.prefix !== undefined && <label htmlFor={path}>{field.prefix}</label>}
        {field.kind === 'date' ? (
          <DateField {...control} value={value} onCommit={commit} />
        ) : (
          <TextControl {...control} placeholder={placeholder} kind={field.kind} value={value} onCommit={commit} />
        )}
      </div>
      <div id={`${path}-notes`} className="registration-notes">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </div>
  );
}

interface ControlProps {
  readonly id: string;
  readonly 'aria-label': string;
  readonly 'aria-describedby': string;
  readonly status: '' | 'warning';
  readonly placeholder: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
}

const inputModes = { text: 'text', telephone: 'tel', email: 'email' } as const;

function TextControl({ kind, value, onCommit, ...control }: ControlProps & { readonly kind: keyof typeof inputModes }) {
  const draft = useDraft(value, plainText, onCommit);
  return <Input {...control} {...draft} inputMode={inputModes[kind]} autoComplete="off" spellCheck={false} />;
}
