'use client';

import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { postForm } from '@/components/ui/post-form';
import { SentForm } from '@/components/ui/sent-form';
import type { ClassChange } from '@/lib/classes/wire';

const leave: ClassChange = { change: 'leave' };

/** The one change with a question before it: afterwards this page is gone, and its undo with it. */
export function LeaveClass({ id, name }: { readonly id: string; readonly name: string }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="part">
      <p>When you leave, nothing here is due for you any more. You can come back with the same code.</p>
      <button type="button" className="btn" aria-haspopup="dialog" onClick={() => setAsking(true)}>
        Leave the class
      </button>
      {isAsking && (
        <Dialog title={`Leave ${name}?`} onClosed={() => setAsking(false)}>
          {() => (
            <SentForm
              quiet
              action="Leave the class"
              working="Leaving…"
              send={() => postForm(`/api/classes/${id}`, leave)}
              onDone={() => location.assign('/classes?left')}
            >
              <p>The class keeps what you did for it. Your own progress stays yours. The code lets you back in.</p>
            </SentForm>
          )}
        </Dialog>
      )}
    </div>
  );
}
