declare const madeBySession: unique symbol;

/**
 * Who is asking. Only lib/session makes one (`toViewer`), so a data function that takes a `Viewer` cannot be
 * called for somebody who did not prove who they are.
 */
export type Viewer = {
  readonly userId: string;
  readonly kind: 'guest' | 'account';
  readonly role: 'learner' | 'operator';
  readonly tokenVersion: number;
  readonly [madeBySession]: true;
};
