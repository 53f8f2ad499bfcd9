'use client';

import { FacePlace } from '../shared/face-place';
import type { AslWorkbenchProps } from './asl-workbench';

const load = () => import('./asl-workbench').then((module) => module.AslWorkbench);

export function LazyAslWorkbench(props: AslWorkbenchProps) {
  return <FacePlace load={load} props={props} className="place-bench" says="The playground is loading." />;
}
