import type { AslScenario } from '@/lib/asl/scenario';
import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';

export const knobNames = ['IntervalSeconds', 'BackoffRate', 'MaxAttempts'] as const;
export type KnobName = (typeof knobNames)[number];
export type Knobs = { readonly [name in KnobName]: string };

/** What AWS takes (facts: Retry), so that the message comes before the run does. Null: fine. */
export function knobProblem(name: KnobName, text: string): string | null {
  const value = Number(text);
  const isNumber = text.trim() !== '' && Number.isFinite(value);
  const whole = isNumber && Number.isInteger(value);
  switch (name) {
    case 'IntervalSeconds':
      return whole && value >= 1 && value <= 99_999_999 ? null : 'IntervalSeconds is a whole number from 1.';
    case 'BackoffRate':
      return isNumber && value >= 1 ? null : 'BackoffRate is a number from 1.';
    case 'MaxAttempts':
      return whole && value >= 0 && value <= 99_999_999 ? null : 'MaxAttempts is a whole number from 0.';
  }
}

type Place = {
  readonly definition: JsonObject;
  readonly name: string;
  readonly state: JsonObject;
  readonly retriers: readonly Json[];
};

/** The first state that retries. */
function findRetrier(definitionText: string): Place | null {
  const definition: Json = JSON.parse(definitionText);
  if (!isJsonObject(definition) || !isJsonObject(definition.States)) return null;
  for (const [name, state] of Object.entries(definition.States)) {
    if (isJsonObject(state) && Array.isArray(state.Retry)) return { definition, name, state, retriers: state.Retry };
  }
  return null;
}

const defaults: Knobs = { IntervalSeconds: '1', BackoffRate: '2', MaxAttempts: '3' };

export function readKnobs(scenario: AslScenario): Knobs {
  const [first] = findRetrier(scenario.documents.definition)?.retriers ?? [];
  if (!isJsonObject(first)) return defaults;
  const read = (name: KnobName) => (typeof first[name] === 'number' ? String(first[name]) : defaults[name]);
  return {
    IntervalSeconds: read('IntervalSeconds'),
    BackoffRate: read('BackoffRate'),
    MaxAttempts: read('MaxAttempts'),
  };
}

/** The definition with the knobs' numbers in its first retrier. Call it once no knob has a problem. */
export function turnKnobs(scenario: AslScenario, knobs: Knobs): string {
  const place = findRetrier(scenario.documents.definition);
  const [first, ...others] = place?.retriers ?? [];
  if (!place || !isJsonObject(first)) return scenario.documents.definition;
  const numbers = Object.fromEntries(knobNames.map((name) => [name, Number(knobs[name])]));
  const state = { ...place.state, Retry: [{ ...first, ...numbers }, ...others] };
  const states = isJsonObject(place.definition.States) ? place.definition.States : {};
  return JSON.stringify({ ...place.definition, States: { ...states, [place.name]: state } }, null, 2);
}
