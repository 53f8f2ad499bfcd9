import Link from 'next/link';
import type { LearnerClassView } from '@/lib/classes/views';
import { joinWords } from '@/lib/kernel/duration';
import { LeaveClass } from './leave-class';
import { WorkStateWord } from './work-state';
import './classes.css';

type Assignment = LearnerClassView['assignments'][number];

const isDone = ({ work }: Assignment): boolean => work.state === 'done' || work.state === 'done-late';
const byDue = (a: Assignment, b: Assignment): number => (a.due.iso < b.due.iso ? -1 : 1);

/** A class as a learner sees it: what is due first, then what is done. Nobody else's results. */
export function LearnerClass({ view }: { readonly view: LearnerClassView }) {
  const asked = view.assignments.filter(({ phase }) => phase !== 'withdrawn');
  const open = asked.filter((one) => !isDone(one) && one.phase !== 'scheduled').sort(byDue);
  const later = asked.filter((one) => !isDone(one) && one.phase === 'scheduled').sort(byDue);
  const done = asked.filter(isDone).sort((a, b) => byDue(b, a));
  return (
    <>
      <p className="label">Class</p>
      <h1>{view.name}</h1>
      <p className="facts-line">
        <span>Taught by {joinWords(view.instructors)}</span>
        <span>You are {view.you.name} here</span>
        <span className="mute">{view.timeZone}</span>
        {view.archived && <span>Archived on {view.archived.says}: nothing is due any more</span>}
      </p>
      <section aria-labelledby="due">
        <h2 id="due">{view.archived ? 'Not done' : 'Due'}</h2>
        {open.length === 0 ? (
          <p className="emptylane">
            {asked.length === 0 ? 'Nothing was assigned yet.' : 'Nothing. You have done all of it.'}
          </p>
        ) : (
          <ul className="class-rows">
            {open.map((one) => (
              <li key={one.id}>
                <Link href={one.href}>{one.title}</Link>
                <span className="mute">
                  {one.kind === 'quiz' ? 'practice quiz' : 'lesson'}, due {one.due.says}
                </span>
                <WorkStateWord work={one.work} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {later.length > 0 && (
        <section aria-labelledby="later">
          <h2 id="later">Later</h2>
          <ul className="class-rows">
            {later.map((one) => (
              <li key={one.id}>
                <span>{one.title}</span>
                <span className="mute">
                  opens {one.opens.says}, due {one.due.says}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {done.length > 0 && (
        <section aria-labelledby="done">
          <h2 id="done">Done</h2>
          <ul className="class-rows">
            {done.map((one) => (
              <li key={one.id}>
                <Link href={one.href}>{one.title}</Link>
                <span className="mute">
                  {one.work.done?.says}
                  {one.work.score && `, ${one.work.score.right} of ${one.work.score.of} right`}
                </span>
                <WorkStateWord work={one.work} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="leave">
        <h2 id="leave">Leaving</h2>
        <LeaveClass id={view.id} name={view.name} />
      </section>
    </>
  );
}
