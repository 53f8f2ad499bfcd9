'use client';

import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { SentForm } from '@/components/ui/sent-form';
import type { AssignmentView } from '@/lib/classes/views';
import { useChange } from './changes';

type Props = { readonly assignment: AssignmentView; readonly timeZone: string; onClosed(): void };

export function TimesDialog({ assignment, timeZone, onClosed }: Props) {
  const { send } = useChange();
  const { id, title, opens, due } = assignment;
  return (
    <Dialog title={title} onClosed={onClosed}>
      {(close) => (
        <SentForm
          action="Change the times"
          working="Changing…"
          send={(field) =>
            send({
              to: `/assignments/${id}`,
              body: { change: 'times', opensAt: field('opens'), dueAt: field('due') },
              says: `The times of “${title}” are changed.`,
              undo: { change: 'times', opensAt: opens.local, dueAt: due.local },
            })
          }
          onDone={close}
        >
          <Field says="Opens" name="opens" type="datetime-local" required defaultValue={opens.local} />
          <Field
            says="Due"
            name="due"
            type="datetime-local"
            required
            defaultValue={due.local}
            hint={`Both in ${timeZone}. Who is late is judged anew.`}
          />
        </SentForm>
      )}
    </Dialog>
  );
}
