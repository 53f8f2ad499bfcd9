'use client';

import { useMemo } from 'react';
import type { AppSyncScenario } from '@/lib/appsync/scenario';
import { SandboxFrame, type SandboxProps } from '../shared/sandbox-frame';
import { appSyncTabs, toAppSyncDraft } from './appsync-draft';
import { AppSyncFigure } from './appsync-figure';

export type AppSyncSandboxProps = SandboxProps<AppSyncScenario>;

export function AppSyncSandbox(props: AppSyncSandboxProps) {
  const tabs = useMemo(() => appSyncTabs(props.scenario), [props.scenario]);
  return (
    <SandboxFrame
      {...props}
      engine="appsync"
      toDraft={toAppSyncDraft}
      tabs={tabs}
      editSays="Edit the API"
      Figure={AppSyncFigure}
    />
  );
}
