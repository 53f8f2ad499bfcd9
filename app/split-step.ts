import { Children, type ComponentType, isValidElement, type ReactNode } from 'react';

/** What stands in a step of a talk, its speaker's notes apart. `Notes` is the component the notes were given. */
export function splitStep<P>(children: ReactNode, Notes: ComponentType<P>) {
  const held = Children.toArray(children);
  const isNotes = (node: ReactNode) => isValidElement(node) && node.type === Notes;
  return { prose: held.filter((node) => !isNotes(node)), notes: held.filter((node) => isNotes(node)) };
}
