import type jsonata from 'jsonata';
import { getJsonata } from '#jsonata';
import {
  addedFunctions,
  type JsonataFunction,
  type Moment,
  originalFunctions,
  paidFor,
  type Registry,
  registerAdded,
} from './functions';
import type { SyntaxNode } from './nesting';

/** The functions that take the place of jsonata's own, by name. */
export type Library = ReadonlyMap<string, JsonataFunction>;

/**
 * Made once for a run. jsonata hands out its functions, and those registered with it, as the values of their variables; in
 * that form they can be bound to any other expression without their signatures being read again.
 */
export async function libraryOf(moment: () => Moment): Promise<Library> {
  const originals = await functionsOf(originalFunctions);
  const library = new Map<string, JsonataFunction>();
  for (const [name, original] of originals) library.set(name, paidFor(name, original, moment));
  const own = await functionsOf(addedFunctions, (registry) => {
    registerAdded(registry, moment, originals.get('fromMillis'));
  });
  for (const [name, added] of own) library.set(name, added);
  return library;
}

async function functionsOf(names: readonly string[], register?: (registry: Registry) => void): Promise<Library> {
  const host = getJsonata()(`{ ${names.map((name) => `"${name}": $${name}`).join(', ')} }`);
  // Its type does not know that an implementation may be any function.
  register?.(host as unknown as Registry);
  const found: Record<string, JsonataFunction> = await host.evaluate(undefined);
  return new Map(Object.entries(found));
}

/** A frame of variables; its moment is what jsonata fills a date in from that a picture leaves open. */
type Frame = { timestamp: Date };

/**
 * Gives an expression its functions, without `$eval`, and the hooks around each part of its evaluation. jsonata looks those up
 * under these symbols.
 */
export function equip(expression: jsonata.Expression, library: Library, moment: () => Moment): void {
  const enter = (node: SyntaxNode, _input: unknown, frame: Frame) => {
    const { meter, millis } = moment();
    frame.timestamp = new Date(millis);
    meter.enter(node);
  };
  const exit = (node: SyntaxNode, _input: unknown, _frame: Frame, result: unknown) => moment().meter.exit(node, result);
  const bind = expression.assign as (name: string | symbol, value: unknown) => void;
  bind(Symbol.for('jsonata.__evaluate_entry'), enter);
  bind(Symbol.for('jsonata.__evaluate_exit'), exit);
  for (const [name, implementation] of library) bind(name, implementation);
  bind('eval', undefined);
}
