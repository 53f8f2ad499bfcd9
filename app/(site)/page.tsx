import { DueList } from '@/components/classes/due-list';
import { dayMonthYear } from '@/components/lesson/prose';
import { Resume } from '@/components/progress/resume';
import { LazyAslHero } from '@/components/sandbox/asl/lazy-asl-hero';
import { Legal } from '@/components/ui/legal';
import { findScenario, listBlueprints, listLessons } from '@/lib/content';
import { TrackList } from './tracks/track-list';
import './home.css';

export default function Home() {
  const scenario = findScenario('asl', 'asl/retry-and-catch');
  if (!scenario) throw new Error('The home page shows the gallery scenario asl/retry-and-catch, which is missing.');
  return (
    <>
      <main id="main" className="homepage">
        <DueList />
        <section className="opening" aria-labelledby="say">
          <div className="say">
            <h1 id="say">Exam prep you can&nbsp;run.</h1>
            <p>
              Step Functions, AppSync and Amplify for the AWS developer exams. Every claim in a lesson runs, every
              answer key is a run, every grade can be replayed.
            </p>
          </div>
          <ul className="examline">
            {listBlueprints().map(({ id, from, lastDay }) => (
              <li key={id}>
                <b>{id}</b> {lastDay ? `until ${dayMonthYear(lastDay)}` : `from ${dayMonthYear(from)}`}
              </li>
            ))}
          </ul>
        </section>
        <LazyAslHero scenario={scenario} />
        <Resume lessons={listLessons().map(({ id, title, minutes }) => ({ id, title, minutes }))} />
        <TrackList level="h2" />
      </main>
      <Legal />
    </>
  );
}
