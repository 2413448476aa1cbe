/** Unit, year, edition and signature: what stands in the title and below the last line. */
import { Link } from 'wouter';
import { partsOf } from '../../../shared/editions';
import { reportTitle, titleName } from '../../../shared/report/names';
import type { FieldNote } from '../../app/Field';
import { isLeftover } from '../../findings/leftover';
import type { PageProps } from '../../report/page';
import { addressOf } from '../../report/steps';
import { unitTexts } from '../../texts/unit';
import { EditionChoice } from './EditionChoice';
import { SignatureFields } from './SignatureFields';
import { changeUnit } from './unit-change';
import { UnitFields } from './UnitFields';
import { useFieldFocus } from './use-field-focus';
import { YearSelect } from './YearSelect';
import './UnitPage.css';

/** Fields of this page by their path in the report file, as findings name them. */
const fieldId = (path: string): string => `field-${path.replace('.', '-')}`;

export function UnitPage({ id, edition, report, findings, change }: PageProps & { readonly id: string }) {
  useFieldFocus(fieldId, 'field-edition');
  const notes = (path: string): FieldNote[] =>
    findings.filter(({ at }) => at.some((place) => 'field' in place && place.field === path));
  // The report itself is the first document with headings; attachments have titles without the unit's name.
  const titled = edition.documents.find((document) => partsOf(document).length > 0);
  const title = titled && titleName(edition, report) !== '' ? reportTitle(edition, titled, report) : '';
  const unplaced = findings.filter(isLeftover).length;

  return (
    <div className="unit-page">
      <p className="title-preview">
        <span className="title-preview-label">{unitTexts.preview}</span>
        {title === '' ? (
          <span className="title-preview-empty">{unitTexts.previewEmpty}</span>
        ) : (
          <output className="title-preview-text">{title}</output>
        )}
      </p>
      <section className="unit-part" aria-labelledby="unit-part">
        <h2 id="unit-part">{unitTexts.unitPart}</h2>
        <UnitFields
          prefix="field-unit"
          unit={report.unit ?? {}}
          titleName={edition.titleName}
          onChange={(unit) => change((current) => changeUnit(current, unit))}
          notes={(field) => notes(`unit.${field}`)}
        />
      </section>
      <section className="unit-part" aria-labelledby="year-part">
        <h2 id="year-part">{unitTexts.yearPart}</h2>
        <YearSelect
          id="field-year"
          value={report.year}
          onChange={(year) => change((current) => ({ ...current, year }))}
        />
        <EditionChoice
          id="field-edition"
          year={report.year}
          value={report.edition}
          onChange={(chosen) => change((current) => ({ ...current, edition: chosen }))}
          hint={unitTexts.editionChange}
        />
        {unplaced > 0 && (
          <p className="unplaced">
            {unitTexts.editionUnplaced(unplaced, edition.name)}
            <Link href={addressOf(id, 'review')}>{unitTexts.showUnplaced}</Link>
          </p>
        )}
      </section>
      <section className="unit-part" aria-labelledby="signature-part">
        <h2 id="signature-part">{unitTexts.signaturePart}</h2>
        <SignatureFields report={report} change={change} fieldId={fieldId} notes={notes} />
      </section>
    </div>
  );
}
