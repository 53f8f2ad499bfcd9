import type { AslScenario } from '@/lib/asl/scenario';
import type { EditorTab } from '../shared/editor-tab';
import type { Draft } from '../shared/engine-protocol';
import { isFile, splitMocks } from './mock-files';

export type AslDraft = Draft<AslScenario>;

const tabs: readonly EditorTab[] = [
  { tab: 'definition', says: 'Definition', label: 'State machine definition', language: 'definition' },
  { tab: 'input', says: 'Input', label: 'Input of the execution', language: 'json' },
  { tab: 'mocks', says: 'Mocks', label: 'Mock answers of the tasks', language: 'json' },
];

const files: EditorTab = {
  tab: 'files',
  says: 'Files',
  label: 'Files in Amazon S3, by bucket/key',
  language: 'json',
};
const context: EditorTab = { tab: 'context', says: 'Context', label: 'Context object', language: 'json' };
const services: EditorTab = {
  tab: 'services',
  says: 'Services',
  label: 'What services hold and do',
  language: 'json',
};

/**
 * The tabs of a draft: what every scenario has, its files and services where it has them, and a tab for each function that its
 * mocks name.
 */
export function aslTabs({ texts }: Draft): readonly EditorTab[] {
  return [...tabs, ...(hasFiles(texts) ? [files] : []), ...worldTabs(texts)];
}

/** The same at a bench, where files can be added and the context is on show. */
export function aslBenchTabs({ texts }: Draft): readonly EditorTab[] {
  return [...tabs, files, context, ...worldTabs(texts)];
}

const hasFiles = ({ files: text = '{}' }: Draft['texts']) => text !== '{}';

function worldTabs(texts: Draft['texts']): readonly EditorTab[] {
  const functions = Object.keys(texts).filter(isFile);
  return [
    ...('services' in texts ? [services] : []),
    ...functions.map((tab) => ({ tab, says: tab, label: `Mock function ${tab}`, language: 'javascript' as const })),
  ];
}

/** A scenario as texts to edit. `type`, `stopAt` and `startTime` have no tab of their own but fields. */
export function toAslDraft(scenario: AslScenario): AslDraft {
  const { mocks, files: functions } = splitMocks(scenario.mocks);
  const { services: world } = scenario;
  return {
    scenario,
    texts: {
      definition: scenario.documents.definition,
      input: JSON.stringify(scenario.input, null, 2),
      mocks: JSON.stringify(mocks, null, 2),
      type: scenario.type ?? 'STANDARD',
      stopAt: scenario.stop === undefined ? '' : String(scenario.stop.atSeconds),
      startTime: scenario.startTime,
      files: JSON.stringify(scenario.files, null, 2),
      ...(world === undefined ? {} : { services: JSON.stringify(world, null, 2) }),
      ...functions,
    },
  };
}
