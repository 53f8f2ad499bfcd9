import type { Metadata } from 'next';
import Link from 'next/link';
import { Legal } from '@/components/ui/legal';
import { listScenarios } from '@/lib/content';
import './playground.css';

export const metadata: Metadata = {
  title: 'Playground',
  description: 'Sandboxes to try things in, without an account and without an AWS bill.',
};

const sandboxes = [
  {
    engine: 'asl',
    title: 'Step Functions',
    says: 'Write a state machine, say how its tasks answer, run it, and go through it event by event. Or start from one of these:',
  },
  {
    engine: 'appsync',
    title: 'GraphQL',
    says: 'An AppSync API of your own: schema, JavaScript resolvers, tables in memory, and the trace of every resolver. Or start from one of these:',
  },
  {
    engine: 'auth-modes',
    title: 'Auth modes',
    says: 'One operation under every authorization mode of AppSync: which fields are allowed, denied or null, and the rule that decided. Or start from one of these:',
  },
] as const;

export default function Playground() {
  return (
    <>
      <main id="main" className="playgrounds">
        <h1>Playground</h1>
        <p className="stand">
          Sandboxes to try things in. They run in your browser, in virtual time; nothing is called and nothing is
          billed.
        </p>
        {sandboxes.map(({ engine, title, says }) => (
          <section key={engine} aria-labelledby={engine}>
            <h2 id={engine}>
              <Link href={`/playground/${engine}`}>{title}</Link>
            </h2>
            <p>{says}</p>
            <ul className="scenarios">
              {listScenarios(engine).map(({ ref, scenario }) => (
                <li key={ref}>
                  <Link href={`/playground/${engine}#${ref.slice(engine.length + 1)}`}>{scenario.title}</Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section aria-labelledby="talks">
          <h2 id="talks">
            <Link href="/talks">Talks</Link>
          </h2>
          <p>Runs on a stage, one key per step. Any scenario of a playground can go there: press Present.</p>
        </section>
      </main>
      <Legal />
    </>
  );
}
