'use client';

import Link from 'next/link';
import { useState } from 'react';
import type { InstructorClassView } from '@/lib/classes/views';
import { useChange } from './changes';
import { PhaseWord } from './phase-word';
import { TimesDialog } from './times-dialog';

type Assignment = InstructorClassView['assignments'][number];
type Props = Pick<InstructorClassView, 'id' | 'timeZone' | 'assignments'> & { readonly isArchived: boolean };

/** What was assigned, and how far the class is with it. */
export function AssignmentTable({ id, timeZone, assignments, isArchived }: Props) {
  const { act } = useChange();
  const [changing, setChanging] = useState<string | null>(null);
  const shown = assignments.find((one) => one.id === changing);
  const withdraw = (one: Assignment) =>
    act({
      to: `/assignments/${one.id}`,
      body: { change: 'withdraw' },
      says: `“${one.title}” is withdrawn: nobody has to do it.`,
      undo: { change: 'restore' },
    });
  const restore = (one: Assignment) =>
    act({
      to: `/assignments/${one.id}`,
      body: { change: 'restore' },
      says: `“${one.title}” is assigned again.`,
      undo: { change: 'withdraw' },
    });

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="scroll" tabIndex={0} aria-label="Assignments of this class">
        <table className="assignments">
          <caption className="mute">Times are in {timeZone}.</caption>
          <thead>
            <tr>
              <th scope="col">Assignment</th>
              <th scope="col">Opens</th>
              <th scope="col">Due</th>
              <th scope="col" className="n">
                Done
              </th>
              <th scope="col" className="n">
                Late
              </th>
              <th scope="col">
                <span className="vh">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {assignments.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Link href={`/classes/${id}/assignments/${one.id}`} prefetch={false}>
                    {one.title}
                  </Link>
                  <span className="under">
                    {one.kind === 'quiz' ? 'practice quiz' : 'lesson'} <PhaseWord phase={one.phase} />
                  </span>
                </th>
                <td>{one.opens.says}</td>
                <td>{one.due.says}</td>
                <td className="n">
                  {one.counts.done} of {one.counts.of}
                </td>
                <td className="n">{one.counts.late}</td>
                <td>
                  {!isArchived && (
                    <span className="row-acts">
                      {one.phase === 'withdrawn' ? (
                        <button type="button" className="btn bare" onClick={() => restore(one)}>
                          Assign again<span className="vh">: {one.title}</span>
                        </button>
                      ) : (
                        <>
                          <button
                            type="button"
                            className="btn bare"
                            aria-haspopup="dialog"
                            onClick={() => setChanging(one.id)}
                          >
                            Times<span className="vh"> of {one.title}</span>
                          </button>
                          <button type="button" className="btn bare" onClick={() => withdraw(one)}>
                            Withdraw<span className="vh"> {one.title}</span>
                          </button>
                        </>
                      )}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown && <TimesDialog assignment={shown} timeZone={timeZone} onClosed={() => setChanging(null)} />}
    </>
  );
}
