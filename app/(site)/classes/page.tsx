import type { Metadata } from 'next';
import Link from 'next/link';
import { ClassList } from '@/components/classes/class-list';
import { CreateClass } from '@/components/classes/create-class';
import { EnterCode } from '@/components/classes/enter-code';
import { Glyph, StateWord } from '@/components/ui/glyph';
import { Legal } from '@/components/ui/legal';
import { withReturnPath } from '@/lib/kernel/return-path';
import { mayCreateClass } from '@/lib/learning/classes/create-class';
import { listClasses } from '@/lib/learning/classes/list-classes';
import { findViewer } from '@/lib/session/find-viewer';
import '@/components/progress/progress.css';
import '@/components/classes/classes.css';

export const metadata: Metadata = {
  title: 'Classes',
  description: 'Assign lessons and practice quizzes to a class, and see who is lost on what.',
};

type Props = { readonly searchParams: Promise<{ readonly left?: string }> };

export default async function ClassesPage({ searchParams }: Props) {
  const viewer = await findViewer();
  const listed = await listClasses(viewer);
  const { left } = await searchParams;
  return (
    <>
      <main id="main" className="plain classes narrow">
        <h1>Classes</h1>
        {left !== undefined && (
          <p role="status" className="notice">
            <StateWord state="succeeded">You left the class.</StateWord> You can come back with the same code.
          </p>
        )}
        {listed.ok && listed.value.length > 0 ? (
          <ClassList classes={listed.value} />
        ) : (
          <p className="lead">
            Assign lessons and practice quizzes with a due time. See who is done, who is late, and which wrong beliefs
            the class shares. Learners join by a code, a link or a QR code, and find what is due first thing on their
            page.
          </p>
        )}
        <div className="class-ways">
          <section aria-labelledby="create">
            <h2 id="create">Create a class</h2>
            {mayCreateClass(viewer) ? (
              <CreateClass />
            ) : listed.ok ? (
              <p>On this server its operators create classes. Ask one of them for yours.</p>
            ) : (
              <>
                <p>A class needs an account, so that your learners’ results reach you alone.</p>
                <p className="acts left">
                  <Link className="btn primary" href={withReturnPath('/sign-up', '/classes')}>
                    Create an account
                  </Link>
                  <Link className="btn" href={withReturnPath('/sign-in', '/classes')}>
                    Sign in
                  </Link>
                </p>
              </>
            )}
          </section>
          <section aria-labelledby="join">
            <h2 id="join">Join a class</h2>
            <EnterCode quiet />
          </section>
          <section className="wide" aria-labelledby="look">
            <h2 id="look">Look first</h2>
            <p>A class with twelve invented learners, four assignments and their results. No account needed.</p>
            <Link className="btn" href="/classes/demo">
              See a demo class <Glyph name="next" />
            </Link>
          </section>
        </div>
      </main>
      <Legal />
    </>
  );
}
