'use client';

import { FacePlace } from '../shared/face-place';
import type { AuthModesWorkbenchProps } from './auth-modes-workbench';

const load = () => import('./auth-modes-workbench').then((module) => module.AuthModesWorkbench);

export function LazyAuthModesWorkbench(props: AuthModesWorkbenchProps) {
  return <FacePlace load={load} props={props} className="place-bench" says="The playground is loading." />;
}
