import type { Metadata } from 'next';
import Link from 'next/link';
import { Legal } from '@/components/ui/legal';
import { listScenarios } from '@/lib/content';
import './playground.css';

export const metadata: Metadata = {
  title: 'Playground',
  description: 'Sandboxes to try things in, without an account and without an AWS bill.',
};

const beingBuilt = [
  { title: 'GraphQL', says: 'AppSync: a schema, its resolvers, and a trace of every request.' },
  { title: 'Auth modes', says: 'AppSync and Amplify: who may read or write which field, as a matrix.' },
] as const;

export default function Playground() {
  const gallery = listScenarios('asl');
  return (
    <>
      <main id="main" className="playgrounds">
        <h1>Playground</h1>
        <p className="stand">
          Sandboxes to try things in. They run in your browser, in virtual time; nothing is called and nothing is
          billed.
        </p>
        <section aria-labelledby="asl">
          <h2 id="asl">
            <Link href="/playground/asl">Step Functions</Link>
          </h2>
          <p>
            Write a state machine, say how its tasks answer, run it, and go through it event by event. Or start from one
            of these:
          </p>
          <ul className="scenarios">
            {gallery.map(({ ref, scenario }) => (
              <li key={ref}>
                <Link href={`/playground/asl#${ref.replace(/^asl\//, '')}`}>{scenario.title}</Link>
              </li>
            ))}
          </ul>
        </section>
        {beingBuilt.map(({ title, says }) => (
          <section key={title} className="unbuilt">
            <h2>{title}</h2>
            <p>{says} Being built: there is nothing to open yet.</p>
          </section>
        ))}
      </main>
      <Legal />
    </>
  );
}
