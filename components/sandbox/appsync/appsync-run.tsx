'use client';

import type { AppSyncScenario } from '@/lib/appsync/scenario';
import { RunFrame, type RunProps } from '../shared/run-frame';
import { toAppSyncDraft } from './appsync-draft';
import { AppSyncFigure } from './appsync-figure';

export type AppSyncRunProps = RunProps<AppSyncScenario>;

export function AppSyncRun(props: AppSyncRunProps) {
  return <RunFrame {...props} engine="appsync" toDraft={toAppSyncDraft} Figure={AppSyncFigure} />;
}
