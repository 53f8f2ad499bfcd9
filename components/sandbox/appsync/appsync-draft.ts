import type { AppSyncScenario } from '@/lib/appsync/scenario';
import type { EditorTab } from '../shared/editor-tab';
import type { Draft } from '../shared/engine-protocol';

export type AppSyncDraft = Draft<AppSyncScenario>;

/** What is no document of its own: which field has which data source, what the tables hold, what is sent next. */
export const wiringTab = 'wiring';

/** A scenario as texts to edit: its documents under their own names, and the wiring as JSON. */
export function toAppSyncDraft(scenario: AppSyncScenario): AppSyncDraft {
  const { documents, resolvers, dataSources, operations, identity } = scenario;
  const { schema, query, variables = '{}', ...others } = documents;
  const wiring = JSON.stringify({ resolvers, dataSources, operations, identity }, null, 2);
  return { scenario, texts: { schema, query, variables, ...others, [wiringTab]: wiring } };
}

/** Schema, query and variables first, then one tab for each further document, the wiring last. */
export function appSyncTabs(scenario: AppSyncScenario): readonly EditorTab[] {
  const { schema: _, query: __, variables: ___, ...others } = scenario.documents;
  const requests = new Set(scenario.operations.map(({ document }) => document));
  return [
    { tab: 'schema', says: 'Schema', label: 'GraphQL schema', language: 'graphql' },
    { tab: 'query', says: 'Query', label: 'GraphQL query', language: 'graphql' },
    { tab: 'variables', says: 'Variables', label: 'Variables of the query', language: 'json' },
    ...Object.keys(others).map((name): EditorTab => {
      const says = shortName(name);
      return requests.has(name)
        ? { tab: name, says, label: `GraphQL request ${says}`, language: 'graphql' }
        : { tab: name, says, label: `Code of ${says}`, language: 'javascript' };
    }),
    { tab: wiringTab, says: 'Wiring', label: 'Data sources, resolvers and further requests', language: 'json' },
  ];
}

/** `resolvers/Query.getPost.js` is `Query.getPost` on a tab. */
export const shortName = (document: string): string => document.replace(/^.*\//, '').replace(/\.(?:js|graphql)$/, '');
