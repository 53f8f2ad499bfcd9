'use client';

import { aslTabs, toAslDraft } from '@/components/sandbox/asl/asl-draft';
import type { AslScenario } from '@/lib/asl/scenario';
import { ExerciseFrame, type ExerciseProps } from './exercise-frame';

export function AslExercise(props: ExerciseProps<AslScenario>) {
  return <ExerciseFrame {...props} engine="asl" toDraft={toAslDraft} tabs={aslTabs(toAslDraft(props.scenario))} />;
}
