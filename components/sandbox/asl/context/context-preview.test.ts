import { expect, it } from 'vitest';
import { AslScenarioSchema, run } from '@/lib/asl';
import { toAslDraft } from '../asl-draft';
import { contextPreview } from './context-preview';

it('is the context object that the first state of a run sees', async () => {
  const definition = JSON.stringify({
    StartAt: 'Look',
    States: { Look: { Type: 'Pass', Parameters: { 'seen.$': '$$' }, End: true } },
  });
  const scenario = AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'Context',
    documents: { definition },
    input: { id: 7 },
    startTime: '2026-05-06T07:08:09.000Z',
  });
  const { outcome } = await run(scenario);
  const preview = contextPreview(toAslDraft(scenario));
  expect(preview.name).toBe('$$');
  expect(outcome).toMatchObject({ kind: 'succeeded', output: { seen: preview.value } });
});

it('calls it by its name in JSONata, and stands half a text', () => {
  const scenario = AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'Half',
    documents: { definition: '{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Task"' },
  });
  const preview = contextPreview({
    ...toAslDraft(scenario),
    texts: { ...toAslDraft(scenario).texts, startTime: 'soon' },
  });
  expect(preview.name).toBe('$states.context');
  expect(preview.value).toMatchObject({ State: { Name: 'A', EnteredTime: '', RetryCount: 0 } });
});
