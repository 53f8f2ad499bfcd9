'use client';

import { SandboxPlace } from '../shared/sandbox-place';
import type { AppSyncSandboxProps } from './appsync-sandbox';

const load = () => import('./appsync-sandbox').then((module) => module.AppSyncSandbox);

/** The sandbox in its own chunk, fetched when it comes near the window. */
export function LazyAppSyncSandbox(props: AppSyncSandboxProps) {
  return <SandboxPlace load={load} props={props} />;
}
