import { runSync } from '@/lib/asl';
import type { AslScenario } from '@/lib/asl/scenario';
import { toTimeline } from '@/lib/asl/timeline';
import { TimelineStill } from '../shared/timeline-still';
import { readKnobs } from './hero-knobs';
import { HeroPlace } from './hero-place';
import { KnobFields } from './knob-fields';

const title = 'A card charge fails. Then what?';

/**
 * A server component: the run is in the page's HTML as a picture, so there is something to see before any script
 * runs, and the living one takes its place.
 */
export function LazyAslHero({ scenario }: { readonly scenario: AslScenario }) {
  const still = <TimelineStill model={toTimeline(runSync(scenario))} id="hero" />;
  const page = (
    <section className="live" aria-labelledby="live-still">
      <div className="runhead">
        <h2 id="live-still">{title}</h2>
        <KnobFields knobs={readKnobs(scenario)} onTurn={null} wrong={new Set()} problemId="hero-problem" />
      </div>
      <div className="stage">{still}</div>
    </section>
  );
  return <HeroPlace scenario={scenario} title={title} still={still} page={page} />;
}
