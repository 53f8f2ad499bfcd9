import type { EngineFace, KeptRun } from '@/components/sandbox/shared/engine-face';
import type { EngineName } from '@/components/sandbox/shared/engine-protocol';
import type { StageScenario } from './step';
import { toDraft } from './to-draft';

const faces: { readonly [name in EngineName]: () => Promise<EngineFace> } = {
  asl: () => import('@/components/sandbox/asl/asl-face').then((module) => module.aslFace),
  appsync: () => import('@/components/sandbox/appsync/appsync-face').then((module) => module.appsyncFace),
  'auth-modes': () => import('@/components/sandbox/auth-modes/auth-modes-face').then((module) => module.authModesFace),
};

/** A run as the workbench shows it, made where the page is made: for what stands in the page before any script. */
export async function keepRun(scenario: StageScenario): Promise<KeptRun> {
  const face = await faces[scenario.engine]();
  return face.run(toDraft(scenario));
}
