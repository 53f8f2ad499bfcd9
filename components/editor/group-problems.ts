type Groupable = { readonly severity: 'error' | 'warning'; readonly place?: string };

export type ProblemGroup<P> = { readonly name: string; readonly says: string; readonly list: readonly P[] };

/** Problems by what they are about, in the order in which each is first met; `says` counts them. */
export function groupProblems<P extends Groupable>(problems: readonly P[]): ProblemGroup<P>[] {
  const groups = new Map<string, P[]>();
  for (const problem of problems) {
    const name = problem.place ?? 'Everything else';
    const list = groups.get(name) ?? [];
    list.push(problem);
    groups.set(name, list);
  }
  return [...groups].map(([name, list]) => ({ name, says: countProblems(list), list }));
}

/** `2 errors`, `1 error, 3 warnings`. */
export function countProblems(problems: readonly Groupable[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const count = (n: number, one: string) => (n === 0 ? [] : [n === 1 ? `1 ${one}` : `${n} ${one}s`]);
  return [...count(errors, 'error'), ...count(problems.length - errors, 'warning')].join(', ');
}
