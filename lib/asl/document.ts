import type { LocatedJson } from '@/lib/kernel/located-json';
import type { StateMachine } from './definition';

/** A definition as parsed: its JSON, and where everything in it stands. Not yet checked: see `validate`. */
export type AslDoc = { readonly json: LocatedJson };

/** The one seam where a definition that `validate` found sound becomes typed. */
export function toMachine(doc: AslDoc): StateMachine {
  return doc.json.value as unknown as StateMachine;
}
