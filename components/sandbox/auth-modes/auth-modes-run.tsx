'use client';

import type { AuthModesScenario } from '@/lib/auth-modes/scenario';
import { RunFrame, type RunProps } from '../shared/run-frame';
import { toAuthModesDraft } from './auth-modes-draft';
import { AuthModesFigure } from './auth-modes-figure';

export type AuthModesRunProps = RunProps<AuthModesScenario>;

export function AuthModesRun(props: AuthModesRunProps) {
  return <RunFrame {...props} engine="auth-modes" toDraft={toAuthModesDraft} Figure={AuthModesFigure} />;
}
