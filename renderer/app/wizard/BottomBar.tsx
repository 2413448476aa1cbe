import LeftOutlined from '@ant-design/icons/es/icons/LeftOutlined';
import RightOutlined from '@ant-design/icons/es/icons/RightOutlined';
import Button from 'antd/es/button';
import { memo } from 'react';
import { useLocation } from 'wouter';
import type { Edition } from '../../../shared/editions';
import { addressOf, allSteps, type StepId } from '../../report/steps';
import { appTexts } from '../../texts/app';
import { stepName } from '../step-names';
import './BottomBar.css';

interface BottomBarProps {
  readonly id: string;
  readonly edition: Edition;
  readonly step: StepId;
}

/** Painted once for each step, not at every key press. */
export const BottomBar = memo(function BottomBar({ id, edition, step }: BottomBarProps) {
  const [, navigate] = useLocation();
  const steps = allSteps(edition);
  const index = steps.indexOf(step);
  const previous = steps[index - 1];
  const next = steps[index + 1];
  return (
    <footer className="bottom-bar">
      {previous !== undefined && (
        <Button icon={<LeftOutlined />} onClick={() => navigate(addressOf(id, previous))}>
          {appTexts.previous}
        </Button>
      )}
      {next !== undefined && (
        <>
          <span className="bottom-bar-next" aria-hidden="true">
            {stepName(edition, next)}
          </span>
          <Button
            type="primary"
            icon={<RightOutlined />}
            iconPlacement="end"
            onClick={() => navigate(addressOf(id, next))}
          >
            {appTexts.next}
          </Button>
        </>
      )}
    </footer>
  );
});
