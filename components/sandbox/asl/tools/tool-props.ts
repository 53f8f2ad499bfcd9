import type { AslScenario } from '@/lib/asl/scenario';
import type { Bench } from '../../shared/use-bench';
import type { OpenedBench } from '../../shared/use-opened-bench';

/** What a tool of the runner is given: the bench it works on, and the way to close itself. */
export type ToolProps = {
  readonly bench: Bench<AslScenario>;
  readonly page: OpenedBench<AslScenario>;
  /** The state that is selected in the graph, as a node's id. */
  readonly selected?: string | null;
  readonly onClose: () => void;
};
