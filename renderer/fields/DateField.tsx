/**
 * A date, typed in any of the usual forms or picked from a calendar. Stored ISO; what is no date yet is stored as
 * typed. Not antd's DatePicker, which takes 2020-12-1 for a whole date while 2020-12-17 is still being typed.
 */
import { CalendarOutlined } from '@ant-design/icons';
import Button from 'antd/es/button';
import Calendar from 'antd/es/calendar';
import Input from 'antd/es/input';
import Popover from 'antd/es/popover';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useState } from 'react';
import { parseIsoDate, printedDate, readTypedDate } from '../../shared/text/dates';
import { dateTexts } from '../texts/date';
import { language } from '../texts/language';
import { useDraft, type Reading } from './useDraft';
import './date-field.css';

interface DateFieldProps {
  readonly id: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly status: '' | 'error' | 'warning';
  readonly 'aria-describedby': string;
  readonly 'aria-label'?: string;
}

const dates: Reading<string> = { read: readTypedDate, write: printedDate };

/** In Chinese, weeks begin on Monday and months have Chinese names. */
if (language === 'zh') dayjs.locale('zh-cn');

export function DateField({ value, onCommit, ...control }: DateFieldProps) {
  const [open, setOpen] = useState(false);
  const draft = useDraft(value, dates, onCommit);
  const calendar = (
    <div className="date-calendar">
      <Calendar
        fullscreen={false}
        value={parseIsoDate(value) ? dayjs(value) : dayjs()}
        onSelect={(chosen, { source }) => {
          onCommit(chosen.format('YYYY-MM-DD'));
          if (source === 'date') setOpen(false);
        }}
      />
    </div>
  );
  return (
    <Input
      {...control}
      {...draft}
      className="date-field"
      autoComplete="off"
      placeholder={dateTexts.placeholder}
      suffix={
        <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen} content={calendar}>
          <Button type="text" size="small" icon={<CalendarOutlined />} aria-label={dateTexts.calendar} />
        </Popover>
      }
    />
  );
}

/** True where something stands in a date field that is no date; it is printed as it stands. */
export const isUnreadableDate = (value: string): boolean => value.trim() !== '' && parseIsoDate(value) === undefined;
