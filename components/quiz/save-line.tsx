import { useEffect, useState } from 'react';
import { journal, useJournalStatus } from './journal';

/** True once `on` has lasted: a save that takes a moment is not worth a word. */
function useLasting(on: boolean, forMs: number): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!on) return;
    const timer = setTimeout(() => setLasted(true), forMs);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [on, forMs]);
  return on && lasted;
}

const troubles = {
  offline: 'No connection. Your answers are saved on this device and will be sent and graded when it is back.',
  server: 'The server does not answer. Your answers are saved on this device and will be sent and graded when it does.',
  busy: 'The server is busy. Your answers are saved on this device and will be sent in a moment.',
  'sign-in':
    'You are signed out, and this practice belongs to an account. Your answers are kept on this device; sign in to that account and they will be saved and graded.',
} as const;

/** Where the learner's answers are, in words. */
export function SaveLine({ answered }: { readonly answered: boolean }) {
  const { waiting, setAside, trouble, durable } = useJournalStatus();
  const slow = useLasting(waiting > 0, 400);
  const stuck = waiting > 0 ? trouble : null;
  const settled = setAside.length > 0 ? 'Saved, but for what is listed above' : 'Saved';
  const quiet = !answered ? '' : slow ? 'Saving…' : settled;
  return (
    <div className="saved">
      {/* Always there, so that a change of it is announced. */}
      <p role="status" className={stuck ? 'trouble' : 'vh'}>
        {stuck ? troubles[stuck] : ''}
      </p>
      {stuck === 'sign-in' ? (
        <a className="btn" href="/sign-in">
          Sign in
        </a>
      ) : stuck ? (
        <button type="button" className="btn bare" onClick={async () => (await journal()).send()}>
          Try now
        </button>
      ) : (
        <span className="mute">{quiet}</span>
      )}
      {!durable && (
        <p className="trouble">
          This browser does not let us keep anything on the device. Answers that are not sent yet are lost when you
          close the page.
        </p>
      )}
    </div>
  );
}
