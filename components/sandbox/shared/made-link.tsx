'use client';

import { useEffect, useRef, useState } from 'react';
import { CopyField } from '@/components/ui/copy-field';
import { Dialog } from '@/components/ui/dialog';
import { QrCode } from '@/components/ui/qr';
import { qrFile } from '@/components/ui/qr-file';
import { EmbedChoice } from './embed-choice';
import type { SharedThing } from './short-link';

export type MadeLinkProps = { readonly hash: string; readonly thing: SharedThing };

/** A short link, and what it is good for: a QR code for a room, a stage, another site's page. */
export function MadeLink({ hash, thing }: MadeLinkProps) {
  const [large, setLarge] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The button that made it is gone: who pressed it goes on here.
    field.current?.focus();
  }, []);
  const url = `${location.origin}/s/${hash}`;
  const code = <QrCode text={url} label={`QR code that leads to ${url}`} />;
  return (
    <>
      <CopyField ref={field} says="Short link" value={url} />
      <div className="shareqr">
        {code}
        <div>
          <button type="button" className="btn" aria-haspopup="dialog" onClick={() => setLarge(true)}>
            Show it large
          </button>
          <a className="btn" href={qrFile(url)} download={`dryrun-${hash.slice(0, 8)}.svg`}>
            Download SVG
          </a>
          <a className="btn" href={`/present/s/${hash}`}>
            Present
          </a>
        </div>
      </div>
      <EmbedChoice hash={hash} thing={thing} />
      {large && (
        <Dialog title={thing.title} size="full" onClosed={() => setLarge(false)}>
          {() => (
            <div className="qrlarge">
              {code}
              <p className="mono">{url}</p>
            </div>
          )}
        </Dialog>
      )}
    </>
  );
}
