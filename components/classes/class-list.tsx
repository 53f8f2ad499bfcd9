import Link from 'next/link';
import type { ClassSummary } from '@/lib/classes/views';
import { joinWords } from '@/lib/kernel/duration';

const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** The classes of one person: those they teach, those they learn in, and, folded, what is over. */
export function ClassList({ classes }: { readonly classes: readonly ClassSummary[] }) {
  const current = classes.filter(({ archived }) => !archived);
  const archived = classes.filter((one) => one.archived);
  const taught = current.filter(({ role }) => role !== 'learner');
  const joined = current.filter(({ role }) => role === 'learner');
  return (
    <>
      {taught.length > 0 && <Group title="You teach" classes={taught} />}
      {joined.length > 0 && <Group title="You learn in" classes={joined} />}
      {archived.length > 0 && (
        <details className="fold">
          <summary>{archived.length === 1 ? '1 archived class' : `${archived.length} archived classes`}</summary>
          <Rows classes={archived} />
        </details>
      )}
    </>
  );
}

function Group({ title, classes }: { readonly title: string; readonly classes: readonly ClassSummary[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <Rows classes={classes} />
    </section>
  );
}

function Rows({ classes }: { readonly classes: readonly ClassSummary[] }) {
  return (
    <ul className="class-rows">
      {classes.map(({ id, name, role, learners, assignments }) => (
        <li key={id}>
          <Link href={`/classes/${id}`} prefetch={false}>
            {name}
          </Link>
          <span className="mute">
            {joinWords([...(role === 'learner' ? [] : [count(learners, 'learner')]), count(assignments, 'assignment')])}
          </span>
        </li>
      ))}
    </ul>
  );
}
