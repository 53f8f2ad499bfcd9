'use client';

import type { AslScenario } from '@/lib/asl/scenario';
import { type GalleryEntry, Workbench } from '../shared/workbench';
import { AslBenchView } from './asl-bench-view';

export type AslWorkbenchProps = { readonly gallery: readonly GalleryEntry<AslScenario>[] };

export function AslWorkbench({ gallery }: AslWorkbenchProps) {
  return <Workbench engine="asl" gallery={gallery} View={AslBenchView} />;
}
