/** 数据句: customary sentences drafted from the tables, and single figures of them, to put into the text. */
import Button from 'antd/es/button';
import Select from 'antd/es/select';
import { useMemo } from 'react';
import type { DataSentence, Edition } from '../../../shared/editions';
import { draftSentence } from '../../../shared/report/data-sentences';
import { statedSum } from '../../../shared/report/live-figures';
import type { Report } from '../../../shared/report/report';
import { placesOf } from '../../table/places';
import { sectionTexts } from '../../texts/section';
import type { InsertedText } from './insert';

interface SentencesProps {
  readonly edition: Edition;
  readonly report: Report;
  readonly sentences: readonly DataSentence[];
  readonly onInsert: (inserted: InsertedText) => void;
}

export function Sentences({ edition, report, sentences, onInsert }: SentencesProps) {
  return (
    <div className="section-sentences">
      {sentences.length > 0 && <p className="section-aside-note">{sectionTexts.sentencesNote}</p>}
      <ul>
        {sentences.map((sentence) => (
          <Sentence key={sentence.id} report={report} sentence={sentence} onInsert={onInsert} />
        ))}
      </ul>
      <SingleFigure edition={edition} report={report} onInsert={onInsert} />
    </div>
  );
}

function Sentence({ report, sentence, onInsert }: Pick<SentencesProps, 'report' | 'onInsert'> & { readonly sentence: DataSentence }) {
  const drafted = draftSentence(report, sentence);
  return (
    <li>
      <div className="section-sentence-head">
        <p className="section-sentence-name">{sentence.name}</p>
        {drafted && (
          <Button size="small" aria-label={sectionTexts.insertNamed(sentence.name)} onClick={() => onInsert(drafted)}>
            {sectionTexts.insert}
          </Button>
        )}
      </div>
      <p className={drafted ? 'section-sentence' : 'section-sentence is-missing'}>
        {drafted?.text ?? sectionTexts.sentenceMissing}
      </p>
    </li>
  );
}

/** Any figure of the tables, found by typing a part of its name. */
function SingleFigure({ edition, report, onInsert }: Pick<SentencesProps, 'edition' | 'report' | 'onInsert'>) {
  const groups = useMemo(
    () =>
      edition.tables.map((table) => ({
        label: table.name,
        options: placesOf(table).all.flatMap(({ key, name, cell }) => {
          const stated = statedSum(report, [cell]);
          return stated === undefined ? [] : [{ value: key, label: sectionTexts.figure(name, stated) }];
        }),
      })),
    [edition, report],
  );
  const filled = groups.some(({ options }) => options.length > 0);
  return (
    <div className="section-single-figure">
      <p className="section-sentence-name">{sectionTexts.singleFigure}</p>
      <Select<string | null>
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        aria-label={sectionTexts.singleFigure}
        placeholder={filled ? sectionTexts.chooseFigure : sectionTexts.noFigures}
        disabled={!filled}
        options={groups}
        popupMatchSelectWidth={420}
        placement="bottomRight"
        onChange={(key) => {
          const cell = edition.tables.flatMap((table) => placesOf(table).byKey.get(key ?? '')?.cell ?? [])[0];
          const stated = cell && statedSum(report, [cell]);
          if (cell && stated !== undefined) onInsert({ text: stated, figures: [{ start: 0, end: stated.length, cells: [cell] }] });
        }}
      />
      <p className="section-aside-note">{sectionTexts.liveNote}</p>
    </div>
  );
}
