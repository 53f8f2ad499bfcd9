import { isSyntaxNode, type SyntaxNode } from './nesting';

/**
 * Names that an expression reads as values. One that it only calls is a function's: a variable holds JSON and cannot be
 * called, so `$count(…)` stays jsonata's own where the machine has a variable `count`.
 */
export function variablesOf(tree: SyntaxNode): readonly string[] {
  const names = new Set<string>();
  const open: unknown[] = [tree];
  const seen = new Set<object>();
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isSyntaxNode(value)) {
      if (value.type === 'variable' && typeof value.value === 'string') names.add(value.value);
      const { procedure } = value;
      if (isSyntaxNode(procedure) && procedure.type === 'variable') seen.add(procedure);
    }
    open.push(...Object.values(value).filter((part) => part !== undefined));
  }
  for (const own of ['', '$', 'states']) names.delete(own);
  return [...names];
}
