import { useEffect, useId, useMemo, useRef } from 'react';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { partsOf, sectionName, sectionOf, type Edition } from '../../../shared/editions';
import { plainText, useDraft } from '../../fields/useDraft';
import { liveFiguresOf } from '../../../shared/report/live-figures';
import { useFocusStore } from '../../report/focus';
import type { PageProps } from '../../report/page';
import { findingsOfStep, stepId } from '../../report/steps';
import { sectionTexts } from '../../texts/section';
import { useReportStore } from '../../report/store';
import { characterCount, editorOffset, paragraphCount } from './counts';
import { insertText, type InsertedText } from './insert';
import { MarkedText } from './MarkedText';
import { markedSegments } from './marks';
import { SectionAside } from './SectionAside';
import { useRememberedText } from './use-remembered-text';
import './section-page.css';

/** Documents of the edition in which a section is printed, by the names they carry. */
const documentsOf = (edition: Edition, section: string): string[] =>
  edition.documents
    .filter((document) => partsOf(document).some((part) => part.section === section))
    .map((document) => `${document.attachment ?? ''}${document.fileName}`);

/** One section of the report: a large editor with guidance beside it. */
export function SectionPage({ edition, report, findings, change, goTo, sectionId }: PageProps & { readonly sectionId: string }) {
  const section = sectionOf(edition, sectionId);
  const editor = useRef<TextAreaRef>(null);
  const asideId = useId();
  const text = report.sections?.[sectionId] ?? '';
  const draft = useDraft(text, plainText, useRememberedText(sectionId, change));

  const target = useFocusStore((store) => store.target);
  useEffect(() => {
    const place = target?.place;
    const area = editor.current?.resizableTextArea?.textArea;
    if (!area || !place || !('section' in place) || place.section !== sectionId) return;
    area.focus({ preventScroll: true });
    select(area, editorOffset(text, place.start), editorOffset(text, place.end));
    useFocusStore.getState().arrive();
  }, [target, sectionId, text]);

  const previous = useReportStore(({ open }) => open?.previous);
  const insert = (inserted: InsertedText): void => {
    const area = editor.current?.resizableTextArea?.textArea;
    if (area) insertText(area, sectionId, inserted, change);
  };
  // In the middle of a composition the editor shows what the report does not have yet.
  const marked = draft.value === text.replaceAll('\r\n', '\n');
  const figures = liveFiguresOf(report, sectionId);
  const segments = useMemo(
    () => (marked ? markedSegments(text, sectionId, findings, figures) : []),
    [marked, text, sectionId, findings, figures],
  );

  if (!section) return null;
  // That nothing is written yet stands below the editor already.
  const own = findingsOfStep(findings, stepId({ kind: 'section', section: sectionId })).filter(
    ({ rule }) => rule !== 'section.empty' || text.trim() !== '',
  );
  const documents = documentsOf(edition, sectionId);
  const characters = characterCount(draft.value);
  const empty = section.optional ? sectionTexts.optional : sectionTexts.empty;
  return (
    <div className="section-page">
      <div className="section-editor">
        <MarkedText
          draft={draft}
          editor={editor}
          segments={segments}
          name={sectionName(edition, sectionId)}
          describedBy={asideId}
        />
        <p className="section-counts" aria-live="off">
          {characters === 0 ? empty : sectionTexts.counts(characters, paragraphCount(draft.value))}
        </p>
      </div>
      <SectionAside
        id={asideId}
        {...{ edition, section, report, previous, documents }}
        findings={own}
        onSelect={goTo}
        onInsert={insert}
      />
    </div>
  );
}

/** Selects a range and brings it into sight, which a textarea does by itself only for the caret while typing. */
function select(area: HTMLTextAreaElement, start: number, end: number): void {
  const whole = area.value;
  area.setSelectionRange(start, end);
  if (end === whole.length && start === 0) return;
  const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight);
  const mirror = area.cloneNode() as HTMLTextAreaElement;
  mirror.value = whole.slice(0, start);
  mirror.classList.add('section-mirror');
  mirror.style.width = `${area.offsetWidth}px`;
  area.after(mirror);
  area.scrollTop = Math.max(0, mirror.scrollHeight - 4 * lineHeight);
  mirror.remove();
}
