import type { AslScenario } from '@/lib/asl/scenario';
import type { Draft } from '../shared/engine-protocol';

export type AslDraft = Draft<AslScenario>;
export type AslTab = 'definition' | 'input' | 'mocks';

export const aslTabs: readonly { readonly tab: AslTab; readonly says: string; readonly label: string }[] = [
  { tab: 'definition', says: 'Definition', label: 'State machine definition' },
  { tab: 'input', says: 'Input', label: 'Input of the execution' },
  { tab: 'mocks', says: 'Mocks', label: 'Mock answers of the tasks' },
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
