import { isJsonObject, type Json } from '@/lib/kernel/json';
import type { AslEvent } from '../events';
import { nodeIdOf } from '../graph';

/** A path that leads somewhere in the last run, and what stood there, in short. */
export type SeenPath = { readonly path: string; readonly shows: string };

/** What the last run says about a state: what its paths can lead to, which variables there are, what failed. */
export type SeenInRun = {
  readonly input: readonly SeenPath[];
  /** Of what the work returned; empty where the state does none. */
  readonly result: readonly SeenPath[];
  readonly variables: readonly SeenPath[];
  /** Error names of the whole run. */
  readonly errors: readonly string[];
};

const mostPaths = 200;
const deepest = 6;

/**
 * What a run has shown of the state with such a path (that of its node in the graph). The first visit speaks for all. A state
 * that the run never reached has no input to show, but the errors and the variables of the run all the same.
 */
export function seenInRun(events: readonly AslEvent[], statePath: readonly string[]): SeenInRun {
  const id = statePath.join('/');
  const own = events.filter(({ path }) => nodeIdOf(path) === id);
  const entered = own.find((event) => event.kind === 'state-entered');
  const answered = own.find((event) => event.kind === 'task-succeeded');
  const errors = new Set<string>();
  const variables = new Map<string, Json>();
  for (const event of events) {
    if ('error' in event && event.error !== undefined) errors.add(event.error);
    if (event.kind === 'state-exited' && event.assigned) {
      for (const [name, value] of Object.entries(event.assigned)) variables.set(name, value);
    }
  }
  return {
    input: entered?.kind === 'state-entered' ? pathsInto(entered.input) : [],
    result: answered?.kind === 'task-succeeded' ? pathsInto(answered.output) : [],
    variables: [...variables].map(([name, value]) => ({ path: `$${name}`, shows: shown(value) })),
    errors: [...errors].sort(),
  };
}

/** Reference Paths to everything in a value, outer before inner, up to a bound. Of a list, its first item stands for all. */
function pathsInto(root: Json): SeenPath[] {
  const found: SeenPath[] = [];
  let level: (readonly [string, Json])[] = [['$', root]];
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    const inner: (readonly [string, Json])[] = [];
    for (const [path, value] of level) {
      if (found.length >= mostPaths) return found;
      found.push({ path, shows: shown(value) });
      if (Array.isArray(value)) {
        if (value.length > 0) inner.push([`${path}[0]`, value[0] as Json]);
      } else if (isJsonObject(value)) {
        for (const [key, member] of Object.entries(value)) inner.push([`${path}${memberStep(key)}`, member]);
      }
    }
    level = inner;
  }
  return found;
}

const memberStep = (key: string) => (/^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `['${key.replaceAll("'", "\\'")}']`);

function shown(value: Json): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (isJsonObject(value))
    return `{ ${Object.keys(value).slice(0, 3).join(', ')}${Object.keys(value).length > 3 ? ', …' : ''} }`;
  const text = JSON.stringify(value);
  return text.length > 32 ? `${text.slice(0, 31)}…` : text;
}
