'use client';

import { FacePlace } from '../shared/face-place';
import type { AuthModesRunProps } from './auth-modes-run';

const load = () => import('./auth-modes-run').then((module) => module.AuthModesRun);

export function LazyAuthModesRun(props: AuthModesRunProps) {
  return <FacePlace load={load} props={props} className="place-run" says="The run appears here." />;
}
