import type { EngineClient } from '../../shared/engine-client';

/** What a tab beside the event's is given: whom to ask, and about which event of which run. */
export type TabProps = {
  readonly client: EngineClient;
  /** Changes with every run. */
  readonly runKey: string;
  readonly n: number;
  readonly onPick: (n: number) => void;
};
