/**
 * A text area with marks under its words. The marks are a second copy of the text behind the transparent one: same
 * type, same width, scrolled together.
 */
import TextArea, { type TextAreaRef } from 'antd/es/input/TextArea';
import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Draft } from '../../fields/useDraft';
import { sectionTexts } from '../../texts/section';
import type { Segment } from './marks';

interface MarkedTextProps {
  readonly draft: Draft;
  readonly editor: RefObject<TextAreaRef | null>;
  readonly segments: readonly Segment[];
  readonly name: string;
  readonly describedBy: string;
}

const className = ({ severity, live }: Segment): string =>
  [severity && `is-${severity}`, live && 'is-live'].filter(Boolean).join(' ');

/** A scroll bar takes room from the text area and not from its copy. */
function align(text: HTMLTextAreaElement, copy: HTMLElement): void {
  copy.style.width = `${text.clientWidth}px`;
  copy.scrollTop = text.scrollTop;
}

export function MarkedText({ draft, editor, segments, name, describedBy }: MarkedTextProps) {
  const backdrop = useRef<HTMLDivElement>(null);
  const alignBoth = useCallback((): void => {
    const text = editor.current?.resizableTextArea?.textArea;
    if (text && backdrop.current) align(text, backdrop.current);
  }, [editor]);
  useLayoutEffect(alignBoth);
  useLayoutEffect(() => {
    const text = editor.current?.resizableTextArea?.textArea;
    if (!text) return undefined;
    const observer = new ResizeObserver(alignBoth);
    observer.observe(text);
    return () => observer.disconnect();
  }, [editor, alignBoth]);

  return (
    <div className="marked-text">
      <div className="marked-text-copy" ref={backdrop} aria-hidden="true">
        {segments.map((segment, index) => (
          <span key={index} className={className(segment)}>
            {segment.text}
          </span>
        ))}
        {/* The last line end of a text area takes a line, that of a copy does not. */}
        {'\n'}
      </div>
      <TextArea
        {...draft}
        ref={editor}
        aria-label={name}
        aria-describedby={describedBy}
        placeholder={sectionTexts.placeholder}
        autoComplete="off"
        spellCheck={false}
        onScroll={alignBoth}
      />
    </div>
  );
}
