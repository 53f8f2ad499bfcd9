/** A place in a text: UTF-16 offsets, end exclusive, and the 1-based line and column of the start. */
export type Span = {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
};

export function spanAt(text: string, from: number, to: number): Span {
  let line = 1;
  let lineStart = 0;
  for (let i = text.indexOf('\n'); i !== -1 && i < from; i = text.indexOf('\n', i + 1)) {
    line += 1;
    lineStart = i + 1;
  }
  return { from, to, line, column: from - lineStart + 1 };
}
