import Spin from 'antd/es/spin';
import { appTexts } from '../texts/app';
import './Loading.css';

/** Shown while something is read; only after a moment, so that quick loads do not flash. */
export function Loading() {
  return (
    <div className="loading" role="status">
      <Spin delay={300} />
      <span className="visually-hidden">{appTexts.loading}</span>
    </div>
  );
}
