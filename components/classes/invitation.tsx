'use client';

import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { StateWord } from '@/components/ui/glyph';
import { QrCode } from '@/components/ui/qr';
import type { InstructorClassView } from '@/lib/classes/views';
import { useChange } from './changes';
import { useOrigin } from './use-origin';

type Props = Pick<InstructorClassView, 'invitation' | 'name'>;

/** How learners come in: a code to read out, a link to send, a picture to point a phone at. */
export function Invitation({ invitation, name }: Props) {
  const { act } = useChange();
  const origin = useOrigin();
  const [isLarge, setLarge] = useState(false);
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const link = `${origin}${invitation.path}`;
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  const renew = () =>
    act({
      to: '',
      body: { change: 'renew-code' },
      says: 'There is a new code. The old code, link and QR are void.',
    });

  return (
    <section className="invitation" aria-labelledby="invite">
      <h2 id="invite" className="label">
        Invite
      </h2>
      <p className="code-big">{invitation.code}</p>
      <p className="mute">
        At <span className="mono">{origin.replace(/^https?:\/\//, '') || 'this address'}/join</span>, or by this link:
      </p>
      <p className="mono link">{link}</p>
      <p className="acts left">
        <button type="button" className="btn" onClick={() => void copy()}>
          Copy the link
        </button>
        <button type="button" className="btn" aria-haspopup="dialog" onClick={() => setLarge(true)}>
          Show large
        </button>
      </p>
      <p role="status">
        {copied === 'yes' && <StateWord state="succeeded">Copied.</StateWord>}
        {copied === 'no' && <StateWord state="failed">The browser did not allow it: copy it from above.</StateWord>}
      </p>
      <div className="qr-place">{origin && <QrCode text={link} label={`QR code to join ${name}`} />}</div>
      <details className="fold">
        <summary>Renew the code</summary>
        <p className="mute">
          For when it reached the wrong people: the old code, link and QR stop working at once. Who has joined stays.
        </p>
        <button type="button" className="btn" onClick={renew}>
          Renew the code
        </button>
      </details>
      {isLarge && (
        <Dialog size="full" title={`Join ${name}`} onClosed={() => setLarge(false)}>
          {() => (
            <div className="large">
              <div>
                <p>Go to</p>
                <p className="large-link">{origin.replace(/^https?:\/\//, '')}/join</p>
                <p>and enter</p>
                <p className="large-code">{invitation.code}</p>
              </div>
              <div className="large-qr">
                <QrCode text={link} label={`QR code to join ${name}`} />
              </div>
            </div>
          )}
        </Dialog>
      )}
    </section>
  );
}
