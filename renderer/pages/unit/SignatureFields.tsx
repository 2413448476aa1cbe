import Input from 'antd/es/input';
import type { Report } from '../../../shared/report/report';
import { Field, type FieldNote } from '../../app/Field';
import { DateField, isUnreadableDate } from '../../fields/DateField';
import type { PageProps } from '../../report/page';
import { dateTexts } from '../../texts/date';
import { unitTexts } from '../../texts/unit';
import { changeSignature } from './unit-change';

interface SignatureFieldsProps {
  readonly report: Report;
  readonly change: PageProps['change'];
  readonly fieldId: (path: string) => string;
  readonly notes: (path: string) => readonly FieldNote[];
}

/** Who signs and when. The date is stored ISO and printed in Chinese. */
export function SignatureFields({ report, change, fieldId, notes }: SignatureFieldsProps) {
  const { name = '', date = '' } = report.signature ?? {};
  const dateNotes: FieldNote[] = [...notes('signature.date')];
  if (isUnreadableDate(date)) {
    dateNotes.push({ severity: 'warning', message: dateTexts.unreadable(date.trim()) });
  }
  const set = (signature: Parameters<typeof changeSignature>[1]): void =>
    change((current) => changeSignature(current, signature));

  return (
    <>
      <Field
        id={fieldId('signature.name')}
        label={unitTexts.signatureName}
        notes={notes('signature.name')}
        hint={unitTexts.signatureNameHint}
      >
        {(control) => (
          <Input {...control} autoComplete="off" value={name} onChange={(event) => set({ name: event.target.value })} />
        )}
      </Field>
      <Field id={fieldId('signature.date')} label={unitTexts.date} notes={dateNotes} hint={unitTexts.dateHint}>
        {(control) => <DateField {...control} value={date} onCommit={(value) => set({ date: value })} />}
      </Field>
    </>
  );
}
