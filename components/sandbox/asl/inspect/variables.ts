import { isInChild } from '@/lib/asl/distributed/child-run';
import type { AslEvent } from '@/lib/asl/events';
import type { Json } from '@/lib/kernel/json';
import type { Fold } from '../../shared/replay';

/** A variable's value, the event that assigned it and the value before, where that was another. */
export type Held = { readonly value: Json; readonly since: number; readonly before?: Json };
/** What a block of states holds, by the block's name: `''` is the execution's. */
export type Blocks = Map<string, { readonly [name: string]: Held }>;
export type Scope = { readonly block: string; readonly held: { readonly [name: string]: Held } };

/** A branch or iteration begins without variables, each time it begins, and loses its own at its end (facts: Variables). */
export const variablesFold: Fold<Blocks, AslEvent> = {
  start: () => new Map(),
  step: assign,
  copy: (blocks) => new Map(blocks),
};

/** Kinds of events that variables come from or go with. */
export const changesVariables = ({ kind }: AslEvent): boolean =>
  kind === 'state-exited' || /^(?:parallel|map|iteration|child)-/.test(kind);

function assign(blocks: Blocks, event: AslEvent): void {
  if (event.kind !== 'state-exited') {
    const inside = `${event.path.join('/')}/`;
    for (const block of blocks.keys()) if (block.startsWith(inside)) blocks.delete(block);
    return;
  }
  if (!event.assigned) return;
  const block = blockOf(event.path);
  const held = blocks.get(block) ?? {};
  const assigned = Object.entries(event.assigned).map(([name, value]): [string, Held] => {
    const older = held[name];
    return [name, { value, since: event.n, ...(older ? { before: older.value } : {}) }];
  });
  blocks.set(block, { ...held, ...Object.fromEntries(assigned) });
}

/** The variables that a place can read, from the outermost block inward: those of the blocks around it, up to a child execution. */
export function scopesAt(blocks: Blocks, path: readonly string[]): Scope[] {
  return blocksAround(path).flatMap((block) => {
    const held = blocks.get(block);
    return held ? [{ block, held }] : [];
  });
}

/** Every third part of a path is a branch, an item or a child, and begins a block. A child reads nothing from outside. */
function blocksAround(path: readonly string[]): string[] {
  const blocks: string[] = [];
  for (let length = 0; length <= path.length - 2; length += 3) {
    const parts = path.slice(0, length);
    if (isInChild(parts) && parts.at(-1)?.startsWith('child:')) blocks.length = 0;
    blocks.push(blockName(parts));
  }
  return blocks.length === 0 ? [''] : blocks;
}

/** The block of states that a path is in, as text that the texts of its inner blocks begin with. */
const blockOf = (path: readonly string[]) => blockName(path.slice(0, -2));
const blockName = (parts: readonly string[]) => parts.map((part) => `${part}/`).join('');
