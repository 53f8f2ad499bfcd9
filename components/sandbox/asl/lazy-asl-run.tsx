'use client';

import { FacePlace } from '../shared/face-place';
import type { AslRunProps } from './asl-run';

const load = () => import('./asl-run').then((module) => module.AslRun);

export function LazyAslRun(props: AslRunProps) {
  return <FacePlace load={load} props={props} className="place-run" says="The run appears here." />;
}
