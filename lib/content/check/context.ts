import 'server-only';
import type { MdxCompilation } from '../compile-lesson';
import type { ContentTree } from '../content-tree';
import type { Library } from '../library';
import type { Located } from '../located-yaml';
import type { MdxNode } from '../mdx-node';
import type { Problem, ProblemCode } from '../problem';
import type { TemplateProof } from '../prove-templates';
import type { Publication } from '../publish-library';

/** What the rules look at: everything loaded, compiled and proven once. */
export type CheckContext = {
  readonly tree: ContentTree;
  readonly library: Library;
  /** Lessons and talks, by file: ids may be duplicated, which is one of the things checked. */
  readonly compiled: ReadonlyMap<string, MdxCompilation>;
  readonly publications: readonly Publication[];
  readonly templateProofs: readonly TemplateProof[];
  /** Address patterns of the app's pages, such as `/lessons/[lesson]`; null leaves them unchecked. */
  readonly routes: readonly string[] | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
};

/** A rule finds every problem of its sort. */
export type Rule = (context: CheckContext) => readonly Problem[] | Promise<readonly Problem[]>;

/** Tells a problem at a node of a lesson's text. */
export type Tell = (node: MdxNode, code: ProblemCode, message: string, fix: string) => void;

/** A problem at a member of a located value. */
export function problemAt(
  { file, place }: Located<unknown>,
  path: readonly PropertyKey[],
  code: ProblemCode,
  message: string,
  fix: string,
): Problem {
  return { code, file, ...place(path), message, fix };
}
