import type { StreamParser } from '@codemirror/language';

/** Not readonly: a stream parser moves its state along. */
type State = {
  /** How deep the line stands that a block scalar belongs to; null outside of one. */
  block: number | null;
};

/** YAML as far as a definition needs it coloured: names, texts, numbers, comments, block scalars. No parser. */
export const yamlTokens: StreamParser<State> = {
  name: 'yaml',
  startState: () => ({ block: null }),
  copyState: (state) => ({ ...state }),
  token(stream, state) {
    if (stream.sol() && state.block !== null) {
      if (stream.string.trim() === '' || stream.indentation() > state.block) {
        stream.skipToEnd();
        return 'string';
      }
      state.block = null;
    }
    if (stream.eatSpace()) return null;
    if (stream.match(/^#.*/)) return 'comment';
    if (stream.match(/^-(?=\s|$)/)) return 'punctuation';
    if (stream.match(/^[|>][+-]?\d?\s*$/)) {
      state.block = stream.indentation();
      return 'operator';
    }
    if (stream.match(/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#'"[\]{},&*!|>%@`-][^:#,[\]{}]*?)(?=\s*:(?:\s|$))/))
      return 'propertyName';
    if (stream.match(/^"(?:[^"\\]|\\.)*"?|^'(?:[^']|'')*'?/)) return 'string';
    if (stream.match(/^[[\]{},:]/)) return 'punctuation';
    if (stream.match(/^(?:true|false|null|~)(?=\s|$|[,\]}])/)) return 'bool';
    if (stream.match(/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?=\s|$|[,\]}])/)) return 'number';
    if (!stream.match(/^[^\s,[\]{}#:]+/)) stream.next();
    return 'string';
  },
  languageData: { commentTokens: { line: '#' }, closeBrackets: { brackets: ['(', '[', '{', "'", '"'] } },
};
