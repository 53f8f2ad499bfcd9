'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import './dialog.css';

type Props = {
  readonly title: string;
  /** `wide`: for a list; `full`: the whole window, to be read from the last row. */
  readonly size?: 'small' | 'wide' | 'full';
  /** After it closed, by `close`, its button or Esc: take it off the page. */
  onClosed(): void;
  readonly children: (close: () => void) => ReactNode;
};

/** A modal that is open while it is on the page. Closing it gives the focus back to what opened it. */
export function Dialog({ title, size = 'small', onClosed, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className={`dialog ${size}`}
      aria-labelledby={id}
      // React hands a dialog's event on to the dialogs around it, unlike the browser.
      onClose={(event) => event.target === event.currentTarget && onClosed()}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" className="btn bare" onClick={close}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      {children(close)}
    </dialog>
  );
}
