'use client';

import type { AslScenario } from '@/lib/asl/scenario';
import { RunFrame, type RunProps } from '../shared/run-frame';
import { toAslDraft } from './asl-draft';

export type AslRunProps = RunProps<AslScenario>;

export function AslRun(props: AslRunProps) {
  return <RunFrame {...props} engine="asl" toDraft={toAslDraft} />;
}
