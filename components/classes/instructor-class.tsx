import type { InstructorClassView, Lessons, MomentView } from '@/lib/classes/views';
import { Assignments } from './assignments';
import { Changes } from './changes';
import { ClassSettings } from './class-settings';
import { FirstSteps } from './first-steps';
import { Invitation } from './invitation';
import { MisconceptionList } from './misconception-list';
import { Roster } from './roster';
import './classes.css';

type Props = {
  readonly view: InstructorClassView;
  readonly lessons: Lessons;
  readonly now: MomentView;
  readonly isDemo?: boolean;
};

/** A class as those who teach it see it: the way in beside what was assigned, who is there, and what went wrong. */
export function InstructorClass({ view, lessons, now, isDemo = false }: Props) {
  const learners = view.members.filter(({ role, state }) => role === 'learner' && state === 'active').length;
  return (
    <Changes classId={view.id} isDemo={isDemo}>
      <header>
        <p className="label">{view.role === 'owner' ? 'Your class' : 'You teach here'}</p>
        <h1>{view.name}</h1>
        <p className="facts-line">
          <span>
            {learners} {learners === 1 ? 'learner' : 'learners'}
          </span>
          <span className="mute">{view.timeZone}</span>
          {view.archived && <span>Archived on {view.archived.says}</span>}
        </p>
      </header>
      <div className="class-columns">
        {!view.archived && <Invitation invitation={view.invitation} name={view.name} />}
        <div className="class-main">
          {!view.archived && <FirstSteps view={view} />}
          <Assignments view={view} lessons={lessons} now={now} />
          <Roster view={view} />
          <section aria-labelledby="beliefs">
            <h2 id="beliefs">What the class believes</h2>
            <MisconceptionList misconceptions={view.misconceptions} />
          </section>
          <ClassSettings view={view} />
        </div>
      </div>
    </Changes>
  );
}
