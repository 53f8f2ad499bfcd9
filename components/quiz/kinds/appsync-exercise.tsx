'use client';

import { appSyncTabs, toAppSyncDraft } from '@/components/sandbox/appsync/appsync-draft';
import { AppSyncFigure } from '@/components/sandbox/appsync/appsync-figure';
import type { AppSyncScenario } from '@/lib/appsync/scenario';
import { ExerciseFrame, type ExerciseProps } from './exercise-frame';

export function AppSyncExercise(props: ExerciseProps<AppSyncScenario>) {
  const tabs = appSyncTabs(props.scenario);
  return <ExerciseFrame {...props} engine="appsync" toDraft={toAppSyncDraft} tabs={tabs} Figure={AppSyncFigure} />;
}
