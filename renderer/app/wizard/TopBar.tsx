import LeftOutlined from '@ant-design/icons/es/icons/LeftOutlined';
import { Link } from 'wouter';
import type { Edition } from '../../../shared/editions';
import type { Report } from '../../../shared/report/report';
import { appTexts } from '../../texts/app';
import { unitName } from '../step-names';
import { SavingState } from './SavingState';
import './TopBar.css';

interface TopBarProps {
  readonly edition: Edition;
  readonly report: Report;
}

export function TopBar({ edition, report }: TopBarProps) {
  return (
    <header className="top-bar">
      <Link className="top-bar-back" href="/">
        <LeftOutlined aria-hidden="true" />
        {appTexts.toLibrary}
      </Link>
      <p className="top-bar-report">
        <span className="top-bar-unit" title={report.unit?.name}>
          {unitName(report.unit)}
        </span>
        <span className="top-bar-year">{appTexts.reportYear(report.year)}</span>
        <span className="top-bar-edition">{edition.name}</span>
      </p>
      <SavingState />
    </header>
  );
}
