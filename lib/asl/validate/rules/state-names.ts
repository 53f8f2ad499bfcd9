import type { ValidationRule } from '../site';

/** ASL spec, "States": at most 80 characters, and unique in the whole machine, branches and processors included. */
const longestName = 80;

export const stateNames: ValidationRule = (sites, report) => {
  const seen = new Set<string>();
  for (const { name, path } of sites.states) {
    if ([...name].length > longestName) {
      report('state-name-too-long', path, { state: name, most: longestName }, 'on-key');
    }
    if (seen.has(name)) report('duplicate-state-name', path, { state: name }, 'on-key');
    seen.add(name);
  }
};
