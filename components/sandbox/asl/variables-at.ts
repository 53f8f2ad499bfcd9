import type { AslEvent, Assigned } from '@/lib/asl/events';

/**
 * The variables that a place can read after the given events: its own block's and those of the blocks around it
 * (facts: Variables). A branch or iteration begins without any, each time it begins.
 */
export function variablesAt(events: readonly AslEvent[], path: readonly string[]): Assigned {
  const here = blockOf(path);
  const byBlock = new Map<string, Assigned>();
  for (const event of events) {
    if (event.kind === 'parallel-started' || event.kind === 'map-started') {
      const inside = `${event.path.join('/')}/`;
      for (const block of byBlock.keys()) if (block.startsWith(inside)) byBlock.delete(block);
    }
    if (event.kind !== 'state-exited' || !event.assigned) continue;
    const block = blockOf(event.path);
    if (here.startsWith(block)) byBlock.set(block, { ...byBlock.get(block), ...event.assigned });
  }
  // Outer blocks have the shorter names, and no inner one may assign a name of theirs.
  return Object.assign({}, ...[...byBlock].sort(([a], [b]) => a.length - b.length).map(([, assigned]) => assigned));
}

/** The block of states that a path is in, as text that the texts of its inner blocks begin with. */
const blockOf = (path: readonly string[]) =>
  path
    .slice(0, -2)
    .map((part) => `${part}/`)
    .join('');
