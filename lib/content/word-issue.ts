import 'server-only';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
export type WordedIssue = { readonly path: readonly PropertyKey[]; readonly message: string; readonly fix: string };

/** A zod issue in words for an author. Unknown keys are told one by one, a union by its nearest member. */
export function wordIssue(issue: Issue): WordedIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `Unknown member "${key}"${inside(issue.path)}.`,
      fix: 'Correct its spelling or remove it.',
    }));
  }
  if (issue.code === 'invalid_union') {
    const nearest = nearestMember(issue.errors);
    if (nearest) return nearest.flatMap((inner) => wordIssue({ ...inner, path: [...issue.path, ...inner.path] }));
  }
  // Zod tells a missing member only by its words: the input is left out of issues.
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  const name = issue.path.length > 0 ? `"${pathText(issue.path)}"` : 'the entry';
  return [
    {
      path: issue.path,
      message: missing ? `${name} is missing.` : `${name}: ${issue.message}.`,
      fix: missing ? 'Add it.' : 'Write what the schema allows; lib/content/README.md says where each one is.',
    },
  ];
}

/** The member of the union that came furthest, then the one with the fewest complaints. */
function nearestMember(members: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map(({ path }) => path.length));
  const wrongType = (issues: readonly Issue[]) =>
    issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  return [...members]
    .filter((issues) => issues.length > 0)
    .sort((a, b) => Number(wrongType(a)) - Number(wrongType(b)) || depth(b) - depth(a) || a.length - b.length)[0];
}

const pathText = (path: readonly PropertyKey[]) => path.map(String).join('.');
const inside = (path: readonly PropertyKey[]) => (path.length > 0 ? ` in "${pathText(path)}"` : '');
