import { scopeOf } from '../asking';
import type { Enters } from './enters';
import { leaving } from './leaving';

/** ASL spec, "Succeed State". */
export const succeeding: Enters<'Succeed'> = ({ Output }, entry) =>
  leaving({ Output }, null, entry.input, scopeOf(entry));
