import type { EngineName } from './engine-protocol';

/** What a sandbox is called on its page. */
export const engineNames: { readonly [engine in EngineName]: string } = {
  asl: 'Step Functions',
  appsync: 'GraphQL',
  'auth-modes': 'Auth modes',
};

export const playgroundPath = (engine: EngineName): string => `/playground/${engine}`;
