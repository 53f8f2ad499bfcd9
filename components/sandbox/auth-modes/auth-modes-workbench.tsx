'use client';

import type { AuthModesScenario } from '@/lib/auth-modes/scenario';
import { type GalleryEntry, Workbench } from '../shared/workbench';
import { AuthModesBenchView } from './auth-modes-bench-view';

export type AuthModesWorkbenchProps = { readonly gallery: readonly GalleryEntry<AuthModesScenario>[] };

export function AuthModesWorkbench({ gallery }: AuthModesWorkbenchProps) {
  return <Workbench engine="auth-modes" gallery={gallery} View={AuthModesBenchView} />;
}
