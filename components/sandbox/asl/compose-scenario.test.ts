import { describe, expect, it } from 'vitest';
import { AslScenarioSchema } from '@/lib/asl/scenario';
import { toAslDraft } from './asl-draft';
import { composeScenario } from './compose-scenario';

const scenario = AslScenarioSchema.parse({
  engine: 'asl',
  version: 1,
  title: 'Test',
  documents: { definition: '{}' },
  input: { a: 1 },
  mocks: { Charge: ['fail:Timeout@0.5', 'ok:1'] },
});
const draft = toAslDraft(scenario);
const problemsOf = (texts: Record<string, string>) => {
  const composed = composeScenario({ ...draft, texts: { ...draft.texts, ...texts } });
  return composed.ok ? [] : composed.error.map(({ tab, line, message }) => `${tab} ${line}: ${message}`);
};

describe('composeScenario', () => {
  it('gives back the scenario that the texts were made from', () => {
    expect(composeScenario(draft)).toEqual({ ok: true, value: scenario });
  });
  it('takes an empty input as {}', () => {
    expect(problemsOf({ input: ' ' })).toEqual([]);
  });
  it('locates broken JSON in the tab it is in', () => {
    expect(problemsOf({ input: '{\n  "a": oops }' })).toEqual(['input 2: This is not JSON: oops cannot stand here.']);
    expect(problemsOf({ mocks: '{' })).toEqual(['mocks 1: The JSON stops before it is complete.']);
  });
  it('locates a mock answer that is none', () => {
    expect(problemsOf({ mocks: '{\n"Charge": [\n"ok:1",\n"sometimes"]}' })).toEqual([
      'mocks 4: Answer 2 of "Charge" is no mock answer.',
    ]);
    expect(problemsOf({ mocks: '{"Charge": []}' })).toEqual(['mocks 1: The mocks of "Charge" are an empty list.']);
    expect(problemsOf({ mocks: '[]' })).toEqual(['mocks 1: Mocks are an object.']);
  });
  it('leaves a broken definition to the engine', () => {
    expect(composeScenario({ ...draft, texts: { ...draft.texts, definition: '{' } }).ok).toBe(true);
  });
});
