'use client';

import { FacePlace } from '../shared/face-place';
import type { AppSyncWorkbenchProps } from './appsync-workbench';

const load = () => import('./appsync-workbench').then((module) => module.AppSyncWorkbench);

export function LazyAppSyncWorkbench(props: AppSyncWorkbenchProps) {
  return <FacePlace load={load} props={props} className="place-bench" says="The playground is loading." />;
}
