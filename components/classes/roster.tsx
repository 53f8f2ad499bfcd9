'use client';

import { useState } from 'react';
import type { ClassRole } from '@/lib/classes/access';
import type { InstructorClassView, MemberView } from '@/lib/classes/views';
import { useChange } from './changes';
import { MemberDialog } from './member-dialog';

const roleWords: { readonly [R in ClassRole]: string } = {
  owner: 'instructor, owner',
  instructor: 'instructor',
  learner: 'learner',
};

type Props = { readonly view: InstructorClassView };

/** Who is in the class. Whoever left or was removed is kept below, with what they did. */
export function Roster({ view }: Props) {
  const [changing, setChanging] = useState<string | null>(null);
  const active = view.members.filter(({ state }) => state === 'active');
  const gone = view.members.filter(({ state }) => state !== 'active');
  const shown = view.members.find(({ id }) => id === changing);
  const isArchived = view.archived !== null;
  return (
    <section aria-labelledby="roster">
      <h2 id="roster">People</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="scroll" tabIndex={0} aria-label="People in this class">
        <table className="roster">
          <caption className="mute">Done, late and missing count assignments. Late ones are done, too.</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Role</th>
              <th scope="col">Joined</th>
              <th scope="col" className="n">
                Done
              </th>
              <th scope="col" className="n">
                Late
              </th>
              <th scope="col" className="n">
                Missing
              </th>
              <th scope="col">
                <span className="vh">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {active.map((member) => (
              <tr key={member.id}>
                <th scope="row">
                  {member.name}
                  {member.isYou && <span className="mute"> you</span>}
                </th>
                <td>{roleWords[member.role]}</td>
                <td>{member.joined.says}</td>
                <Counts member={member} />
                <td>
                  {!isArchived && (
                    <button
                      type="button"
                      className="btn bare"
                      aria-haspopup="dialog"
                      onClick={() => setChanging(member.id)}
                    >
                      Change<span className="vh"> {member.name}</span>
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {gone.length > 0 && <Gone members={gone} isArchived={isArchived} />}
      {shown && <MemberDialog member={shown} viewerRole={view.role} onClosed={() => setChanging(null)} />}
    </section>
  );
}

/** Assignments are for learners: instructors have nothing to count. */
function Counts({ member }: { readonly member: MemberView }) {
  const counts = member.role === 'learner' ? [member.done, member.late, member.missing] : ['', '', ''];
  return counts.map((count, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: three columns, always the same.
    <td key={at} className="n">
      {count}
    </td>
  ));
}

function Gone({ members, isArchived }: { readonly members: readonly MemberView[]; readonly isArchived: boolean }) {
  const { act } = useChange();
  const readmit = ({ id, name }: MemberView) =>
    act({
      to: `/members/${id}`,
      body: { change: 'readmit' },
      says: `${name} is in the class again.`,
      undo: { change: 'remove' },
    });
  return (
    <details className="fold">
      <summary>{members.length === 1 ? '1 person is' : `${members.length} people are`} no longer here</summary>
      <ul className="class-rows">
        {members.map((member) => (
          <li key={member.id}>
            <span>{member.name}</span>
            <span className="mute">{member.state === 'left' ? 'left' : 'was removed'}</span>
            {!isArchived && member.state === 'removed' && (
              <button type="button" className="btn bare" onClick={() => readmit(member)}>
                Let {member.name} back in
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
