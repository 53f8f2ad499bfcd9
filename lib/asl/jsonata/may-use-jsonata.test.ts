import { describe, expect, it } from 'vitest';
import { AslScenarioSchema } from '../scenario';
import { mayHoldJsonata, mayUseJsonata } from './may-use-jsonata';

const pass = '{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}';
const scenarioOf = (definition: string, stateMachines: object) =>
  AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'Test',
    documents: { definition },
    services: { stateMachines },
  });

describe('mayHoldJsonata', () => {
  it('looks for the name of the language, however it is written', () => {
    expect(mayHoldJsonata(pass)).toBe(false);
    expect(mayHoldJsonata('{"QueryLanguage":"JSONata"}')).toBe(true);
    expect(mayHoldJsonata('{"QueryLanguage":"JSON\\u0061ta"}')).toBe(true);
  });
});

describe('mayUseJsonata', () => {
  it('asks the machines that are started, too', () => {
    expect(mayUseJsonata(scenarioOf(pass, { child: { definition: pass } }))).toBe(false);
    expect(mayUseJsonata(scenarioOf(pass, { child: { definition: { QueryLanguage: 'JSONata' } } }))).toBe(true);
    expect(mayUseJsonata(scenarioOf(pass, { child: { definition: '{"QueryLanguage":"JSON\\u0061ta"}' } }))).toBe(true);
  });
});
