import { contentHash } from './hash';
import type { Json } from './json';
import type { Span } from './span';

/**
 * What happens in a run. `n` counts from 0; `at` is integer virtual milliseconds from the start; `path`
 * names the place, such as `["States", "Charge"]`, `"branch:0"`, `"item:3"`. Everything is plain JSON.
 */
export type BaseEvent = {
  readonly n: number;
  readonly at: number;
  readonly kind: string;
  readonly path: readonly string[];
};

/** How a run ended. Engines narrow `kind`; these members mean the same in all of them. */
export type BaseOutcome = {
  readonly kind: string;
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
};

export type Run<E extends BaseEvent = BaseEvent, O extends BaseOutcome = BaseOutcome> = {
  readonly engine: string;
  readonly version: number;
  readonly events: readonly E[];
  readonly outcome: O;
  /** SHA-256 of the canonical JSON of the other four members. */
  readonly hash: string;
};

/** A located finding about a document: a code and values, no prose (`describe` gives the words). */
export type BaseDiagnostic = {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Name of the document, a key of `scenario.documents`. */
  readonly document: string;
  readonly at: Span;
};

/** Words for an event or a diagnostic, and where the language says so. */
export type Description = { readonly text: string; readonly spec: string; readonly fix?: string };

/** Closes a run with its hash. */
export function sealRun<E extends BaseEvent, O extends BaseOutcome>(parts: Omit<Run<E, O>, 'hash'>): Run<E, O> {
  return { ...parts, hash: contentHash(parts as unknown as Json) };
}
