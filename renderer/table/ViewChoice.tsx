/** Size of the table and last year's figures, above it. */
import MinusOutlined from '@ant-design/icons/es/icons/MinusOutlined';
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined';
import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import { memo } from 'react';
import { useReportStore } from '../report/store';
import { tableTexts } from '../texts/table';
import { useTableView, zooms } from './view';

/** It has no properties, so that typing into the table does not paint it again. */
export const ViewChoice = memo(function ViewChoice() {
  const { zoom, lastYear, setZoom, setLastYear } = useTableView();
  const previous = useReportStore(({ open }) => open?.previous);
  const at = zooms.indexOf(zoom);
  const [smaller, larger] = [zooms[at - 1], zooms[at + 1]];
  return (
    <div className="view-choice">
      <Checkbox
        checked={lastYear && previous !== undefined}
        // Looking changes no report: also one that is 定稿 can be looked at.
        disabled={previous === undefined}
        onChange={(event) => setLastYear(event.target.checked)}
      >
        <span title={previous ? tableTexts.lastYearTitle(previous.year) : tableTexts.noLastYear}>{tableTexts.lastYear}</span>
      </Checkbox>
      <span className="zoom" role="group" aria-label={tableTexts.zoom}>
        <Button
          size="small"
          icon={<MinusOutlined />}
          aria-label={tableTexts.zoomOut}
          disabled={smaller === undefined}
          onClick={() => smaller !== undefined && setZoom(smaller)}
        />
        <Button size="small" type="text" title={tableTexts.zoomNormal(zoom)} disabled={false} onClick={() => setZoom(100)}>
          {`${zoom}%`}
        </Button>
        <Button
          size="small"
          icon={<PlusOutlined />}
          aria-label={tableTexts.zoomIn}
          disabled={larger === undefined}
          onClick={() => larger !== undefined && setZoom(larger)}
        />
      </span>
    </div>
  );
});
