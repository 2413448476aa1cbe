/** Findings by the step where they are put right. */
import type { Edition } from '../../../shared/editions';
import type { Finding } from '../../../shared/checks/finding';
import type { Report } from '../../../shared/report/report';
import { ownPlace, reachableStep } from '../../app/step-state';
import { formItems, type FindingItem } from '../../findings/items';
import { isLeftover } from '../../findings/leftover';
import { allSteps, type StepId } from '../../report/steps';

export interface ReviewGroups {
  readonly steps: readonly { readonly step: StepId; readonly items: readonly FindingItem[] }[];
  /** What the edition has no place for, whichever step it would belong to. */
  readonly leftovers: readonly FindingItem[];
}

/** Each finding stands once, with the step its first place lies on. */
export function reviewGroups(edition: Edition, report: Report, findings: readonly Finding[]): ReviewGroups {
  const placed = findings.filter((finding) => !isLeftover(finding));
  const stepOf = (finding: Finding): StepId | undefined => {
    const place = ownPlace(finding);
    return place && reachableStep(edition, place);
  };
  const steps = allSteps(edition).flatMap((step) => {
    const items = formItems(edition, report, placed.filter((finding) => stepOf(finding) === step));
    return items.length === 0 ? [] : [{ step, items }];
  });
  return { steps, leftovers: formItems(edition, report, findings.filter(isLeftover)) };
}
