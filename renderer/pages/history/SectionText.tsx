import { comparedParagraphs, type ComparedParagraph, type TextPart } from '../../../shared/report/compare-texts';
import { historyTexts } from '../../texts/history';

/** Paragraphs that changed, with what went and what came; those between them are counted. */
export function SectionText({ parts }: { readonly parts: readonly TextPart[] }) {
  const runs: { readonly changed: boolean; readonly paragraphs: ComparedParagraph[] }[] = [];
  for (const paragraph of comparedParagraphs(parts)) {
    const last = runs.at(-1);
    if (last?.changed === paragraph.changed) last.paragraphs.push(paragraph);
    else runs.push({ changed: paragraph.changed, paragraphs: [paragraph] });
  }
  return (
    <div className="section-changes">
      {runs.map(({ changed, paragraphs }, index) =>
        changed ? (
          paragraphs.map((paragraph, position) => (
            <p key={`${index}/${position}`}>
              {paragraph.parts.map((part, place) => (
                <Part key={place} {...part} />
              ))}
            </p>
          ))
        ) : (
          <p key={index} className="section-unchanged">
            {historyTexts.unchanged(paragraphs.length)}
          </p>
        ),
      )}
    </div>
  );
}

function Part({ kind, text }: TextPart) {
  const shown = text === '\n' ? historyTexts.paragraphEnd : text;
  if (kind === 'same') return <>{shown}</>;
  const [Mark, spoken] = kind === 'removed' ? (['del', historyTexts.removedMark] as const) : (['ins', historyTexts.addedMark] as const);
  return (
    <Mark>
      <span className="visually-hidden">{spoken}</span>
      {shown}
    </Mark>
  );
}
