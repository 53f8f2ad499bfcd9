'use client';

import type { AslScenario } from '@/lib/asl/scenario';
import { Workbench, type WorkbenchProps } from '../shared/workbench';
import { AslBenchView } from './asl-bench-view';
import { findOwnMachine, ownPrefix } from './own/own-machines';

export type AslWorkbenchProps = WorkbenchProps<AslScenario>;

export function AslWorkbench(props: AslWorkbenchProps) {
  return <Workbench {...props} engine="asl" View={AslBenchView} findOwn={findOwn} />;
}

function findOwn(address: string) {
  const machine = address.startsWith(ownPrefix) ? findOwnMachine(address.slice(ownPrefix.length)) : null;
  return machine && { scenario: machine.scenario, texts: machine.start };
}
