'use client';

import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { SentForm } from '@/components/ui/sent-form';
import { mayDo } from '@/lib/classes/access';
import type { InstructorClassView, MemberView } from '@/lib/classes/views';
import type { MemberChange } from '@/lib/classes/wire';
import { useChange } from './changes';

type Props = {
  readonly member: MemberView;
  readonly viewerRole: InstructorClassView['role'];
  onClosed(): void;
};

/** What can be changed about one person. The owner's place is fixed: every class has one. */
export function MemberDialog({ member, viewerRole, onClosed }: Props) {
  const changing = useChange();
  const { id, name, role } = member;
  const to = `/members/${id}`;
  const isOwner = role === 'owner';
  return (
    <Dialog title={name} onClosed={onClosed}>
      {(close) => {
        const act = (body: MemberChange, says: string, undo: MemberChange) => {
          close();
          changing.act({ to, body, says, undo });
        };
        return (
          <>
            <SentForm
              quiet
              action="Rename"
              working="Renaming…"
              send={(field) =>
                changing.send({
                  to,
                  body: { change: 'rename', name: field('name') },
                  says: `${name} is called ${field('name')} here now.`,
                  undo: { change: 'rename', name },
                })
              }
              onDone={close}
            >
              <Field says="Name in this class" name="name" required maxLength={80} defaultValue={name} />
            </SentForm>
            {!isOwner && mayDo(viewerRole, 'change-roles') && (
              <section>
                {role === 'learner' ? (
                  <>
                    <p>An instructor assigns, sees every result, and can let people in and out.</p>
                    <button
                      type="button"
                      className="btn"
                      onClick={() =>
                        act({ change: 'make-instructor' }, `${name} is an instructor now.`, { change: 'make-learner' })
                      }
                    >
                      Make instructor
                    </button>
                  </>
                ) : (
                  <>
                    <p>A learner sees what is due, and only their own results.</p>
                    <button
                      type="button"
                      className="btn"
                      onClick={() =>
                        act({ change: 'make-learner' }, `${name} is a learner now.`, { change: 'make-instructor' })
                      }
                    >
                      Make learner
                    </button>
                  </>
                )}
              </section>
            )}
            {!isOwner && (
              <section>
                <p>Removed, they no longer see the class and cannot join again. What they did is kept.</p>
                <button
                  type="button"
                  className="btn"
                  onClick={() => act({ change: 'remove' }, `${name} is out of the class.`, { change: 'readmit' })}
                >
                  Remove from the class
                </button>
              </section>
            )}
          </>
        );
      }}
    </Dialog>
  );
}
