import type { ValidationRule } from '../site';

const longestLabel = 40;
/** Developer guide, "Map state in distributed mode": what the name of a Map Run cannot hold. */
const forbidden = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]/u;

/** A Map's `Label` becomes part of the ARNs of its runs: short, of plain characters, one for each Map. */
export const labels: ValidationRule = (sites, report) => {
  const seen = new Set<string>();
  for (const { state, type, path } of sites.states) {
    const { Label: label } = state;
    if (type !== 'Map' || typeof label !== 'string') continue;
    const at = [...path, 'Label'];
    const character = forbidden.exec(label)?.[0];
    if (label === '') report('bad-label', at, { label, reason: 'empty' });
    else if (character !== undefined) report('bad-label', at, { label, reason: 'character', character });
    else if ([...label].length > longestLabel) report('bad-label', at, { label, reason: 'too-long' });
    else if (seen.has(label)) report('duplicate-label', at, { label });
    seen.add(label);
  }
};
