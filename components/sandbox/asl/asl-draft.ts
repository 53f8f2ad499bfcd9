import type { AslScenario } from '@/lib/asl/scenario';
import type { EditorTab } from '../shared/editor-tab';
import type { Draft } from '../shared/engine-protocol';

export type AslDraft = Draft<AslScenario>;

export const aslTabs: readonly EditorTab[] = [
  { tab: 'definition', says: 'Definition', label: 'State machine definition', language: 'json' },
  { tab: 'input', says: 'Input', label: 'Input of the execution', language: 'json' },
  { tab: 'mocks', says: 'Mocks', label: 'Mock answers of the tasks', language: 'json' },
];

/** A scenario as texts to edit. */
export function toAslDraft(scenario: AslScenario): AslDraft {
  return {
    scenario,
    texts: {
      definition: scenario.documents.definition,
      input: JSON.stringify(scenario.input, null, 2),
      mocks: JSON.stringify(scenario.mocks, null, 2),
    },
  };
}
