/** Fonts of this PC and the line for the head of the unit; kept for the next time. */
import Checkbox from 'antd/es/checkbox';
import Select from 'antd/es/select';
import { fontSets } from '../../../shared/messages/word';
import { usePrintStore } from '../../preview/print-store';
import { exportTexts } from '../../texts/export';

const options = fontSets.map((value) => ({ value, label: exportTexts.fontSets[value] }));

export function PrintingChoice() {
  const { printing, problem, setPrinting } = usePrintStore();
  return (
    <div className="printing-choice">
      <label>
        <span>{exportTexts.fonts}</span>
        <Select
          value={printing.fonts}
          options={options}
          onChange={(fonts) => void setPrinting({ ...printing, fonts })}
          popupMatchSelectWidth={false}
        />
      </label>
      <Checkbox
        checked={printing.headSignature}
        onChange={(event) => void setPrinting({ ...printing, headSignature: event.target.checked })}
      >
        {exportTexts.headSignature}
      </Checkbox>
      {problem !== '' && <p className="export-folder-problem">{exportTexts.notKept(problem)}</p>}
    </div>
  );
}
