import 'server-only';

// The door for scripts. Pages use lib/content, which brings none of this.
export { readContentTree } from '../content-tree';
export { loadLibrary } from '../library';
export { formatProblem } from '../problem';
export { provenSeeds, proveTemplates } from '../prove-templates';
export { type CheckReport, checkContent } from './check-content';
export { compileAll } from './compile-all';
export type { Figures, ItemFigures } from './item-figures';
export { type CoverageRow, coverNotes, isCovered } from './notes-coverage';
export { routesOf } from './routes';
