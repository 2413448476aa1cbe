/** Asks what a new report is about. Only the unit's name has to be there. */
import Button from 'antd/es/button';
import type { InputRef } from 'antd/es/input';
import Modal from 'antd/es/modal';
import Radio from 'antd/es/radio';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { ReportSummary } from '../../../shared/api';
import { getEdition, proposedEdition, type EditionId } from '../../../shared/editions';
import type { Unit } from '../../../shared/report/report';
import { api, toApiError } from '../../api';
import { useDesk } from '../../app/appearance';
import type { FieldNote } from '../../app/Field';
import { reportName } from '../../app/step-names';
import { libraryTexts } from '../../texts/library';
import { unitTexts } from '../../texts/unit';
import { defaultYear } from '../unit/edition-choice';
import { EditionChoice } from '../unit/EditionChoice';
import { UnitFields } from '../unit/UnitFields';
import { YearSelect } from '../unit/YearSelect';
import { likelyUnit, sameReport } from './groups';
import './NewReport.css';

interface NewReportProps {
  readonly reports: readonly ReportSummary[];
  readonly onClose: () => void;
}

export default function NewReport({ reports, onClose }: NewReportProps) {
  const [, navigate] = useLocation();
  const { desk, change } = useDesk.getState();
  const [unit, setUnit] = useState<Unit>(() => (reports.length === 0 && desk.unit ? desk.unit : likelyUnit(reports)));
  const [year, setYear] = useState(() => defaultYear(new Date()));
  /** Null while the edition follows the year. */
  const [chosen, setChosen] = useState<EditionId | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const nameInput = useRef<InputRef>(null);

  const edition = getEdition(chosen ?? proposedEdition(year).id);
  const nameMissing = (unit.name ?? '').trim() === '';
  const existing = sameReport(reports, unit, year);
  const previous = sameReport(reports, unit, year - 1);
  const [fromBlank, setFromBlank] = useState(false);
  const follows = previous !== undefined && !fromBlank;

  const create = async (): Promise<void> => {
    setAsked(true);
    if (nameMissing) {
      nameInput.current?.focus();
      return;
    }
    setBusy(true);
    setProblem('');
    try {
      const { id } = follows
        ? await api.createFromPrevious(previous.id, { edition: edition.id, year, unit })
        : await api.createReport({ edition: edition.id, year, unit });
      // The unit is asked for once.
      if (!desk.unit) void change({ unit });
      navigate(`/report/${id}`);
    } catch (error) {
      setProblem(toApiError(error).message);
      setBusy(false);
    }
  };

  const nameNotes: readonly FieldNote[] =
    asked && nameMissing ? [{ severity: 'error', message: unitTexts.nameMissing }] : [];
  return (
    <Modal
      open
      centered
      title={libraryTexts.newReport}
      width={640}
      onCancel={onClose}
      mask={{ closable: false }}
      afterOpenChange={(open) => {
        if (open) nameInput.current?.focus();
      }}
      footer={
        <>
          <Button onClick={onClose}>{libraryTexts.cancel}</Button>
          <Button type="primary" htmlType="submit" form="new-report" loading={busy}>
            {busy ? libraryTexts.creating : libraryTexts.create}
          </Button>
        </>
      }
    >
      <form
        id="new-report"
        className="new-report"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void create();
        }}
      >
        <UnitFields
          prefix="new-unit"
          unit={unit}
          titleName={edition.titleName}
          onChange={(change) => setUnit({ ...unit, ...change })}
          notes={(field) => (field === 'name' ? nameNotes : [])}
          nameInput={nameInput}
        />
        <YearSelect id="new-year" value={year} onChange={setYear} />
        <EditionChoice id="new-edition" year={year} value={edition.id} onChange={setChosen} />
        {previous && (
          <div className="new-report-start">
            <Radio.Group
              aria-label={libraryTexts.startFrom}
              value={follows}
              onChange={(event) => setFromBlank(event.target.value !== true)}
              options={[
                { value: true, label: libraryTexts.startFromYear(previous.year) },
                { value: false, label: libraryTexts.startBlank },
              ]}
            />
            <p>{follows ? libraryTexts.carriedOver : libraryTexts.nothingCarriedOver}</p>
          </div>
        )}
        {existing && (
          <p className="new-report-existing">
            {libraryTexts.alreadyThere(reportName(existing))}
            <Button type="link" size="small" onClick={() => navigate(`/report/${existing.id}`)}>
              {libraryTexts.openExisting}
            </Button>
          </p>
        )}
        {problem !== '' && (
          <p className="new-report-problem" role="alert">
            {problem}
          </p>
        )}
      </form>
    </Modal>
  );
}
