import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import type { JsonPath } from '@/lib/kernel/located-json';
import type { QueryLanguageName } from '../definition';
import { stateTypes } from './fields';
import type { BlockSite, Sites, StateSite, WorkflowType } from './site';

/** Every block and state of a definition, also of one that is wrong elsewhere. As deep as the text, which `parse` bounded. */
export function findSites(machine: JsonObject, workflowType: WorkflowType): Sites {
  const blocks: BlockSite[] = [];
  const language: QueryLanguageName = machine.QueryLanguage === 'JSONata' ? 'JSONata' : 'JSONPath';
  visitBlock('machine', machine, [], language, blocks);
  return { blocks, states: blocks.flatMap((block) => block.states), workflowType };
}

function visitBlock(
  kind: BlockSite['kind'],
  block: JsonObject,
  path: JsonPath,
  language: QueryLanguageName,
  blocks: BlockSite[],
): void {
  const states: StateSite[] = [];
  blocks.push({ kind, path, block, states, language });
  const named = isJsonObject(block.States) ? block.States : {};
  for (const [name, state] of Object.entries(named)) {
    if (!isJsonObject(state)) continue;
    const type = stateTypes.find((known) => known === state.Type) ?? null;
    const own = state.QueryLanguage === 'JSONata' ? 'JSONata' : language;
    const at = [...path, 'States', name];
    states.push({ path: at, name, state, type, language: own, machineLanguage: language });
    if (type === 'Parallel') {
      for (const [i, branch] of listOf(state.Branches).entries()) {
        if (isJsonObject(branch)) visitBlock('branch', branch, [...at, 'Branches', i], language, blocks);
      }
    }
    for (const key of type === 'Map' ? ['ItemProcessor', 'Iterator'] : []) {
      const processor = state[key];
      if (isJsonObject(processor)) visitBlock('processor', processor, [...at, key], language, blocks);
    }
  }
}

export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
