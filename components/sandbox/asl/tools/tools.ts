import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { ToolProps } from './tool-props';

export type Tool = {
  readonly name: string;
  readonly says: string;
  readonly View: LazyExoticComponent<ComponentType<ToolProps>>;
};

/** What can be done with a machine beside running it, in the order of the buttons. Each is fetched when it is opened. */
export const tools: readonly Tool[] = [
  { name: 'fail-it', says: 'Fail it', View: lazy(() => import('./fail-it/fail-it')) },
  { name: 'compare', says: 'Compare', View: lazy(() => import('./compare/compare')) },
  { name: 'seeds', says: 'Many seeds', View: lazy(() => import('./seeds/seeds')) },
  { name: 'express', says: 'Standard vs Express', View: lazy(() => import('./express/express')) },
  { name: 'export', says: 'Export', View: lazy(() => import('./export-tool')) },
];
