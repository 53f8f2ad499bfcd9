'use client';

import Link from 'next/link';
import './message.css';

/** What a page shows when its code threw: our bug or an outage, never the learner's mistake. */
export function PageError({
  error,
  reset,
}: {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}) {
  return (
    <main id="main" className="message">
      <p className="label">Something broke</p>
      <h1>This page failed, and it was our fault.</h1>
      <p>Your saved answers are safe. Trying again often helps; if it does not, the start page still works.</p>
      {error.digest && (
        <p className="mute">
          If you report it, name this: <code>{error.digest}</code>
        </p>
      )}
      <p className="ways">
        <button type="button" className="btn primary" onClick={reset}>
          Try again
        </button>
        <Link className="btn" href="/">
          Go to the start
        </Link>
      </p>
    </main>
  );
}
