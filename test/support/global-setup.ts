/** Runs once before all tests; what it returns, after them. */
import { shareFolder } from './made-once';

export default function setup(): Promise<() => Promise<void>> {
  process.env['TZ'] = 'Asia/Shanghai';
  return shareFolder();
}
