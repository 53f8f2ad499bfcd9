'use client';

import { useEffect, useRef, useState } from 'react';
import { assertNever } from '@/lib/kernel/assert-never';
import type { MakeError } from './engine-protocol';

type Made = { readonly url: string; readonly copied: boolean } | { readonly refused: string } | null;

type Props = {
  /** Makes the fragment of a permalink to what is on screen. */
  readonly makeLink: () => Promise<string | MakeError | null>;
  readonly path: string;
};

/** Copies a permalink and shows it, since a clipboard may refuse. */
export function Share({ makeLink, path }: Props) {
  const [made, setMade] = useState<Made>(null);
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setMade(null);
    opener.current?.focus();
  };
  const share = async () => {
    const link = await makeLink();
    if (link === null) return;
    if (typeof link !== 'string') {
      setMade({ refused: refusalWords(link) });
      return;
    }
    const url = `${location.origin}${path}#${link}`;
    // Absent on plain http, and may be refused: the field is there either way.
    const copied = await (navigator.clipboard?.writeText(url) ?? Promise.reject()).then(
      () => true,
      () => false,
    );
    setMade({ url, copied });
  };
  useEffect(() => {
    if (made && 'url' in made) field.current?.select();
  }, [made]);
  return (
    <>
      <button ref={opener} type="button" className="btn" onClick={share}>
        Share link
      </button>
      <div
        className="shared"
        role="status"
        hidden={made === null}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      >
        {made && 'refused' in made && <p>{made.refused}</p>}
        {made && 'url' in made && (
          <label>
            {made.copied ? 'Copied. Anyone with this link sees what you see:' : 'Copy this link:'}
            <input ref={field} readOnly value={made.url} />
          </label>
        )}
        {made && (
          <button type="button" className="btn bare" onClick={close}>
            Close
          </button>
        )}
      </div>
    </>
  );
}

function refusalWords(error: MakeError): string {
  switch (error.code) {
    case 'too-long':
      return `This is too long for a link: ${error.chars} characters, and ${error.maxChars} fit. Shorten the definition, the input or the mocks.`;
    case 'broken-text':
      return `A link holds a scenario that can run; there is an error in the ${error.tab}. Correct it first.`;
    case 'damaged':
    case 'unknown-version':
      return 'The link could not be made.';
    default:
      return assertNever(error);
  }
}
