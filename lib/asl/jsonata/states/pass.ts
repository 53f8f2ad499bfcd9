import { scopeOf } from '../asking';
import type { Enters } from './enters';
import { leaving } from './leaving';

/** ASL spec, "Pass State". It has no `Result` in this language: `Output` says everything. */
export const passing: Enters<'Pass'> = (state, entry) =>
  leaving(state, state.Next ?? null, entry.input, scopeOf(entry));
