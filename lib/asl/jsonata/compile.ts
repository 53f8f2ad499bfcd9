import type jsonata from 'jsonata';
import { getJsonata } from '#jsonata';
import { err, ok, type Result } from '@/lib/kernel/result';
import { isSyntaxNode, isTooDeep, type SyntaxNode } from './nesting';
import type { RegexEngine } from './regex-engine';

export type Compiled = { readonly expression: jsonata.Expression; readonly tree: SyntaxNode };

/** Why a text is no expression, in jsonata's words, which are AWS's. */
export type CompileError = { readonly code?: string; readonly message: string };

/** Longest list that an expression may build: AWS takes `[1..873782]` and no longer one (measured). */
export const longestSequence = 873_782;

export function compile(text: string, engine?: RegexEngine): Result<Compiled, CompileError> {
  if (isTooDeep(text)) return err({ message: 'The expression is nested too deeply' });
  const read = getJsonata();
  try {
    // jsonata asks for a constructor of whole `RegExp`s and uses what ours has.
    const RegexEngine = engine as unknown as RegExpConstructor | undefined;
    const expression = read(text, { sequence: longestSequence, ...(RegexEngine ? { RegexEngine } : {}) });
    const tree: unknown = expression.ast();
    if (isSyntaxNode(tree)) return ok({ expression, tree });
  } catch (thrown) {
    if (isCoded(thrown)) return err({ code: thrown.code, message: thrown.message });
    if (thrown instanceof SyntaxError) return err({ message: 'Invalid regular expression' });
  }
  return err({ message: 'The expression cannot be read' });
}

export function isCoded(thrown: unknown): thrown is { readonly code: string; readonly message: string } {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'code' in thrown &&
    typeof thrown.code === 'string' &&
    'message' in thrown &&
    typeof thrown.message === 'string'
  );
}
