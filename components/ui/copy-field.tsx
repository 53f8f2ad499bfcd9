'use client';

import { type Ref, useId, useRef, useState } from 'react';
import './copy-field.css';

type Props = {
  readonly says: string;
  readonly value: string;
  /** More than one line of text: an area of that many. */
  readonly lines?: number;
  readonly ref?: Ref<HTMLInputElement>;
};

/** A text to take along, with a button that copies it. Where the clipboard is closed the text is selected, to be copied by hand. */
export function CopyField({ says, value, lines, ref }: Props) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<{ readonly value: string; readonly done: boolean } | null>(null);
  const copy = async () => {
    // Absent on plain http, and may be refused.
    const done = await (navigator.clipboard?.writeText(value) ?? Promise.reject()).then(
      () => true,
      () => false,
    );
    if (!done) place.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')?.select();
    setCopied({ value, done });
  };
  const told = copied?.value === value ? copied : null;
  return (
    <div ref={place} className="copyfield">
      <label htmlFor={id}>{says}</label>
      <div>
        {lines === undefined ? (
          <input ref={ref} id={id} readOnly value={value} onFocus={(event) => event.target.select()} />
        ) : (
          <textarea id={id} readOnly rows={lines} value={value} onFocus={(event) => event.target.select()} />
        )}
        <button type="button" className="btn" aria-label={`Copy: ${says}`} onClick={copy}>
          {told?.done ? 'Copied' : 'Copy'}
        </button>
      </div>
      <p role="status">
        {told && (told.done ? <span className="vh">Copied.</span> : 'Selected: copy it with Ctrl C.')}
      </p>
    </div>
  );
}
