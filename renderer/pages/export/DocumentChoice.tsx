/** Which documents are printed, in which order, and whether they share a file. */
import ArrowDownOutlined from '@ant-design/icons/es/icons/ArrowDownOutlined';
import ArrowUpOutlined from '@ant-design/icons/es/icons/ArrowUpOutlined';
import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import type { Edition } from '../../../shared/editions';
import { chosenIds, type DocumentChoice as Choice, type PrintPackage } from '../../preview/print-store';
import { exportTexts } from '../../texts/export';

interface DocumentChoiceProps {
  readonly edition: Edition;
  readonly value: PrintPackage;
  readonly onChange: (value: PrintPackage) => void;
}

/** The list with the one at `index` moved by `step` places. */
function moved(documents: readonly Choice[], index: number, step: -1 | 1): Choice[] {
  const next = [...documents];
  next.splice(index + step, 0, ...next.splice(index, 1));
  return next;
}

export function DocumentChoice({ edition, value, onChange }: DocumentChoiceProps) {
  const { documents } = value;
  const choose = (id: string, chosen: boolean): void =>
    onChange({ ...value, documents: documents.map((one) => (one.id === id ? { id, chosen } : one)) });
  const move = (index: number, step: -1 | 1): void => onChange({ ...value, documents: moved(documents, index, step) });
  return (
    <>
      <ol className="document-choice">
        {documents.map(({ id, chosen }, index) => {
          const document = edition.documents.find((one) => one.id === id);
          if (!document) return null;
          const name = exportTexts.documentName(document.attachment, document.fileName);
          return (
            <li key={id}>
              <Checkbox checked={chosen} onChange={(event) => choose(id, event.target.checked)}>
                {name}
              </Checkbox>
              {documents.length > 1 && (
                <span className="document-moves">
                  <Button
                    size="small"
                    type="text"
                    icon={<ArrowUpOutlined />}
                    aria-label={exportTexts.moveUp(name)}
                    title={exportTexts.moveUp(name)}
                    disabled={index === 0}
                    onClick={() => move(index, -1)}
                  />
                  <Button
                    size="small"
                    type="text"
                    icon={<ArrowDownOutlined />}
                    aria-label={exportTexts.moveDown(name)}
                    title={exportTexts.moveDown(name)}
                    disabled={index === documents.length - 1}
                    onClick={() => move(index, 1)}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {documents.length > 1 && (
        <Checkbox
          checked={value.oneFile && chosenIds(value).length > 1}
          disabled={chosenIds(value).length < 2}
          onChange={(event) => onChange({ ...value, oneFile: event.target.checked })}
        >
          {exportTexts.oneFile}
        </Checkbox>
      )}
    </>
  );
}
