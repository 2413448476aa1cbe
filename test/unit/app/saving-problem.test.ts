import { describe, expect, it } from 'vitest';
import { nextProblem } from '../../../renderer/app/saving-problem';
import { ApiError } from '../../../renderer/api';

const full = new ApiError('disk', '磁盘已满');
const gone = new ApiError('not-found', '不在了');

describe('a failed save', () => {
  it('stays in sight while it is tried again and goes with the first success', () => {
    expect(nextProblem(null, { kind: 'pending' })).toBeNull();
    expect(nextProblem(null, { kind: 'failed', error: full })).toBe(full);
    expect(nextProblem(full, { kind: 'saving' })).toBe(full);
    expect(nextProblem(full, { kind: 'pending' })).toBe(full);
    expect(nextProblem(full, { kind: 'failed', error: gone })).toBe(gone);
    expect(nextProblem(gone, { kind: 'saved', at: '' })).toBeNull();
  });
});
