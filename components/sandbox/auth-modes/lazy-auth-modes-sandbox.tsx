'use client';

import { SandboxPlace } from '../shared/sandbox-place';
import type { AuthModesSandboxProps } from './auth-modes-sandbox';

const load = () => import('./auth-modes-sandbox').then((module) => module.AuthModesSandbox);

/** The sandbox in its own chunk, fetched when it comes near the window. */
export function LazyAuthModesSandbox(props: AuthModesSandboxProps) {
  return <SandboxPlace load={load} props={props} />;
}
