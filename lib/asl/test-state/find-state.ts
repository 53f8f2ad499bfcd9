import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { QueryLanguageName, State } from '../definition';
import { type AslDoc, toMachine } from '../document';
import { parse } from '../parse';
import { validate } from '../validate';
import { findSites, listOf } from '../validate/find-sites';
import { toAwsRefusal } from '../validate/to-aws-refusal';
import { refuse, type TestStateRefusal } from './refusal';

export type TestedState = { readonly state: State; readonly language: QueryLanguageName };

/** What TestState calls a state that came alone, and in the context object any state (recorded). */
export const testedName = 'StateName';

const longestName = 80;

/** The state to test, out of a definition that AWS would take. */
export function findState(definition: string, stateName: string | undefined): Result<TestedState, TestStateRefusal> {
  const size = stateName === undefined ? null : sizeComplaint(stateName);
  if (size !== null) return refuse(`1 validation error detected: ${size}`);
  const given = parse(definition);
  const whole = given.ok && stateName === undefined ? parse(asMachine(definition, given.value)) : given;
  const text = whole.ok ? whole.value.json.text : definition;
  const refusal = toAwsRefusal(text, whole.ok ? validate(whole.value) : whole.error);
  if (refusal) return err(refusal);
  const machine = whole.ok ? (toMachine(whole.value) as unknown as JsonObject) : {};
  const site = findSites(machine, 'STANDARD').states.find(({ name }) => name === (stateName ?? testedName));
  if (!site) return refuse('State not found in definition');
  // `validate` has found every state sound; the site holds the same object as the machine.
  return ok({ state: site.state as unknown as State, language: site.language });
}

/** The name may be a secret, so AWS does not quote it. */
function sizeComplaint(name: string): string | null {
  const failed = (than: string) =>
    `Value at 'stateName' failed to satisfy constraint: Member must have length ${than} ${name === '' ? 1 : longestName}`;
  if (name === '') return failed('greater than or equal to');
  return [...name].length > longestName ? failed('less than or equal to') : null;
}

/** A machine of the one state. Where it leads to need not exist for the test, so it is put there. */
function asMachine(definition: string, { json }: AslDoc): string {
  const state = isJsonObject(json.value) ? json.value : {};
  const targets = [state, ...listOf(state.Choices), ...listOf(state.Catch)].flatMap(targetsOf);
  const others = [...new Set(targets)].filter((name) => name !== testedName);
  const states = others.map((name) => `,${JSON.stringify(name)}:{"Type":"Succeed"}`).join('');
  return `{"StartAt":"${testedName}","States":{"${testedName}":${definition}${states}}}`;
}

const targetsOf = (from: Json): string[] =>
  isJsonObject(from) ? [from.Next, from.Default].filter((name) => typeof name === 'string') : [];
