'use client';

import { FacePlace } from '../shared/face-place';
import type { AppSyncRunProps } from './appsync-run';

const load = () => import('./appsync-run').then((module) => module.AppSyncRun);

export function LazyAppSyncRun(props: AppSyncRunProps) {
  return <FacePlace load={load} props={props} className="place-run" says="The run appears here." />;
}
