import { isJsonObject } from '@/lib/kernel/json';
import { branchFields, machineFields, processorFields } from '../fields';
import { typeName, type ValidationRule } from '../site';
import { checkFields, requireFields } from './check-fields';

const tables = { machine: machineFields, branch: branchFields, processor: processorFields } as const;
const names = { machine: 'the state machine', branch: 'a branch', processor: 'an item processor' } as const;

/** ASL spec, "Top-level fields": States and StartAt are required in the machine, in branches and in processors. */
export const blocks: ValidationRule = (sites, report) => {
  for (const { kind, block, path } of sites.blocks) {
    requireFields(block, path, ['States', 'StartAt'], report);
    checkFields(block, path, names[kind], tables[kind], report);
    const { Version: version, States: states } = block;
    if (typeof version === 'string' && version !== '1.0') {
      report('not-one-of', [...path, 'Version'], { field: 'Version', found: version, allowed: ['1.0'] });
    }
    if (!isJsonObject(states)) continue;
    if (Object.keys(states).length === 0) report('empty-value', [...path, 'States'], { field: 'States' });
    for (const [name, state] of Object.entries(states)) {
      if (isJsonObject(state)) continue;
      const at = [...path, 'States', name];
      report('wrong-type', at, { field: name, expected: 'an object, the state', found: typeName(state) });
    }
  }
};
