import type { StreamParser, StringStream } from '@codemirror/language';

/** Not readonly: a stream parser moves its state along. */
type State = {
  /** Open brackets, for indenting. */
  depth: number;
  /** What a line may end in the middle of. */
  within: 'code' | 'comment' | 'template';
};

const keywords = new Set(
  'import export from as function return const let if else for of in break continue switch case default new typeof'.split(
    ' ',
  ),
);
const atoms = new Set(['true', 'false', 'null', 'undefined']);

/**
 * JavaScript as far as a resolver needs it coloured: a tokenizer, no parser. What AppSync's runtime forbids or the
 * engine refuses is said by the engine, not by a colour.
 */
export const javascriptTokens: StreamParser<State> = {
  name: 'javascript',
  startState: () => ({ depth: 0, within: 'code' }),
  copyState: (state) => ({ ...state }),
  token(stream, state) {
    if (state.within !== 'code') return finish(stream, state);
    if (stream.eatSpace()) return null;
    if (stream.match('//')) {
      stream.skipToEnd();
      return 'comment';
    }
    if (stream.match('/*')) {
      state.within = 'comment';
      return finish(stream, state);
    }
    if (stream.eat('`')) {
      state.within = 'template';
      return finish(stream, state);
    }
    if (stream.match(/^(["'])(?:\\.|(?!\1)[^\\])*\1?/)) return 'string';
    if (stream.match(/^(?:0x[\da-f]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?)/i)) return 'number';
    if (stream.match(/^\.[A-Za-z_$][\w$]*/)) return 'propertyName';
    const word = stream.match(/^[A-Za-z_$][\w$]*/);
    if (Array.isArray(word)) {
      const name = word[0] ?? '';
      if (keywords.has(name)) return 'keyword';
      if (atoms.has(name)) return 'bool';
      return stream.match(/^\s*:/, false) ? 'propertyName' : 'variableName';
    }
    const sign = stream.next() ?? '';
    if ('{[('.includes(sign)) state.depth += 1;
    if ('}])'.includes(sign)) state.depth = Math.max(0, state.depth - 1);
    return '{}[]();,'.includes(sign) ? 'punctuation' : 'operator';
  },
  indent(state, textAfter, context) {
    if (state.within !== 'code') return null;
    const closes = /^\s*[}\])]/.test(textAfter) ? 1 : 0;
    return Math.max(0, state.depth - closes) * context.unit;
  },
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
    indentOnInput: /^\s*[}\])]$/,
  },
};

/** The rest of a comment or a template, as far as this line goes. */
function finish(stream: StringStream, state: State): string {
  const { within } = state;
  while (!stream.eol()) {
    const sign = stream.next();
    if (within === 'template' && sign === '\\') stream.next();
    else if ((within === 'template' && sign === '`') || (within === 'comment' && sign === '*' && stream.eat('/'))) {
      state.within = 'code';
      break;
    }
  }
  return within === 'comment' ? 'comment' : 'string';
}
