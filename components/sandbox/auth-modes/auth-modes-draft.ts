import type { AuthModesScenario } from '@/lib/auth-modes/scenario';
import type { EditorTab } from '../shared/editor-tab';
import type { Draft } from '../shared/engine-protocol';

export type AuthModesDraft = Draft<AuthModesScenario>;

export const authModesTabs: readonly EditorTab[] = [
  { tab: 'schema', says: 'Schema', label: 'GraphQL schema with auth directives', language: 'graphql' },
  { tab: 'query', says: 'Query', label: 'GraphQL query', language: 'graphql' },
  { tab: 'modes', says: 'Modes', label: 'Authorization modes of the API', language: 'json' },
  { tab: 'identities', says: 'Identities', label: 'Identities that ask', language: 'json' },
];

/** A scenario as texts to edit. */
export function toAuthModesDraft(scenario: AuthModesScenario): AuthModesDraft {
  const { documents, modes, identities } = scenario;
  return {
    scenario,
    texts: {
      ...documents,
      modes: JSON.stringify(modes, null, 2),
      identities: JSON.stringify(identities, null, 2),
    },
  };
}
