import { type FormEvent, type ReactNode, useState } from 'react';
import { StateWord } from './glyph';
import type { Posted } from './post-form';
import './form.css';

type Props = {
  readonly children: ReactNode;
  readonly action: string;
  readonly working: string;
  /** A form that stands beside others has a quiet button. */
  readonly quiet?: boolean;
  /** Done, it can be sent again. Others lead to another page, and wait for it. */
  readonly stays?: boolean;
  send(field: (name: string) => string): Promise<Posted>;
  onDone(body: unknown): void;
};

/** A form that is sent by script: refused with words above the button, and what was typed stays. */
export function SentForm({ children, action, working, quiet = false, stays = false, send, onDone }: Props) {
  const [isSending, setSending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const data = new FormData(event.currentTarget);
    setSending(true);
    setRefused(null);
    const posted = await send((name) => String(data.get(name) ?? ''));
    if (posted.ok) onDone(posted.body);
    else setRefused(posted.message);
    if (!posted.ok || stays) setSending(false);
  };
  return (
    // POST, so that a form sent before its script has loaded does not put a password into the address.
    <form className="sent-form" method="post" onSubmit={submit}>
      {children}
      <div role="alert" className="refused">
        {refused && (
          <p>
            <StateWord state="failed">{refused}</StateWord>
          </p>
        )}
      </div>
      <button type="submit" className={quiet ? 'btn' : 'btn primary'} aria-disabled={isSending}>
        {isSending ? working : action}
      </button>
    </form>
  );
}
