import type { AslEvent, AslEventBody, AslOutcome } from '../events';

/** Places of a path where a branch, an item or a child stands: `States`, a name, then it. */
const isChildAt = (path: readonly string[], i: number) => i % 3 === 2 && path[i]?.startsWith('child:') === true;

/** Is it an event of a child execution, and not of the execution that is run? */
export function isInChild(path: readonly string[]): boolean {
  for (let i = 2; i < path.length; i += 3) if (isChildAt(path, i)) return true;
  return false;
}

export type ChildRun = { readonly events: readonly AslEvent[]; readonly outcome: AslOutcome | null };

/**
 * The run of one child by itself, as if it had been started alone: `path` ends in `child:3`. Null where the run does not show
 * it; the outcome is null where the run ended before it.
 */
export function childRun(events: readonly AslEvent[], path: readonly string[]): ChildRun | null {
  const own = events.filter((event) => path.every((step, i) => event.path[i] === step));
  const [first] = own;
  if (first?.kind !== 'child-started') return null;
  let outcome: AslOutcome | null = null;
  const shown = own.map((event, n): AslEvent => {
    const at = event.at - first.at;
    const own = { n, at, path: event.path.slice(path.length) };
    if (event.path.length > path.length) return { ...event, ...own };
    const end = endOf(event);
    outcome = end?.outcome ?? outcome;
    return { ...(end?.body ?? ({ kind: 'execution-started', input: first.input } as const)), ...own };
  });
  return { events: shown, outcome };
}

/** What the end of a child is within the child; null for its beginning. */
function endOf(event: AslEvent): { readonly outcome: AslOutcome; readonly body: AslEventBody } | null {
  switch (event.kind) {
    case 'child-succeeded': {
      const { output } = event;
      return { outcome: { kind: 'succeeded', output }, body: { kind: 'execution-succeeded', output } };
    }
    case 'child-failed': {
      const failure = { error: event.error, cause: event.cause };
      return { outcome: { kind: 'failed', ...failure }, body: { kind: 'execution-failed', ...failure } };
    }
    case 'child-timed-out': {
      const { error } = event;
      return { outcome: { kind: 'timed-out', error }, body: { kind: 'execution-timed-out', error } };
    }
    case 'child-aborted':
      return { outcome: { kind: 'aborted' }, body: { kind: 'execution-aborted' } };
    default:
      return null;
  }
}
