import type { AslEvent } from '@/lib/asl/events';
import { applyChange, initialState, type ServiceState } from '@/lib/asl/services/service-state';
import type { Services } from '@/lib/asl/services/services-schema';
import type { Fold } from '../../shared/replay';

/** What the services hold. The engine makes a new state of every change, so an old one may be kept. */
export type HeldServices = { state: ServiceState };

export const servicesFold = (services: Services): Fold<HeldServices, AslEvent> => ({
  start: () => ({ state: initialState(services) }),
  step: (held, event) => {
    if (event.kind === 'service-changed') held.state = applyChange(held.state, event.change);
  },
  copy: ({ state }) => ({ state }),
});
