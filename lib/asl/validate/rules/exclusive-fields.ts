import type { ValidationRule } from '../site';

/** A field and its `…Path` twin, or an old name and the new one, say the same thing twice (ASL spec, per field). */
const pairs = [
  ['TimeoutSeconds', 'TimeoutSecondsPath'],
  ['HeartbeatSeconds', 'HeartbeatSecondsPath'],
  ['MaxConcurrency', 'MaxConcurrencyPath'],
  ['ToleratedFailureCount', 'ToleratedFailureCountPath'],
  ['ToleratedFailurePercentage', 'ToleratedFailurePercentagePath'],
  ['Error', 'ErrorPath'],
  ['Cause', 'CausePath'],
  ['ItemProcessor', 'Iterator'],
] as const;

export const exclusiveFields: ValidationRule = (sites, report) => {
  for (const { state, type, path } of sites.states) {
    const mapPairs = type === 'Map' ? ([['ItemSelector', 'Parameters']] as const) : [];
    for (const fields of [...pairs, ...mapPairs]) {
      if (!fields.every((field) => Object.hasOwn(state, field))) continue;
      report('exclusive-fields', [...path, fields[1]], { fields }, 'on-key');
    }
  }
};
