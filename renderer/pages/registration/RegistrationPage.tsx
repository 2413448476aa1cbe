import { useCallback, useEffect, useState } from 'react';
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined';
import Button from 'antd/es/button';
import type { RegistrationCell, RegistrationField } from '../../../shared/editions';
import { fieldName, personName } from '../../../shared/checks/registration';
import {
  fieldsOf,
  getField,
  placedRows,
  registrationIsBegun,
  setField,
  withStaff,
  type PlacedRow,
} from '../../../shared/report/registration';
import { useFocusStore } from '../../report/focus';
import type { PageProps } from '../../report/page';
import { registrationTexts } from '../../texts/registration';
import { FieldInput } from './FieldInput';
import { fieldMessages } from './messages';
import { RemoveStaff } from './RemoveStaff';
import './registration-page.css';

const root = 'registration.';

/** The contact registration form, laid out as it is printed. */
export function RegistrationPage({ edition, report, findings, change }: PageProps) {
  const form = edition.registration;
  const data = report.registration;
  const onRequest = edition.documents.some(({ content, onRequest }) => content.kind === 'registration' && onRequest);
  const rows = placedRows(form, data);
  const [showMissing] = useState(
    () => registrationIsBegun(form, data) || useFocusStore.getState().target !== null,
  );
  const messages = fieldMessages(findings, rows, showMissing);
  const commit = useCallback(
    (path: string, value: string) =>
      change((current) => {
        const inForm = path.slice(root.length);
        return getField(current.registration, inForm) === value ? current : setField(current, inForm, value);
      }),
    [change],
  );

  const target = useFocusStore((store) => store.target);
  useEffect(() => {
    const place = target?.place;
    const control = place && 'field' in place && place.field.startsWith(root) && document.getElementById(place.field);
    if (!control) return;
    control.focus({ preventScroll: true });
    control.scrollIntoView({ block: 'nearest' });
    useFocusStore.getState().arrive();
  }, [target]);

  const input = (field: RegistrationField, inForm: string, name: string, placeholder = '') => {
    const path = root + inForm;
    return (
      <FieldInput
        key={path}
        {...{ field, path, name, placeholder }}
        value={getField(data, inForm)}
        messages={messages.get(path) ?? []}
        onCommit={commit}
      />
    );
  };
  const staff = rows.filter(({ member }) => member !== undefined);
  const addStaff = (row: PlacedRow['row']): void => {
    change((current) => withStaff(current, staff.map((_, index) => current.registration?.staff?.[index] ?? {}).concat({})));
    const [first] = fieldsOf(row);
    if (first) useFocusStore.getState().aim({ field: `${root}staff[${staff.length}].${first.path}` });
  };
  const cellOf = (placed: PlacedRow, cell: RegistrationCell, index: number) => {
    if ('fields' in cell) {
      return (
        <td key={index} colSpan={cell.span}>
          {cell.fields.map((field) => input(field, placed.prefix + field.path, fieldName(placed, field.name)))}
        </td>
      );
    }
    const numbered = index === 0 && placed.member !== undefined && staff.length > 1;
    return (
      <th key={index} scope={index === 0 ? 'row' : undefined} colSpan={cell.span}>
        {cell.label}
        {numbered && registrationTexts.staffNumber((placed.member ?? 0) + 1)}
        {numbered && <RemoveStaff {...{ placed, data, change }} name={personName(placed)} />}
      </th>
    );
  };
  const sum = form.widths.reduce((total, width) => total + width, 0);
  return (
    <div className="registration-page">
      <div className="registration-guidance">
        {[...(onRequest ? [registrationTexts.onRequest] : []), ...form.guidance].map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <div className="registration-head">
        {form.headLine.map((field) =>
          input(field, field.path, field.name, field.kind === 'text' ? (report.unit?.name ?? '') : ''),
        )}
      </div>
      <table className="registration-form" aria-label={form.name}>
        <colgroup>
          {form.widths.map((width, index) => (
            <col key={index} style={{ width: `${(100 * width) / sum}%` }} />
          ))}
        </colgroup>
        <tbody>
          {rows.flatMap((placed) => {
            const row = (
              <tr key={placed.prefix + placed.row.name}>
                {placed.row.cells.map((cell, index) => cellOf(placed, cell, index))}
              </tr>
            );
            if (placed !== staff.at(-1)) return [row];
            return [
              row,
              <tr key="add" className="registration-add">
                <td colSpan={form.widths.length}>
                  <Button type="link" icon={<PlusOutlined />} onClick={() => addStaff(placed.row)}>
                    {registrationTexts.addStaff}
                  </Button>
                </td>
              </tr>,
            ];
          })}
        </tbody>
      </table>
    </div>
  );
}
