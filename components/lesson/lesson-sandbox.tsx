'use client';

import { LazyAslSandbox } from '@/components/sandbox/asl/lazy-asl-sandbox';
import type { AslScenario } from '@/lib/asl/scenario';

type Props = {
  readonly scenario: AslScenario;
  readonly name: string;
  readonly lesson: string;
  readonly caption?: string;
};

/** A sandbox in a lesson: what the shared one shows, and a solved task is kept. */
export function LessonSandbox({ scenario, name, lesson, caption }: Props) {
  return (
    <LazyAslSandbox
      scenario={scenario}
      name={name}
      {...(caption === undefined ? {} : { caption })}
      onSolved={async () => {
        const { saveMilestone } = await import('@/components/quiz/journal');
        await saveMilestone('sandbox-solved', `${lesson}/${name}`);
      }}
    />
  );
}
