import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';

/** A state of a definition, wherever it is nested. Names are unique in a machine, so the name says which. */
export type ListedState = { readonly name: string; readonly state: JsonObject };

/** Every state of a definition in the order of its text, those inside others after them. Read leniently, as `toGraph` does. */
export function listStates(machine: Json | undefined): readonly ListedState[] {
  if (!isJsonObject(machine) || !isJsonObject(machine.States)) return [];
  return Object.entries(machine.States).flatMap(([name, state]) =>
    isJsonObject(state) ? [{ name, state }, ...insides(state).flatMap(listStates)] : [],
  );
}

/** The machines inside a Parallel or a Map. */
function insides({ Branches, ItemProcessor, Iterator: iterator }: JsonObject): readonly (Json | undefined)[] {
  return [...(Array.isArray(Branches) ? Branches : []), ItemProcessor, iterator];
}
