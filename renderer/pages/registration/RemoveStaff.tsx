import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import { fieldsOf, getField, withStaff, type PlacedRow } from '../../../shared/report/registration';
import type { RegistrationData, Report } from '../../../shared/report/report';
import type { PageProps } from '../../report/page';
import { registrationTexts } from '../../texts/registration';

interface RemoveStaffProps {
  readonly placed: PlacedRow;
  readonly data: RegistrationData | undefined;
  /** What the row goes by (工作人员2). */
  readonly name: string;
  readonly change: PageProps['change'];
}

/** Removes a member of staff; asks where something would be lost. */
export function RemoveStaff({ placed, data, name, change }: RemoveStaffProps) {
  const values = fieldsOf(placed.row).map((field) => getField(data, placed.prefix + field.path).trim());
  const [person = ''] = values;
  const remove = (): void =>
    change((current: Report) =>
      withStaff(current, (current.registration?.staff ?? []).filter((_, index) => index !== placed.member)),
    );
  const empty = values.every((value) => value === '');
  const button = (
    <Button
      type="text"
      size="small"
      className="registration-remove"
      aria-label={registrationTexts.removeStaffName(name)}
      {...(empty ? { onClick: remove } : {})}
    >
      {registrationTexts.removeStaff}
    </Button>
  );
  if (empty) return button;
  return (
    <Popconfirm
      title={registrationTexts.removeTitle(person)}
      description={registrationTexts.removeDetail}
      okText={registrationTexts.removeConfirm}
      cancelText={registrationTexts.removeCancel}
      okButtonProps={{ danger: true }}
      onConfirm={remove}
    >
      {button}
    </Popconfirm>
  );
}
