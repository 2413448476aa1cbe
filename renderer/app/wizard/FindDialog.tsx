/** Ctrl+F: finds labels, figures and text anywhere in the report and goes there; all of it by keyboard. */
import Input, { type InputProps, type InputRef } from 'antd/es/input';
import Modal from 'antd/es/modal';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Edition } from '../../../shared/editions';
import type { Place } from '../../../shared/checks/finding';
import type { Report } from '../../../shared/report/report';
import { findInReport } from '../../report/find';
import { findTexts } from '../../texts/desk';
import './FindDialog.css';

/** More are not read through. */
const mostShown = 60;

interface FindDialogProps {
  readonly edition: Edition;
  readonly report: Report;
  readonly onGo: (place: Place) => void;
  readonly onClose: () => void;
}

export function FindDialog({ edition, report, onGo, onClose }: FindDialogProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const hits = useMemo(() => findInReport(edition, report, typed), [edition, report, typed]);
  const shown = hits.slice(0, mostShown);
  const current = Math.min(active, Math.max(0, shown.length - 1));

  const go = (index: number): void => {
    const hit = shown[index];
    if (!hit) return;
    onClose();
    // The focus goes back first.
    setTimeout(() => onGo(hit.place));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const next = Math.min(Math.max(current + step, 0), Math.max(0, shown.length - 1));
      setActive(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter') go(current);
  };
  const say = typed.trim() === '' ? findTexts.start : shown.length === 0 ? findTexts.none : findTexts.hits(shown.length, hits.length > mostShown);

  return (
    <Modal open title={findTexts.title} footer={null} width={620} onCancel={onClose}>
      <SearchField
        value={typed}
        aria-label={findTexts.label}
        placeholder={findTexts.placeholder}
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown.length > 0 ? `${id}-${current}` : undefined}
        autoComplete="off"
        onChange={({ target }) => {
          setTyped(target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="find-say">
        <span role="status">{say}</span>
        <span>{findTexts.keys}</span>
      </p>
      <ul id={`${id}-list`} className="find-hits" role="listbox" aria-label={findTexts.title}>
        {shown.map((hit, index) => (
          <li
            key={JSON.stringify(hit.place)}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go(index)}
          >
            <span className="find-where">{hit.where}</span>
            <span className="find-what">{hit.what}</span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

/**
 * Has the focus before the next key, so that who goes on typing after Ctrl+F loses no letter: autoFocus finds a dialog that is
 * not on the page yet, and the dialog itself would first focus its close button.
 */
function SearchField(props: InputProps) {
  const input = useRef<InputRef>(null);
  useEffect(() => input.current?.focus(), []);
  return <Input ref={input} {...props} />;
}
