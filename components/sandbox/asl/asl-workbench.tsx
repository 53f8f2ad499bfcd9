'use client';

import type { AslScenario } from '@/lib/asl/scenario';
import { Workbench, type WorkbenchProps } from '../shared/workbench';
import { AslBenchView } from './asl-bench-view';

export type AslWorkbenchProps = WorkbenchProps<AslScenario>;

export function AslWorkbench(props: AslWorkbenchProps) {
  return <Workbench {...props} engine="asl" View={AslBenchView} />;
}
