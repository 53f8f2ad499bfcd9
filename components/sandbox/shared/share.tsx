'use client';

import { useRef, useState } from 'react';
import { CopyField } from '@/components/ui/copy-field';
import { Dialog } from '@/components/ui/dialog';
import { assertNever } from '@/lib/kernel/assert-never';
import { playgroundPath } from './engine-names';
import type { EngineName, MakeError } from './engine-protocol';
import { type SharedThing, ShortLink } from './short-link';
import './share.css';

type Made =
  | { readonly kind: 'made'; readonly link: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'none' };

type Props = {
  readonly engine: EngineName;
  readonly thing: SharedThing;
  /** Makes the fragment of a permalink to what is on screen. */
  readonly makeLink: () => Promise<string | MakeError | null>;
};

/** Ways to hand on what is on screen: a permalink that holds it all, and a short link to a stored copy. */
export function Share({ engine, thing, makeLink }: Props) {
  const [made, setMade] = useState<Made>({ kind: 'none' });
  const opener = useRef<HTMLButtonElement>(null);
  const share = async () => {
    const link = await makeLink();
    if (link === null) return;
    setMade(typeof link === 'string' ? { kind: 'made', link } : { kind: 'refused', message: refusalWords(link) });
  };
  return (
    <>
      <button ref={opener} type="button" className="btn" aria-haspopup="dialog" onClick={share}>
        Share link
      </button>
      {made.kind !== 'none' && (
        <Dialog
          title="Share this run"
          onClosed={() => {
            setMade({ kind: 'none' });
            opener.current?.focus();
          }}
        >
          {() =>
            made.kind === 'refused' ? (
              <p>{made.message}</p>
            ) : (
              <div className="share">
                <FullLink engine={engine} link={made.link} />
                <ShortLink link={made.link} thing={thing} />
              </div>
            )
          }
        </Dialog>
      )}
    </>
  );
}

function FullLink({ engine, link }: { readonly engine: EngineName; readonly link: string }) {
  return (
    <section className="shared">
      <h3 className="label">Full link</h3>
      <p>It holds the scenario itself, run and cursor. Nothing is stored.</p>
      <CopyField says="Link" value={`${location.origin}${playgroundPath(engine)}#${link}`} />
      <a className="btn" href={`/present/${engine}#${link}`}>
        Present
      </a>
    </section>
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
