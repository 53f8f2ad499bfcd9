import { describe, expect, it } from 'vitest';
import { loadInterpreter } from '@/lib/interpreter';
import { type MutationKey, mutated, mutations, runSync } from '.';
import { readCases, toScenario } from './cases/case-file';

const ports = { interpreter: await loadInterpreter() };

/** A case in which each wrong belief shows. */
const shownBy: Readonly<Record<MutationKey, string>> = {
  'error-empties-data': 'util-error-leaves-siblings.json',
  'null-stays-in-place': 'null-bubbles-to-the-item.json',
  'query-fields-in-turn': 'query-fields-run-together.json',
  'subscriber-sees-whole-item': 'subscription-field-not-selected.json',
  'null-argument-is-no-filter': 'subscription-null-argument.json',
  'append-error-stops': 'append-error-keeps-the-value.json',
};

describe('a mutated engine', () => {
  it.each(Object.keys(mutations) as MutationKey[])('with the belief %s runs otherwise where it matters', (key) => {
    const engineCase = readCases().find(({ file }) => file === shownBy[key]);
    if (!engineCase) throw new Error(`The case ${shownBy[key]} is gone`);
    const scenario = toScenario(engineCase);
    const wrong = runSync(scenario, ports, mutated(key));
    expect(wrong.outcome.kind).toBe('answered');
    expect(wrong.hash).not.toBe(runSync(scenario, ports).hash);
  });
});
