'use client';

import type { AuthModesScenario } from '@/lib/auth-modes/scenario';
import { SandboxFrame, type SandboxProps } from '../shared/sandbox-frame';
import { authModesTabs, toAuthModesDraft } from './auth-modes-draft';
import { AuthModesFigure } from './auth-modes-figure';

export type AuthModesSandboxProps = SandboxProps<AuthModesScenario>;

export function AuthModesSandbox(props: AuthModesSandboxProps) {
  return (
    <SandboxFrame
      {...props}
      engine="auth-modes"
      toDraft={toAuthModesDraft}
      tabs={authModesTabs}
      editSays="Edit the schema"
      Figure={AuthModesFigure}
    />
  );
}
