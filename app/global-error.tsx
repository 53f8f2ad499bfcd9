'use client';

import { fontClasses } from './fonts';
import './styles/tokens.css';
import './styles/base.css';
import './message.css';

/** The last resort: even the layout failed, so this page brings its own. */
export default function GlobalError({ reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <html lang="en" className={fontClasses}>
      <body>
        <main id="main" className="message">
          <title>Something broke · Dryrun</title>
          <p className="label">Something broke</p>
          <h1>Dryrun failed, and it was our fault.</h1>
          <p>Your saved answers are safe. Trying again often helps.</p>
          <p className="ways">
            <button type="button" className="btn primary" onClick={reset}>
              Try again
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
