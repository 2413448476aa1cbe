import DatePicker from 'antd/es/date-picker';
import Input from 'antd/es/input';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { Report } from '../../../shared/report/report';
import { parseIsoDate } from '../../../shared/text/dates';
import { Field, type FieldNote } from '../../app/Field';
import type { PageProps } from '../../report/page';
import { unitTexts } from '../../texts/unit';
import { changeSignature } from './unit-change';

interface SignatureFieldsProps {
  readonly report: Report;
  readonly change: PageProps['change'];
  readonly fieldId: (path: string) => string;
  readonly notes: (path: string) => readonly FieldNote[];
}

/** Weeks begin on Monday and months have Chinese names. */
dayjs.locale('zh-cn');

const isoPattern = 'YYYY-MM-DD';

/** Who signs and when. The date is stored ISO and printed in Chinese. */
export function SignatureFields({ report, change, fieldId, notes }: SignatureFieldsProps) {
  const { name = '', date = '' } = report.signature ?? {};
  const known = parseIsoDate(date) !== undefined;
  const dateNotes: FieldNote[] = [...notes('signature.date')];
  if (!known && date.trim() !== '') {
    dateNotes.push({ severity: 'warning', message: unitTexts.dateUnreadable(date.trim()) });
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
        {(control) => (
          <DatePicker
            {...control}
            className="signature-date"
            value={known ? dayjs(date.trim()) : null}
            format={[...unitTexts.datePatterns]}
            placeholder={unitTexts.datePlaceholder}
            onChange={(chosen) => set({ date: chosen?.format(isoPattern) ?? '' })}
          />
        )}
      </Field>
    </>
  );
}
