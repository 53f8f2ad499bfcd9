'use client';

import type { AppSyncScenario } from '@/lib/appsync/scenario';
import { Workbench, type WorkbenchProps } from '../shared/workbench';
import { AppSyncBenchView } from './appsync-bench-view';

export type AppSyncWorkbenchProps = WorkbenchProps<AppSyncScenario>;

export function AppSyncWorkbench(props: AppSyncWorkbenchProps) {
  return <Workbench {...props} engine="appsync" View={AppSyncBenchView} />;
}
