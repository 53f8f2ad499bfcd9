'use client';

import type { AuthModesScenario } from '@/lib/auth-modes/scenario';
import { Workbench, type WorkbenchProps } from '../shared/workbench';
import { AuthModesBenchView } from './auth-modes-bench-view';

export type AuthModesWorkbenchProps = WorkbenchProps<AuthModesScenario>;

export function AuthModesWorkbench(props: AuthModesWorkbenchProps) {
  return <Workbench {...props} engine="auth-modes" View={AuthModesBenchView} />;
}
