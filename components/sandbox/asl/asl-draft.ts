import type { AslScenario } from '@/lib/asl/scenario';
import type { EditorTab } from '../shared/editor-tab';
import type { Draft } from '../shared/engine-protocol';
import { isFile, splitMocks } from './mock-files';

export type AslDraft = Draft<AslScenario>;

const tabs: readonly EditorTab[] = [
  { tab: 'definition', says: 'Definition', label: 'State machine definition', language: 'json' },
  { tab: 'input', says: 'Input', label: 'Input of the execution', language: 'json' },
  { tab: 'mocks', says: 'Mocks', label: 'Mock answers of the tasks', language: 'json' },
];

/** What only some scenarios have. */
const worldTabs: readonly EditorTab[] = [
  { tab: 'files', says: 'Files', label: 'Files in Amazon S3, by bucket/key', language: 'json' },
  { tab: 'services', says: 'Services', label: 'What services hold and do', language: 'json' },
];

/**
 * The tabs of a draft: what every scenario has, its files and services where it has them, and a tab for each function that its
 * mocks name.
 */
export function aslTabs({ texts }: Draft): readonly EditorTab[] {
  const functions = Object.keys(texts).filter(isFile);
  return [
    ...tabs,
    ...worldTabs.filter(({ tab }) => tab in texts),
    ...functions.map((tab) => ({ tab, says: tab, label: `Mock function ${tab}`, language: 'javascript' as const })),
  ];
}

/** A scenario as texts to edit. `type` and `stopAt` have no tab but fields in the run bar. */
export function toAslDraft(scenario: AslScenario): AslDraft {
  const { mocks, files: functions } = splitMocks(scenario.mocks);
  const { files, services } = scenario;
  return {
    scenario,
    texts: {
      definition: scenario.documents.definition,
      input: JSON.stringify(scenario.input, null, 2),
      mocks: JSON.stringify(mocks, null, 2),
      type: scenario.type ?? 'STANDARD',
      stopAt: scenario.stop === undefined ? '' : String(scenario.stop.atSeconds),
      ...(Object.keys(files).length === 0 ? {} : { files: JSON.stringify(files, null, 2) }),
      ...(services === undefined ? {} : { services: JSON.stringify(services, null, 2) }),
      ...functions,
    },
  };
}
