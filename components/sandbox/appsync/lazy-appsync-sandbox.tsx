'use client';

import { FacePlace } from '../shared/face-place';
import type { AppSyncSandboxProps } from './appsync-sandbox';

const load = () => import('./appsync-sandbox').then((module) => module.AppSyncSandbox);

/** The sandbox in its own chunk, fetched when it comes near the window. */
export function LazyAppSyncSandbox(props: AppSyncSandboxProps) {
  const { predict, checks = [] } = props.scenario;
  const size = checks.length > 0 ? 'place-task' : predict ? 'place-predict' : 'place-run';
  return (
    <FacePlace
      load={load}
      props={props}
      className={`wide ${size}`}
      says={predict?.question ?? 'A sandbox: press Run when it is here.'}
    />
  );
}
