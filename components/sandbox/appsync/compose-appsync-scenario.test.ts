import { describe, expect, it } from 'vitest';
import { AppSyncScenarioSchema } from '@/lib/appsync/scenario';
import { appSyncTabs, toAppSyncDraft, wiringTab } from './appsync-draft';
import { composeAppSyncScenario } from './compose-appsync-scenario';

const scenario = AppSyncScenarioSchema.parse({
  engine: 'appsync',
  version: 1,
  title: 'Hello',
  documents: {
    schema: 'type Query { hello: String }',
    query: '{ hello }',
    'resolvers/Query.hello.js': 'export function request() { return {}; }',
    listen: 'subscription { onHello }',
  },
  resolvers: { 'Query.hello': { dataSource: 'none' } },
  dataSources: { none: { type: 'NONE' } },
  operations: [{ document: 'listen' }],
});
const draft = toAppSyncDraft(scenario);

describe('an AppSync draft', () => {
  it('has one tab for each document, in its own language, and the wiring last', () => {
    expect(appSyncTabs(scenario).map(({ says, language }) => `${says} ${language}`)).toEqual([
      'Schema graphql',
      'Query graphql',
      'Variables json',
      'Query.hello javascript',
      'listen graphql',
      'Wiring json',
    ]);
  });

  it('makes the scenario it was made from', () => {
    const composed = composeAppSyncScenario(draft);
    const documents = { ...scenario.documents, variables: '{}' };
    expect(composed).toEqual({ ok: true, value: { ...scenario, documents } });
  });

  it('locates what is wrong in the wiring', () => {
    const wiring = '{\n  "dataSources": {\n    "posts": { "type": "REDIS" }\n  }\n}';
    const composed = composeAppSyncScenario({ ...draft, texts: { ...draft.texts, [wiringTab]: wiring } });
    expect(composed).toMatchObject({ ok: false, error: [{ tab: wiringTab, line: 3 }] });
  });

  it('keeps the rest of the scenario out of the wiring’s reach', () => {
    const composed = composeAppSyncScenario({ ...draft, texts: { ...draft.texts, [wiringTab]: '{ "limits": {} }' } });
    expect(composed).toMatchObject({ ok: false, error: [{ message: 'The wiring has no member "limits".' }] });
  });
});
