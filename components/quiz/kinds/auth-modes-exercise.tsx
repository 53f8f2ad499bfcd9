'use client';

import { authModesTabs, toAuthModesDraft } from '@/components/sandbox/auth-modes/auth-modes-draft';
import { AuthModesFigure } from '@/components/sandbox/auth-modes/auth-modes-figure';
import type { AuthModesScenario } from '@/lib/auth-modes/scenario';
import { ExerciseFrame, type ExerciseProps } from './exercise-frame';

export function AuthModesExercise(props: ExerciseProps<AuthModesScenario>) {
  return (
    <ExerciseFrame
      {...props}
      engine="auth-modes"
      toDraft={toAuthModesDraft}
      tabs={authModesTabs}
      Figure={AuthModesFigure}
    />
  );
}
