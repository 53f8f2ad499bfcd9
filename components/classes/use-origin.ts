'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** The address this site was opened at; empty until the browser has it. Others in the room reach it the same way. */
export const useOrigin = (): string =>
  useSyncExternalStore(
    never,
    () => location.origin,
    () => '',
  );
