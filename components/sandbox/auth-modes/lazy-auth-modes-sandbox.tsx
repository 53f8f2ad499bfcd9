'use client';

import { FacePlace } from '../shared/face-place';
import type { AuthModesSandboxProps } from './auth-modes-sandbox';

const load = () => import('./auth-modes-sandbox').then((module) => module.AuthModesSandbox);

/** The sandbox in its own chunk, fetched when it comes near the window. */
export function LazyAuthModesSandbox(props: AuthModesSandboxProps) {
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
