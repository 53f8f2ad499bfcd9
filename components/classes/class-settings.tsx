'use client';

import { Field } from '@/components/ui/field';
import { SentForm } from '@/components/ui/sent-form';
import { mayDo } from '@/lib/classes/access';
import type { InstructorClassView } from '@/lib/classes/views';
import { useChange } from './changes';
import { LeaveClass } from './leave-class';
import { TimeZoneField } from './time-zone-field';

/** Name, zone, and the end of the class. */
export function ClassSettings({ view }: { readonly view: InstructorClassView }) {
  const { id, name, timeZone, role, archived } = view;
  const { send, act } = useChange();
  const archive = () =>
    act({
      to: '',
      body: { change: 'archive' },
      says: 'The class is archived: nothing is due, nobody can join.',
      undo: { change: 'restore' },
    });
  return (
    <section aria-labelledby="class-settings">
      <h2 id="class-settings">Settings</h2>
      {!archived && (
        <div className="settings-forms">
          <SentForm
            key={name}
            quiet
            stays
            action="Rename the class"
            working="Renaming…"
            send={(field) =>
              send({
                to: '',
                body: { change: 'rename', name: field('name') },
                says: `The class is called “${field('name')}” now.`,
                undo: { change: 'rename', name },
              })
            }
            onDone={() => {}}
          >
            <Field says="Name" name="name" required maxLength={80} autoComplete="off" defaultValue={name} />
          </SentForm>
          <SentForm
            key={timeZone}
            quiet
            stays
            action="Change the time zone"
            working="Changing…"
            send={(field) =>
              send({
                to: '',
                body: { change: 'time-zone', timeZone: field('timeZone') },
                says: 'Times are shown in the new zone. What is due when stays the same instant.',
                undo: { change: 'time-zone', timeZone },
              })
            }
            onDone={() => {}}
          >
            <TimeZoneField current={timeZone} />
          </SentForm>
        </div>
      )}
      {!archived && mayDo(role, 'archive') && (
        <div className="part">
          <p>Archived, a class can be read as before. Nothing in it is due any more, and nobody can join.</p>
          <button type="button" className="btn" onClick={archive}>
            Archive the class
          </button>
        </div>
      )}
      {archived && mayDo(role, 'archive') && (
        <div className="part">
          <p>This class was archived on {archived.says}. Restored, it goes on as it was.</p>
          <button
            type="button"
            className="btn"
            onClick={() =>
              act({
                to: '',
                body: { change: 'restore' },
                says: 'The class is open again.',
                undo: { change: 'archive' },
              })
            }
          >
            Restore the class
          </button>
        </div>
      )}
      {mayDo(role, 'leave') && <LeaveClass id={id} name={name} />}
    </section>
  );
}
