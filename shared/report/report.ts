/** The report as one JSON document (the report file), its schema and its parts. */
import { z } from 'zod';
import { editionIds } from '../editions';

export const reportFormat = 'disclosure-annual-report';
/** Version written by this program. Older files are migrated, newer ones refused. */
export const reportVersion = 1;

/**
 * A figure as it stands in its cell: a number, null where it was left blank, or text that is no figure and is kept
 * as it stands until somebody puts it right.
 */
const cellSchema = z.union([z.number(), z.string(), z.null()]);
const rowSchema = z.record(z.string(), cellSchema);
const tableSchema = z.record(z.string(), rowSchema);

const text = z.string();

export const unitKinds = ['street', 'department', 'government'] as const;

const personSchema = z.looseObject({
  name: text.optional(),
  post: text.optional(),
  officePhone: text.optional(),
  mobile: text.optional(),
});

const registrationSchema = z.looseObject({
  unit: text.optional(),
  filledOn: text.optional(),
  leader: personSchema.optional(),
  office: z
    .looseObject({
      name: text.optional(),
      head: text.optional(),
      officePhone: text.optional(),
      mobile: text.optional(),
    })
    .optional(),
  staff: z.array(personSchema.extend({ email: text.optional() })).optional(),
  address: text.optional(),
  requestPhone: text.optional(),
});

const liveFigureSchema = z.object({
  /** UTF-16 offsets in the section's text. */
  start: z.int().min(0),
  end: z.int().min(0),
  /** The text states their sum. */
  cells: z.array(z.object({ table: text, row: text, column: text })).min(1),
});

const acknowledgementSchema = z.looseObject({
  rule: text,
  /** Names the finding: its places, words and figures. */
  finding: text,
  /** What the finding said. */
  message: text,
  reason: text,
  /** ISO time. */
  at: text,
});

/** Keys beside these are kept as they are: later versions may add their own. */
export const reportSchema = z.looseObject({
  format: z.literal(reportFormat),
  version: z.literal(reportVersion),
  edition: z.enum(editionIds),
  year: z.int().min(1900).max(9999),
  unit: z
    .looseObject({
      name: text.optional(),
      shortName: text.optional(),
      region: text.optional(),
      kind: z.enum(unitKinds).optional(),
    })
    .optional(),
  sections: z.record(z.string(), text).optional(),
  tables: z.record(z.string(), tableSchema).optional(),
  registration: registrationSchema.optional(),
  signature: z.looseObject({ name: text.optional(), date: text.optional() }).optional(),
  /** 活数字 of each section, in the order of the text. Added by this program. */
  liveFigures: z.record(z.string(), z.array(liveFigureSchema)).optional(),
  /** 已核实: findings somebody looked at and let stand. Added by this program. */
  acknowledgements: z.array(acknowledgementSchema).optional(),
  /** 已报送: when, and the digest of the content that was sent. Added by this program. */
  submitted: z.looseObject({ at: text, digest: text }).optional(),
  /** 定稿: when, and the digest of what was locked. Added by this program; the report is not to be changed. */
  final: z.looseObject({ at: text, digest: text }).optional(),
});

export type Report = z.infer<typeof reportSchema>;
export type Unit = NonNullable<Report['unit']>;
export type UnitKind = (typeof unitKinds)[number];
export type RegistrationData = NonNullable<Report['registration']>;
export type StaffMember = NonNullable<RegistrationData['staff']>[number];
export type LiveFigure = z.infer<typeof liveFigureSchema>;
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;
export type CellValue = z.infer<typeof cellSchema>;
