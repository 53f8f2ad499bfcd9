import 'server-only';
import { problemAt, type Rule } from '../context';
import { checkEngines } from '../engines';
import { suggest } from '../suggest';

/** A misconception that runs names an engine and one of its wrong rules. */
export const misconceptions: Rule = ({ library }) =>
  library.misconceptions.flatMap((source) => {
    const { engine: name, mutation } = source.value;
    if (name === undefined) return [];
    const engine = checkEngines[name];
    if (!engine) {
      const fix = suggest(name, Object.keys(checkEngines), `Write one of: ${Object.keys(checkEngines).join(', ')}.`);
      return [problemAt(source, ['engine'], 'misconception', `There is no engine "${name}".`, fix)];
    }
    if (mutation === undefined || engine.mutations.has(mutation)) return [];
    const fix = suggest(mutation, engine.mutations, `Write one of: ${[...engine.mutations].join(', ')}.`);
    return [problemAt(source, ['mutation'], 'misconception', `Engine "${name}" has no mutation "${mutation}".`, fix)];
  });
