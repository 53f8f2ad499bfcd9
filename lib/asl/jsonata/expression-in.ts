/**
 * The expression of a text that is one: nothing stands outside its `{%` and `%}` (ASL spec, "JSONata Expressions"). Null for
 * any other text, which stands for itself. AWS quotes an expression without the space around it.
 */
export function expressionIn(text: string): string | null {
  return text.length >= 4 && text.startsWith('{%') && text.endsWith('%}') ? text.slice(2, -2).trim() : null;
}
