'use client';

import { useEffect, useRef, useState } from 'react';
import { useKeys } from '@/components/ui/keys';
import type { InstructorClassView, Lessons, MomentView } from '@/lib/classes/views';
import { AssignForm } from './assign-form';
import { AssignmentTable } from './assignment-table';

type Props = { readonly view: InstructorClassView; readonly lessons: Lessons; readonly now: MomentView };

export function Assignments({ view, lessons, now }: Props) {
  const { id, timeZone, assignments } = view;
  const isArchived = view.archived !== null;
  const isEmpty = assignments.length === 0;
  const [wantsForm, setWantsForm] = useState(isEmpty);
  const isOpen = wantsForm && !isArchived;
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // The button and the form take each other's place: the focus goes along.
    if (wasOpen.current !== isOpen) place.current?.querySelector<HTMLElement>('select, button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  useKeys('Class', isArchived ? [] : [{ keys: ['A'], says: 'assign something', run: () => setWantsForm(true) }]);
  return (
    <section aria-labelledby="assignments">
      <h2 id="assignments">Assignments</h2>
      {!isEmpty && <AssignmentTable id={id} timeZone={timeZone} assignments={assignments} isArchived={isArchived} />}
      {isEmpty && isArchived && <p className="mute">Nothing was assigned.</p>}
      <div ref={place}>
        {isOpen && (
          <div className="assign">
            <h3>Assign</h3>
            <AssignForm lessons={lessons} timeZone={timeZone} now={now} onDone={() => setWantsForm(false)} />
          </div>
        )}
        {!isOpen && !isArchived && (
          <p className="acts left">
            <button type="button" className="btn primary" onClick={() => setWantsForm(true)}>
              Assign <kbd>A</kbd>
            </button>
          </p>
        )}
      </div>
    </section>
  );
}
