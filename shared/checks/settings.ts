/** What of the checks can be set for a district. */
export interface CheckSettings {
  /** years.jump: a figure is asked about when it changed by more than this share of last year's … */
  readonly jumpPercent: number;
  /** … and by at least so much: from 1 to 3 is no jump. */
  readonly jumpLeast: number;
}

export const defaultCheckSettings: CheckSettings = { jumpPercent: 50, jumpLeast: 10 };
