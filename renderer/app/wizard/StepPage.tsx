/** The page of a step. */
import type { PageProps } from '../../report/page';
import type { StepId } from '../../report/steps';
import { ExportPage } from '../../pages/export/ExportPage';
import { RegistrationPage } from '../../pages/registration/RegistrationPage';
import { ReviewPage } from '../../pages/review/ReviewPage';
import { SectionPage } from '../../pages/section/SectionPage';
import { TablePage } from '../../pages/table/TablePage';
import { UnitPage } from '../../pages/unit/UnitPage';
import type { StepState } from '../step-state';

interface StepPageProps {
  readonly id: string;
  readonly step: StepId;
  readonly states: ReadonlyMap<StepId, StepState>;
  readonly page: PageProps;
}

export function StepPage({ id, step, states, page }: StepPageProps) {
  const [kind = '', part = ''] = step.split('.');
  switch (kind) {
    case 'section':
      return <SectionPage {...page} sectionId={part} />;
    case 'table':
      return <TablePage {...page} tableId={part} />;
    case 'registration':
      return <RegistrationPage {...page} />;
    case 'review':
      return <ReviewPage {...page} />;
    case 'export':
      return <ExportPage {...page} id={id} states={states} />;
    default:
      return <UnitPage {...page} id={id} />;
  }
}
