'use client';

import Link from 'next/link';
import { StateWord } from '@/components/ui/glyph';
import type { Due } from '@/lib/classes/wire';
import { assertNever } from '@/lib/kernel/assert-never';
import { useDue } from './use-due';
import './classes.css';

/** What is due, soonest first. Takes no room where there is nothing, which is so for most. */
export function DueList() {
  const state = useDue();
  if (state.status === 'failed') {
    return (
      <p className="due-list" role="status">
        <StateWord state="failed">What is due in your classes could not be fetched.</StateWord> Reload the page to try
        again.
      </p>
    );
  }
  if (state.status !== 'ready' || state.due.length === 0) return null;
  return (
    <section className="due-list" aria-labelledby="due-in-classes">
      <h2 className="label" id="due-in-classes">
        Due in your classes
      </h2>
      <ul className="class-rows">
        {state.due.map((one) => (
          <li key={one.assignment}>
            <Link href={one.href}>{one.title}</Link>
            <span className="mute">
              {one.kind === 'quiz' ? 'practice quiz' : 'lesson'} for{' '}
              <Link href={`/classes/${one.class.id}`} prefetch={false}>
                {one.class.name}
              </Link>
              , due {one.dueSays}
            </span>
            <DueWord state={one.state} answered={one.answered} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DueWord({ state, answered }: Pick<Due['due'][number], 'state' | 'answered'>) {
  const far = answered ? `, ${answered.done} of ${answered.of}` : '';
  switch (state) {
    case 'not-started':
      return <StateWord state="waiting">not started</StateWord>;
    case 'started':
      return <StateWord state="running">started{far}</StateWord>;
    case 'overdue':
      return <StateWord state="failed">overdue{far}</StateWord>;
    default:
      return assertNever(state);
  }
}
