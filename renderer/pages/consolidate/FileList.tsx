/** Every file that was found: what became of it, why, and what can be decided about it. */
import Button from 'antd/es/button';
import Segmented from 'antd/es/segmented';
import Select from 'antd/es/select';
import { useMemo, useState } from 'react';
import type { ConsolidatedFile, Consolidation, ConsolidationChoices } from '../../../shared/consolidation';
import { consolidateTexts } from '../../texts/consolidate';
import { FileDetails } from './FileDetails';
import { actionOf, assigned, decided, filtered, filters, type Filter } from './lists';

/** Rows added at a time: a province has thousands. */
const step = 100;

interface FileListProps {
  readonly consolidation: Consolidation;
  readonly choices: ConsolidationChoices;
  readonly busy: boolean;
  readonly onDecide: (choices: ConsolidationChoices) => void;
}

export function FileList({ consolidation, choices, busy, onDecide }: FileListProps) {
  const [filter, setFilter] = useState<Filter>('attention');
  const [most, setMost] = useState(step);
  const [detailed, setDetailed] = useState<ConsolidatedFile | null>(null);
  const shown = useMemo(() => filtered(consolidation.files, filter), [consolidation.files, filter]);
  const rest = shown.length - most;
  return (
    <>
      <Segmented<Filter>
        aria-label={consolidateTexts.filter}
        value={filter}
        options={filters.map((value) => ({
          value,
          label: `${consolidateTexts.filters[value]} ${filtered(consolidation.files, value).length}`,
        }))}
        onChange={(value) => {
          setFilter(value);
          setMost(step);
        }}
      />
      {shown.length === 0 ? (
        <p className="consolidate-none">{consolidateTexts.noneHere}</p>
      ) : (
        <table className="consolidate-files">
          <thead>
            <tr>
              <th scope="col">{consolidateTexts.unit}</th>
              <th scope="col">{consolidateTexts.status}</th>
              <th scope="col">{consolidateTexts.problems}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, most).map((file) => (
              <FileRow
                key={file.file}
                file={file}
                missing={consolidation.missing.map(({ unit }) => unit)}
                busy={busy}
                onDetail={() => setDetailed(file)}
                onAction={(action) => onDecide(decided(choices, file, action))}
                onAssign={(unit) => onDecide(assigned(choices, file, unit))}
              />
            ))}
          </tbody>
        </table>
      )}
      {rest > 0 && <Button onClick={() => setMost(most + step)}>{consolidateTexts.more(Math.min(step, rest))}</Button>}
      {detailed && <FileDetails file={detailed} onClose={() => setDetailed(null)} />}
    </>
  );
}

interface FileRowProps {
  readonly file: ConsolidatedFile;
  /** Units of the list nobody has reported for. */
  readonly missing: readonly string[];
  readonly busy: boolean;
  readonly onDetail: () => void;
  readonly onAction: (action: 'exclude' | 'include' | 'choose') => void;
  readonly onAssign: (unit: string) => void;
}

function FileRow({ file, missing, busy, onDetail, onAction, onAssign }: FileRowProps) {
  const action = actionOf(file);
  const unit = file.unit.trim() === '' ? consolidateTexts.unnamed : file.unit;
  return (
    <tr>
      <th scope="row">
        <span className="consolidate-unit">{unit}</span>
        <span className="consolidate-path">{file.file}</span>
        {file.listed !== undefined && file.listed !== file.unit && (
          <span className="consolidate-path">{consolidateTexts.listedAs(file.listed)}</span>
        )}
        {file.match === 'unlisted' && missing.length > 0 && (
          <Select<string | null>
            showSearch
            size="small"
            value={null}
            disabled={busy}
            aria-label={consolidateTexts.actionOn(consolidateTexts.assign, file.file)}
            placeholder={consolidateTexts.assign}
            options={[...new Set([...(file.suggestions ?? []), ...missing])].map((name) => ({ value: name, label: name }))}
            onChange={(name) => {
              if (name !== null) onAssign(name);
            }}
          />
        )}
      </th>
      <td>
        <span className={`consolidate-status is-${file.status === 'counted' ? 'counted' : 'left'}`}>
          {consolidateTexts.statuses[file.status]}
        </span>
        {file.reason !== '' && <span className="consolidate-reason">{file.reason}</span>}
      </td>
      <td>
        <Tags file={file} />
      </td>
      <td className="consolidate-actions">
        <Button size="small" aria-label={consolidateTexts.actionOn(consolidateTexts.detail, file.file)} onClick={onDetail}>
          {consolidateTexts.detail}
        </Button>
        {action && (
          <Button
            size="small"
            disabled={busy}
            aria-label={consolidateTexts.actionOn(consolidateTexts[action], file.file)}
            onClick={() => onAction(action)}
          >
            {consolidateTexts[action]}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Tags({ file: { status, errors, warnings, handChanges, doubts } }: { readonly file: ConsolidatedFile }) {
  const tags = [
    ...(errors > 0 ? [{ kind: 'error', text: consolidateTexts.errors(errors) }] : []),
    ...(warnings > 0 ? [{ kind: 'warning', text: consolidateTexts.warnings(warnings) }] : []),
    ...(handChanges > 0 ? [{ kind: 'warning', text: consolidateTexts.handChanges(handChanges) }] : []),
    ...(doubts > 0 ? [{ kind: 'warning', text: consolidateTexts.doubts(doubts) }] : []),
  ];
  if (tags.length === 0) return status === 'counted' ? <span className="consolidate-clean">{consolidateTexts.clean}</span> : null;
  return tags.map(({ kind, text }) => (
    <span key={text} className={`consolidate-tag is-${kind}`}>
      {text}
    </span>
  ));
}
