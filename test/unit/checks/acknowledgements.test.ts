/** 已核实: holds for one finding, and falls away with it. */
import { describe, expect, it } from 'vitest';
import { acknowledge, acknowledgementOf, withdraw, withdrawEnded } from '../../../shared/checks/acknowledgements';
import type { Finding } from '../../../shared/checks/finding';
import { newReport } from '../../../shared/report/new-report';
import type { Report } from '../../../shared/report/report';

const at = '2025-01-15T02:00:00.000Z';
const report: Report = {
  ...newReport({ edition: '2021', year: 2024, unit: { name: '青柳区云桥街道办事处' } }),
  sections: { overview: '一切正常。复议备案3件。' },
};
const place = (start: number) => ({ section: 'overview', start, end: start + 7 });
const finding: Finding = { rule: 'narrative.disputes', severity: 'warning', at: [place(5)], message: '文中3件', left: 3, right: 2 };

describe('an acknowledgement', () => {
  const stated = acknowledge(report, finding, '按备案件数写，已与台账核对', at);

  it('is found with its finding, also when words before it move it', () => {
    expect(acknowledgementOf(stated, finding)).toMatchObject({ reason: '按备案件数写，已与台账核对', at });
    const moved = { ...stated, sections: { overview: '2024年一切正常。复议备案3件。' } };
    expect(acknowledgementOf(moved, { ...finding, at: [place(10)] })?.at).toBe(at);
  });

  it('does not hold for other figures, other words or another rule', () => {
    expect(acknowledgementOf(stated, { ...finding, right: 1 })).toBeUndefined();
    expect(acknowledgementOf({ ...stated, sections: { overview: '一切正常。复议立案3件。' } }, finding)).toBeUndefined();
    expect(acknowledgementOf(stated, { ...finding, rule: 'narrative.received' })).toBeUndefined();
  });

  it('does not hold for the same words in another sentence, or when the rest of the sentence changes', () => {
    const twice = { ...stated, sections: { overview: '一切正常。复议备案3件。今年另有复议备案3件。' } };
    expect(acknowledgementOf(twice, { ...finding, at: [place(16)] })).toBeUndefined();
    expect(acknowledgementOf(twice, finding)?.at).toBe(at);
    const longer = { ...stated, sections: { overview: '一切正常。复议备案3件，均已办结。' } };
    expect(acknowledgementOf(longer, finding)).toBeUndefined();
  });

  it('is never given to an error', () => {
    const wrong: Finding = { ...finding, severity: 'error' };
    expect(acknowledgementOf(acknowledge(report, wrong, '看过', at), wrong)).toBeUndefined();
  });

  it('can be said again and taken back', () => {
    const again = acknowledge(stated, finding, '另有说明', at);
    expect(again.acknowledgements).toHaveLength(1);
    expect(withdraw(again, finding)).toEqual(report);
  });

  it('is taken back by the change that ends its finding, and by no other', () => {
    const before = { report: stated, findings: [finding] };
    const edited = { ...stated, sections: { ...stated.sections, problems: '有待改进。' } };
    expect(withdrawEnded(before, edited, [finding])).toBe(edited);
    expect(withdrawEnded(before, edited, [{ ...finding, right: 1 }]).acknowledgements).toBeUndefined();
    // Last year's report was not at hand: what needs it is not found now, and was not before.
    expect(withdrawEnded({ report: stated, findings: [] }, edited, [])).toBe(edited);
  });
});
