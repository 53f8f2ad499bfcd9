'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { StateWord } from '@/components/ui/glyph';
import { useKeys } from '@/components/ui/keys';
import { type Posted, postForm } from '@/components/ui/post-form';
import type { AssignmentChange, AssignmentPost, ClassChange, MemberChange } from '@/lib/classes/wire';

export type Change = {
  /** Where it is posted, after the address of the class: empty, or `/members/<id>`. */
  readonly to: string;
  readonly body: ClassChange | MemberChange | AssignmentChange | AssignmentPost;
  /** What is said when it is done. */
  readonly says: string;
  /** What takes it back, posted to the same place. */
  readonly undo?: Change['body'];
};

export type Changing = {
  /** For a form: it shows a refusal itself, beside what was typed. */
  readonly send: (change: Change) => Promise<Posted>;
  /** For a button: a refusal is said where success would be. */
  readonly act: (change: Change) => void;
};
type Notice = { readonly state: 'succeeded' | 'failed'; readonly says: string; readonly undo: Change | null };

const demoSays = 'This is a demo class, so nothing was changed. In a class of your own it works.';
const ChangesContext = createContext<Changing | null>(null);

/** Changes the class around it. Says what was done, offers to undo it, and fetches the page's data again. */
export function useChange(): Changing {
  const changing = useContext(ChangesContext);
  if (!changing) throw new Error('useChange is for what stands inside of <Changes>');
  return changing;
}

type Props = {
  readonly classId: string;
  /** Nothing is sent; every press says so. */
  readonly isDemo?: boolean;
  readonly children: ReactNode;
};

/** Around everything of a class that can be changed. There is no question before a change but a way back after it. */
export function Changes({ classId, isDemo = false, children }: Props) {
  const router = useRouter();
  const [notice, setNotice] = useState<Notice | null>(null);

  const send = async (change: Change): Promise<Posted> => {
    const posted: Posted = isDemo
      ? { ok: false, message: demoSays }
      : await postForm(`/api/classes/${classId}${change.to}`, change.body);
    if (posted.ok) {
      const undo = change.undo ? { to: change.to, body: change.undo, says: 'Undone.' } : null;
      setNotice({ state: 'succeeded', says: change.says, undo });
      router.refresh();
    }
    return posted;
  };
  const act = async (change: Change) => {
    const posted = await send(change);
    if (!posted.ok) setNotice({ state: 'failed', says: posted.message, undo: null });
  };
  const takeBack = () => void (notice?.undo && act(notice.undo));
  useKeys('Class', notice?.undo ? [{ keys: ['U'], says: 'undo the last change', run: takeBack }] : []);

  return (
    <ChangesContext value={{ send, act: (change) => void act(change) }}>
      {children}
      <div className="changes" role="status">
        {notice && (
          <p>
            <StateWord state={notice.state}>{notice.says}</StateWord>
            {notice.undo && (
              <button type="button" className="btn" onClick={takeBack}>
                Undo <kbd>U</kbd>
              </button>
            )}
            <button type="button" className="btn bare" onClick={() => setNotice(null)}>
              Close
            </button>
          </p>
        )}
      </div>
    </ChangesContext>
  );
}
