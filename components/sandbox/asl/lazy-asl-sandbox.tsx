'use client';

import { SandboxPlace } from '../shared/sandbox-place';
import type { AslSandboxProps } from './asl-sandbox';

const load = () => import('./asl-sandbox').then((module) => module.AslSandbox);

/** The sandbox in its own chunk, fetched when it comes near the window. */
export function LazyAslSandbox(props: AslSandboxProps) {
  return <SandboxPlace load={load} props={props} />;
}
