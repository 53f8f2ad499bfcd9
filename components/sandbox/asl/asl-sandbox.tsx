'use client';

import type { AslScenario } from '@/lib/asl/scenario';
import { SandboxFrame, type SandboxProps } from '../shared/sandbox-frame';
import { aslTabs, toAslDraft } from './asl-draft';

export type AslSandboxProps = SandboxProps<AslScenario>;

export function AslSandbox(props: AslSandboxProps) {
  return (
    <SandboxFrame
      {...props}
      engine="asl"
      toDraft={toAslDraft}
      tabs={aslTabs(toAslDraft(props.scenario))}
      editSays="Edit the definition"
    />
  );
}
