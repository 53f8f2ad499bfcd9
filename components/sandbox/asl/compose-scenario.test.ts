import { describe, expect, it } from 'vitest';
import { AslScenarioSchema } from '@/lib/asl/scenario';
import { aslTabs, toAslDraft } from './asl-draft';
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
  it('gives back the workflow type and the stop as well', () => {
    const stopped = AslScenarioSchema.parse({
      ...scenario,
      type: 'EXPRESS',
      stop: { atSeconds: 4.5, error: 'Order.Cancelled' },
    });
    expect(composeScenario(toAslDraft(stopped))).toEqual({ ok: true, value: stopped });
  });
  it('edits a function of a mock as a text of its own, and puts it back', () => {
    const double = '(event) => {\n  return event * 2;\n}';
    const triple = double.replace('2', '3');
    const Charge = [{ js: double, afterSeconds: 1 }, `js:${triple}`, { js: double }, 'js:(event) => event'];
    const coded = AslScenarioSchema.parse({ ...scenario, mocks: { Charge: { answers: Charge, afterLast: 'fail' } } });
    const { texts } = toAslDraft(coded);
    expect(texts).toMatchObject({ 'Charge.js': double, 'Charge-2.js': triple });
    expect(texts.mocks).not.toContain('return');
    expect(composeScenario(toAslDraft(coded))).toEqual({ ok: true, value: coded });
  });
  it('stops the execution when the run bar says so', () => {
    const composed = composeScenario({ ...draft, texts: { ...draft.texts, stopAt: '2' } });
    expect(composed.ok && composed.value.stop).toEqual({ atSeconds: 2 });
    expect(problemsOf({ stopAt: 'soon' })).toEqual([
      'input 1: "Stop at" is a number of seconds from 0, and soon is none.',
    ]);
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
  it('gives back files and services, each from a tab of its own', () => {
    const full = AslScenarioSchema.parse({
      ...scenario,
      files: { 'shop/list.csv': 'id\n1' },
      services: { queues: { orders: { messages: ['a'] } } },
      redrives: [{ afterSeconds: 5 }],
    });
    const { texts } = toAslDraft(full);
    expect(aslTabs(toAslDraft(full)).map(({ says }) => says)).toEqual([
      'Definition',
      'Input',
      'Mocks',
      'Files',
      'Services',
    ]);
    expect(Object.keys(texts)).toContain('files');
    expect(composeScenario(toAslDraft(full))).toEqual({ ok: true, value: full });
  });
  it('locates what is wrong in files and services', () => {
    expect(problemsOf({ files: '{\n"shop/list.csv": 1 }' })).toEqual([
      'files 2: "shop/list.csv" does not fit: expected string, received number.',
    ]);
    expect(problemsOf({ services: '{\n"tables": { "t": { "key": 1 } },\n"tabels": {} }' })).toEqual([
      'services 2: "tables.t.key" does not fit: expected array, received number.',
      'services 3: "tabels" is not known here.',
    ]);
    expect(problemsOf({ services: '{' })).toEqual(['services 1: The JSON stops before it is complete.']);
  });
  it('leaves a broken definition to the engine', () => {
    expect(composeScenario({ ...draft, texts: { ...draft.texts, definition: '{' } }).ok).toBe(true);
  });
});
