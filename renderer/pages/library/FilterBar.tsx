/** Above a long list: which unit, which year, only what is unfinished; and how many that leaves. */
import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { libraryTexts } from '../../texts/library';
import type { ListFilter } from './filter';

interface FilterBarProps {
  readonly value: ListFilter;
  readonly years: readonly number[];
  readonly shown: number;
  readonly all: number;
  readonly onChange: (filter: ListFilter) => void;
}

export default function FilterBar({ value, years, shown, all, onChange }: FilterBarProps) {
  return (
    <div className="list-filter" role="search">
      <Input
        allowClear
        value={value.words}
        aria-label={libraryTexts.findUnit}
        placeholder={libraryTexts.findUnit}
        autoComplete="off"
        onChange={(event) => onChange({ ...value, words: event.target.value })}
      />
      <Select<number>
        aria-label={libraryTexts.ofYear}
        value={value.year ?? 0}
        options={[{ value: 0, label: libraryTexts.allYears }, ...years.map((year) => ({ value: year, label: libraryTexts.year(year) }))]}
        onChange={(year) => onChange({ ...value, year: year === 0 ? null : year })}
      />
      <Checkbox checked={value.unfinished} onChange={(event) => onChange({ ...value, unfinished: event.target.checked })}>
        {libraryTexts.onlyUnfinished}
      </Checkbox>
      <span className="list-filter-count" role="status">
        {libraryTexts.shownOf(shown, all)}
      </span>
    </div>
  );
}
