/** What a clerk arranges once for this PC: how the app looks and speaks, the own unit, the district's date. */
import { z } from 'zod';
import { defaultCheckSettings } from './checks/settings';
import { languages, type Language } from './messages/language';
import { unitKinds, type Unit } from './report/report';

export const schemeChoices = ['system', 'light', 'dark', 'contrast'] as const;
/** Colours of the app; `system` follows what the PC asks for. */
export type SchemeChoice = (typeof schemeChoices)[number];

export const textSizes = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

export interface DeskSettings {
  /** Of pages, menus and messages; documents are always Chinese. */
  readonly language: Language;
  readonly scheme: SchemeChoice;
  readonly textSize: TextSize;
  /** The unit new reports are about; null until it was asked for. */
  readonly unit: Unit | null;
  /** The district's earlier date for handing in, month and day (01-21); null where it set none. */
  readonly localDeadline: string | null;
  /** years.jump: a figure is asked about when it moved by more than this share of last year's, in per cent. */
  readonly jumpPercent: number;
}

export const leastJumpPercent = 10;
export const mostJumpPercent = 1000;

export const defaultDesk: DeskSettings = {
  language: 'zh',
  scheme: 'system',
  textSize: 'normal',
  unit: null,
  localDeadline: null,
  jumpPercent: defaultCheckSettings.jumpPercent,
};

const shape = {
  language: z.enum(languages),
  scheme: z.enum(schemeChoices),
  textSize: z.enum(textSizes),
  unit: z
    .looseObject({
      name: z.string().max(200).optional(),
      shortName: z.string().max(200).optional(),
      region: z.string().max(200).optional(),
      kind: z.enum(unitKinds).optional(),
    })
    .nullable(),
  localDeadline: z
    .string()
    .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u)
    .nullable(),
  jumpPercent: z.int().min(leastJumpPercent).max(mostJumpPercent),
};

/** As it is kept; a part that cannot be read counts as not set. */
export const deskSchema = z.object({
  language: shape.language.catch(defaultDesk.language),
  scheme: shape.scheme.catch(defaultDesk.scheme),
  textSize: shape.textSize.catch(defaultDesk.textSize),
  unit: shape.unit.catch(null),
  localDeadline: shape.localDeadline.catch(null),
  jumpPercent: shape.jumpPercent.catch(defaultDesk.jumpPercent),
});

export type DeskChange = { readonly [Part in keyof DeskSettings]?: DeskSettings[Part] | undefined };

export interface DeskApi {
  readonly desk: () => Promise<DeskSettings>;
  /** @returns the settings as they are afterwards */
  readonly changeDesk: (change: DeskChange) => Promise<DeskSettings>;
}

export const deskArguments = {
  desk: z.tuple([]),
  changeDesk: z.tuple([z.strictObject(shape).partial()]),
};
