import { StringStream } from '@codemirror/language';
import { expect, it } from 'vitest';
import { yamlTokens } from './yaml-tokens';

/** The tokens of a text, line by line, as `style:text`. */
function tokensOf(text: string): string[] {
  const state = yamlTokens.startState?.(2);
  if (!state) return [];
  return text.split('\n').flatMap((line) => {
    const stream = new StringStream(line, 2, 2);
    const found: string[] = [];
    while (!stream.eol()) {
      stream.start = stream.pos;
      const style = yamlTokens.token(stream, state);
      expect(stream.pos).toBeGreaterThan(stream.start);
      if (style !== null) found.push(`${style}:${stream.current()}`);
    }
    return found;
  });
}

it('tells names, texts, numbers and comments apart', () => {
  expect(tokensOf('  - Seconds: 5 # wait\n    "End": true')).toEqual([
    'punctuation:-',
    'propertyName:Seconds',
    'punctuation::',
    'number:5',
    'comment:# wait',
    'propertyName:"End"',
    'punctuation::',
    'bool:true',
  ]);
});

it('knows where a block scalar ends', () => {
  expect(tokensOf('Comment: |\n  two: 2\n\n  lines\nEnd: true').slice(-4)).toEqual([
    'string:  lines',
    'propertyName:End',
    'punctuation::',
    'bool:true',
  ]);
});

it('always moves on, whatever is typed', () => {
  expect(tokensOf('@ : "open\n:::\n% & *')).not.toEqual([]);
});
