'use client';

import { useEffect, useMemo } from 'react';
import { createLab, type Lab, type LabWorker } from './lab-client';

const spawn = () => new Worker(new URL('./lab.worker.ts', import.meta.url), { type: 'module' }) as unknown as LabWorker;

/** A worker of the tool's own, started by its first question and ended with it. */
export function useLab(): Lab {
  const lab = useMemo(() => createLab(spawn), []);
  useEffect(() => () => lab.cancel(), [lab]);
  return lab;
}
