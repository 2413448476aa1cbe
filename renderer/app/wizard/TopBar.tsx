import LeftOutlined from '@ant-design/icons/es/icons/LeftOutlined';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Edition } from '../../../shared/editions';
import type { Report } from '../../../shared/report/report';
import { appTexts } from '../../texts/app';
import { deadlineTexts } from '../../texts/desk';
import { useDesk } from '../appearance';
import { daysLeft } from '../deadline';
import { unitName } from '../step-names';
import { SavingState } from './SavingState';
import './TopBar.css';

interface TopBarProps {
  readonly edition: Edition;
  readonly report: Pick<Report, 'unit' | 'year' | 'final'>;
  /** Where the link at the left leads; the list of reports when absent. */
  readonly back?: { readonly href: string; readonly name: string };
  /** What can be done with the whole report, at the right. */
  readonly children?: ReactNode;
}

const toLibrary = { href: '/', name: appTexts.toLibrary };

export function TopBar({ edition, report, back = toLibrary, children }: TopBarProps) {
  const localDeadline = useDesk(({ desk }) => desk.localDeadline);
  const [now] = useState(() => new Date());
  const left = report.final ? undefined : daysLeft(report, localDeadline, now);
  return (
    <header className="top-bar">
      <Link className="top-bar-back" href={back.href}>
        <LeftOutlined aria-hidden="true" />
        {back.name}
      </Link>
      <p className="top-bar-report">
        <span className="top-bar-unit" title={report.unit?.name}>
          {unitName(report.unit)}
        </span>
        <span className="top-bar-year">{appTexts.reportYear(report.year)}</span>
        <span className="top-bar-edition">{edition.name}</span>
        {left && (
          <span className={`top-bar-deadline is-${left.tone}`} title={deadlineTexts.full(left.title, left.text)}>
            {left.short}
          </span>
        )}
      </p>
      {children}
      <SavingState />
    </header>
  );
}
