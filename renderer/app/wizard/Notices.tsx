import { LockBanner } from '../LockBanner';
import { FinalBanner } from './FinalBanner';
import './Notices.css';
import { SavingProblem } from './SavingProblem';

/** What holds for the whole report, below the top bar of each of its pages. */
export function Notices() {
  return (
    <div className="notices">
      <LockBanner />
      <FinalBanner />
      <SavingProblem />
    </div>
  );
}
