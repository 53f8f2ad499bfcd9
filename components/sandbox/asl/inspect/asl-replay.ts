import type { AslEvent, AslRun } from '@/lib/asl/events';
import type { AslScenario } from '@/lib/asl/scenario';
import { countUpTo, createReplay, type Replay } from '../../shared/replay';
import { type Calls, callsFold, isOfCall } from './calls';
import { type HeldServices, servicesFold } from './held-services';
import { type Standings, standingsFold } from './standings';
import { type Blocks, changesVariables, variablesFold } from './variables';
import { indexVisits, type Visits } from './visits';

/** A run at any of its moments, none of them found by going through it from the start. */
export type AslReplay = {
  readonly run: AslRun;
  readonly standings: Replay<Standings>;
  readonly variables: Replay<Blocks>;
  readonly calls: Replay<Calls>;
  /** Null where the scenario has no services. */
  readonly services: Replay<HeldServices> | null;
  /** What happened to services, Map Runs and files up to event `n`. */
  readonly changes: (n: number) => readonly AslEvent[];
  readonly visits: Visits;
};

export function createAslReplay(run: AslRun, { services }: Pick<AslScenario, 'services'>): AslReplay {
  const { events } = run;
  const changes = events.filter(({ kind }) => isChange(kind));
  return {
    run,
    standings: createReplay(events, standingsFold),
    variables: createReplay(events.filter(changesVariables), variablesFold),
    calls: createReplay(events.filter(isOfCall), callsFold),
    services: services ? createReplay(changes, servicesFold(services)) : null,
    changes: (n) => changes.slice(0, countUpTo(changes, n)),
    visits: indexVisits(events),
  };
}

const isChange = (kind: AslEvent['kind']) =>
  kind === 'service-changed' || kind === 'results-written' || kind.startsWith('map-run-');
