import type { AslEvent } from '../events';
import type { AslScenario } from '../scenario';
import { applyChange, initialState, type ServiceState } from './service-state';

/**
 * What the services hold after the events of a run, or after the first `count` of them: derived from events alone. Null
 * where the scenario has no services.
 */
export function servicesAfter(
  { services }: AslScenario,
  events: readonly AslEvent[],
  count: number = events.length,
): ServiceState | null {
  if (!services) return null;
  let state = initialState(services);
  for (const event of events.slice(0, count)) {
    if (event.kind === 'service-changed') state = applyChange(state, event.change);
  }
  return state;
}
