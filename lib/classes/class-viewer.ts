import type { ClassAction, ClassRole } from './access';

declare const madeByEnterClass: unique symbol;

/**
 * Somebody who may do one thing with one class. Only `enterClass` (lib/learning/classes) makes one, so a data function
 * that takes a `ClassViewer<'assign'>` cannot be called for somebody who was not asked whether they may.
 */
export type ClassViewer<A extends ClassAction = ClassAction> = {
  readonly action: A;
  readonly member: string;
  readonly role: ClassRole;
  readonly class: EnteredClass;
  readonly [madeByEnterClass]: true;
};

/** What everything about a class needs of it. Its code is not here: only those who may invite read it. */
export type EnteredClass = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly archivedAt: Date | null;
};
