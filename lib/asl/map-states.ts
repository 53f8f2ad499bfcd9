import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';

/** The definition with every state changed, nested ones first. What is no state stays as it is. */
export function mapStates(machine: Json, change: (state: JsonObject, name: string) => JsonObject): Json {
  if (!isJsonObject(machine) || !isJsonObject(machine.States)) return machine;
  const inside = (state: JsonObject): JsonObject => {
    const changed: { [member: string]: Json } = { ...state };
    const { Branches, ItemProcessor, Iterator: iterator } = state;
    if (Array.isArray(Branches)) changed.Branches = Branches.map((branch: Json) => mapStates(branch, change));
    if (ItemProcessor !== undefined) changed.ItemProcessor = mapStates(ItemProcessor, change);
    if (iterator !== undefined) changed.Iterator = mapStates(iterator, change);
    return changed;
  };
  const states = Object.entries(machine.States).map(([name, state]) => [
    name,
    isJsonObject(state) ? change(inside(state), name) : state,
  ]);
  return { ...machine, States: Object.fromEntries(states) };
}
