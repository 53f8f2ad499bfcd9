import { StateWord } from '@/components/ui/glyph';
import type { InstructorClassView } from '@/lib/classes/views';

/** The three steps of a new class, until all are taken. Dashed is to come, solid is done. */
export function FirstSteps({ view }: { readonly view: InstructorClassView }) {
  const steps = [
    {
      says: 'Invite',
      how: 'Show the code or the QR code, or send the link.',
      isDone: view.members.some(({ role, state }) => role === 'learner' && state === 'active'),
    },
    { says: 'Assign', how: 'A practice quiz or a lesson, until a time.', isDone: view.assignments.length > 0 },
    {
      says: 'See results',
      how: 'Who is done, who is late, what the class believes.',
      isDone: view.assignments.some(({ counts }) => counts.done > 0),
    },
  ];
  if (steps.every(({ isDone }) => isDone)) return null;
  return (
    <ol className="first-steps" aria-label="First steps">
      {steps.map(({ says, how, isDone }) => (
        <li key={says} className={isDone ? 'done' : undefined}>
          <p className="step">{isDone ? <StateWord state="succeeded">{says}</StateWord> : says}</p>
          <p className="mute">{how}</p>
        </li>
      ))}
    </ol>
  );
}
