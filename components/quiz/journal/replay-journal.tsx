'use client';

import { useEffect } from 'react';
import { mayBeWaiting } from './waiting-mark';

/** In the root layout: sends what an earlier visit could not, wherever the learner comes back. Costs nothing else. */
export function ReplayJournal() {
  useEffect(() => {
    if (mayBeWaiting()) void import('./browser-journal').then(({ browserJournal }) => browserJournal());
  }, []);
  return null;
}
