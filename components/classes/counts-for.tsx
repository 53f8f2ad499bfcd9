'use client';

import { StateWord } from '@/components/ui/glyph';
import { useDue } from './use-due';
import './classes.css';

/** On a practice that a class has assigned: for whom it counts, and until when. */
export function CountsFor({ lesson }: { readonly lesson: string }) {
  const state = useDue();
  if (state.status !== 'ready') return null;
  const asked = state.due.filter((one) => one.kind === 'quiz' && one.lesson === lesson);
  return asked.map((one) => (
    <p key={one.assignment} className="counts-for">
      Counts for <b>{one.class.name}</b>
      {one.state === 'overdue' ? (
        <>
          , <StateWord state="failed">was due {one.dueSays}</StateWord>: done now, it is marked late.
        </>
      ) : (
        `, due ${one.dueSays}. The first attempt with every question answered is the one that counts.`
      )}
    </p>
  ));
}
