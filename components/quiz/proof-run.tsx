import { LazyAppSyncRun } from '@/components/sandbox/appsync/lazy-appsync-run';
import { LazyAslRun } from '@/components/sandbox/asl/lazy-asl-run';
import { LazyAuthModesRun } from '@/components/sandbox/auth-modes/lazy-auth-modes-run';
import type { ProofScenario } from './proof-scenario';

type Props = {
  readonly scenario: ProofScenario;
  readonly title: string;
  readonly cursor?: number;
  /** A wrong rule to run it with, by its key. */
  readonly mutation?: string;
};

/** The run of a proof in its own engine's face. */
export function ProofRun({ scenario, ...rest }: Props) {
  switch (scenario.engine) {
    case 'asl':
      return <LazyAslRun scenario={scenario} {...rest} />;
    case 'appsync':
      return <LazyAppSyncRun scenario={scenario} {...rest} />;
    case 'auth-modes':
      return <LazyAuthModesRun scenario={scenario} {...rest} />;
  }
}
