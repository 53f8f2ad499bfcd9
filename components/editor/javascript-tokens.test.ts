import { StreamLanguage, StringStream } from '@codemirror/language';
import { describe, expect, it } from 'vitest';
import { javascriptTokens } from './javascript-tokens';

/** The tokens of a text, line by line, as `style:text`. */
function tokensOf(text: string): string[] {
  const state = javascriptTokens.startState?.(2);
  if (!state) return [];
  return text.split('\n').flatMap((line) => {
    const stream = new StringStream(line, 2, 2);
    const found: string[] = [];
    while (!stream.eol()) {
      stream.start = stream.pos;
      const style = javascriptTokens.token(stream, state);
      if (style !== null) found.push(`${style}:${stream.current()}`);
    }
    return found;
  });
}

describe('the tokens of a resolver’s code', () => {
  it('tells keywords, members, strings and numbers apart', () => {
    expect(tokensOf("return { id: ctx.args.id, n: 1.5, s: 'a' };")).toEqual([
      'keyword:return',
      'punctuation:{',
      'propertyName:id',
      'operator::',
      'variableName:ctx',
      'propertyName:.args',
      'propertyName:.id',
      'punctuation:,',
      'propertyName:n',
      'operator::',
      'number:1.5',
      'punctuation:,',
      'propertyName:s',
      'operator::',
      "string:'a'",
      'punctuation:}',
      'punctuation:;',
    ]);
  });

  it('goes on with a comment or a template on the next line', () => {
    expect(tokensOf('/* one\ntwo */ a')).toEqual(['comment:/* one', 'comment:two */', 'variableName:a']);
    expect(tokensOf('`one\n\\` two` b')).toEqual(['string:`one', 'string:\\` two`', 'variableName:b']);
  });

  it('always moves on, whatever is typed', () => {
    expect(tokensOf('@ # "open\n\\ \' `')).not.toEqual([]);
    expect(StreamLanguage.define(javascriptTokens).name).toBe('javascript');
  });
});
