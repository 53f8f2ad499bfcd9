'use client';

import { LazyAppSyncSandbox } from '@/components/sandbox/appsync/lazy-appsync-sandbox';
import { LazyAslSandbox } from '@/components/sandbox/asl/lazy-asl-sandbox';
import { LazyAuthModesSandbox } from '@/components/sandbox/auth-modes/lazy-auth-modes-sandbox';
import type { AppSyncScenario } from '@/lib/appsync/scenario';
import type { AslScenario } from '@/lib/asl/scenario';
import type { AuthModesScenario } from '@/lib/auth-modes/scenario';
import { assertNever } from '@/lib/kernel/assert-never';

type Props = {
  readonly scenario: AslScenario | AppSyncScenario | AuthModesScenario;
  readonly name: string;
  readonly lesson: string;
  readonly caption?: string;
};

/** A sandbox in a lesson: what the shared one shows, and a solved task is kept. */
export function LessonSandbox({ scenario, name, lesson, caption }: Props) {
  const rest = {
    name,
    ...(caption === undefined ? {} : { caption }),
    onSolved: async () => {
      const { saveMilestone } = await import('@/components/quiz/journal');
      await saveMilestone('sandbox-solved', `${lesson}/${name}`);
    },
  };
  switch (scenario.engine) {
    case 'asl':
      return <LazyAslSandbox scenario={scenario} {...rest} />;
    case 'appsync':
      return <LazyAppSyncSandbox scenario={scenario} {...rest} />;
    case 'auth-modes':
      return <LazyAuthModesSandbox scenario={scenario} {...rest} />;
    default:
      return assertNever(scenario);
  }
}
