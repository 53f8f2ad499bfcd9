'use client';

import type { AppSyncScenario } from '@/lib/appsync/scenario';
import { type GalleryEntry, Workbench } from '../shared/workbench';
import { AppSyncBenchView } from './appsync-bench-view';

export type AppSyncWorkbenchProps = { readonly gallery: readonly GalleryEntry<AppSyncScenario>[] };

export function AppSyncWorkbench({ gallery }: AppSyncWorkbenchProps) {
  return <Workbench engine="appsync" gallery={gallery} View={AppSyncBenchView} />;
}
