/** Everything known of one file: what the checks found, what was changed by hand, what was read with doubt. */
import Modal from 'antd/es/modal';
import type { ConsolidatedFile } from '../../../shared/consolidation';
import { printedValue } from '../../../shared/report/figures';
import { api } from '../../api';
import { Loading } from '../../app/Loading';
import { SeverityIcon } from '../../findings/FindingList';
import { consolidateTexts } from '../../texts/consolidate';
import { useLoaded } from '../history/use-loaded';

interface FileDetailsProps {
  readonly file: ConsolidatedFile;
  readonly onClose: () => void;
}

const load = (file: string) => api.consolidationDetail(file);

export function FileDetails({ file, onClose }: FileDetailsProps) {
  const { value: detail, problem } = useLoaded(file.file, load);
  const { findings = [], changes = [], doubts = [] } = detail ?? {};
  const shown = (value: Parameters<typeof printedValue>[0]): string => printedValue(value) || consolidateTexts.empty;
  return (
    <Modal open centered width={760} title={consolidateTexts.detailTitle(file.unit || file.file)} footer={null} onCancel={onClose}>
      <div className="consolidate-detail">
        {problem && <p role="alert">{problem.message}</p>}
        {!problem && detail === undefined && <Loading />}
        {file.reason !== '' && <p>{file.reason}</p>}
        {findings.length > 0 && (
          <section>
            <h3>{consolidateTexts.detailFindings}</h3>
            <ul>
              {findings.map((finding, index) => (
                <li key={index}>
                  <SeverityIcon severity={finding.severity} /> {finding.message}
                </li>
              ))}
            </ul>
          </section>
        )}
        {changes.length > 0 && (
          <section>
            <h3>{consolidateTexts.detailChanges}</h3>
            <ul>
              {changes.map(({ place, before, after, source }, index) => (
                <li key={index}>{consolidateTexts.change(place, shown(before), shown(after), source)}</li>
              ))}
            </ul>
          </section>
        )}
        {doubts.length > 0 && (
          <section>
            <h3>{consolidateTexts.detailDoubts}</h3>
            <ul>
              {doubts.map((doubt, index) => (
                <li key={index}>{doubt}</li>
              ))}
            </ul>
          </section>
        )}
        {detail !== undefined && findings.length + changes.length + doubts.length === 0 && file.reason === '' && (
          <p>{consolidateTexts.detailNothing}</p>
        )}
      </div>
    </Modal>
  );
}
