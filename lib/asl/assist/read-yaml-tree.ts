import { readJsonTree } from './read-json-tree';
import type { TextTree, TreeMember } from './tree';

type Draft<T> = { -readonly [K in keyof T]: T[K] };
type Line = { readonly indent: number; readonly from: number; readonly to: number };

const deepest = 200;
const keyAtStart =
  /(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s#'"[\]{},&*!|>%@`-][^:#]*?|-[^\s:][^:]*?))\s*:(?=\s|$)/y;

/**
 * Half-written block YAML as a tree, by its indentation alone: enough to know where one is. Lists and objects in brackets are
 * read as JSON is. What a block scalar says is not looked into. Never throws.
 */
export function readYamlTree(text: string): TextTree | null {
  const lines = linesOf(text);
  let next = 0;

  /** The node whose first line is the current one, of everything that stands at least `indent` deep. */
  const readBlock = (indent: number, depth: number): TextTree | null => {
    const line = lines[next];
    if (!line || line.indent < indent || depth > deepest) return null;
    return isItem(text, line) ? readList(line.indent, depth) : readObject(line.indent, depth);
  };
  const readList = (indent: number, depth: number): TextTree => {
    const from = lines[next]?.from ?? 0;
    const items: TextTree[] = [];
    let to = from;
    for (let line = lines[next]; line && line.indent === indent && isItem(text, line); line = lines[next]) {
      const dash = text.slice(line.from + 1, line.to).search(/\S/);
      if (dash === -1) {
        next += 1;
        const inner = readBlock(indent + 1, depth + 1);
        if (inner) items.push(inner);
      } else {
        // What follows the dash is a block of its own, as deep as it stands.
        const inside = line.from + 1 + dash;
        lines[next] = { indent: indent + 1 + dash, from: inside, to: line.to };
        const inner =
          keyAt(text, inside, line.to) || isItem(text, { ...line, from: inside })
            ? readBlock(indent + 1, depth + 1)
            : readScalar(inside, line.to);
        if (inner) items.push(inner);
      }
      to = lines[next - 1]?.to ?? line.to;
    }
    return { kind: 'list', from, to, items };
  };
  const readObject = (indent: number, depth: number): TextTree => {
    const from = lines[next]?.from ?? 0;
    const members: Draft<TreeMember>[] = [];
    let to = from;
    for (let line = lines[next]; line && line.indent === indent && !isItem(text, line); line = lines[next]) {
      const key = keyAt(text, line.from, line.to);
      next += 1;
      if (key) {
        const { name, keyTo, colon } = key;
        const valueFrom = colon + 1 + Math.max(0, text.slice(colon + 1, line.to).search(/\S|$/));
        const written = stripComment(text.slice(valueFrom, line.to));
        const deeper = () => readBlock(isItem(text, lines[next]) ? indent : indent + 1, depth + 1);
        const value = written === '' ? deeper() : nodeOf(valueFrom, written, indent);
        members.push({ key: name, keyFrom: line.from, keyTo, colon, value });
      } else {
        // A name that is being typed.
        const word = stripComment(text.slice(line.from, line.to));
        if (word !== '')
          members.push({ key: word, keyFrom: line.from, keyTo: line.from + word.length, colon: null, value: null });
      }
      // Deeper lines that belong to nothing are passed over.
      while ((lines[next]?.indent ?? -1) > indent) next += 1;
      to = lines[next - 1]?.to ?? line.to;
    }
    return { kind: 'object', from, to, members };
  };
  const readScalar = (from: number, lineTo: number): TextTree | null => {
    next += 1;
    const written = stripComment(text.slice(from, lineTo));
    return written === '' ? null : nodeOf(from, written, -1);
  };
  const nodeOf = (from: number, written: string, indent: number): TextTree | null => {
    if (/^[|>]/.test(written)) {
      while ((lines[next]?.indent ?? -1) > indent) next += 1;
      return { kind: 'scalar', from, to: lines[next - 1]?.to ?? from, text: '', quoted: false };
    }
    return /^[[{]/.test(written) ? readJsonTree(text, from, from + written.length) : scalar(from, written);
  };
  return readBlock(0, 0);
}

function scalar(from: number, written: string): TextTree {
  const quote = written.charAt(0);
  const quoted = quote === '"' || quote === "'";
  const closed = quoted && written.length > 1 && written.endsWith(quote);
  const inside = quoted ? written.slice(1, closed ? -1 : undefined) : written;
  const text = quote === "'" ? inside.replaceAll("''", "'") : inside.replaceAll('\\"', '"');
  return { kind: 'scalar', from, to: from + written.length, text: quoted ? text : inside, quoted };
}

/** Lines with something on them; comments and the marks of documents are none. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const indent = text.slice(start, end).search(/\S/);
    const from = start + indent;
    if (indent !== -1 && text.charAt(from) !== '#' && !/^(?:---|\.\.\.)\s*$/.test(text.slice(start, end))) {
      lines.push({ indent, from, to: text.charAt(end - 1) === '\r' ? end - 1 : end });
    }
    start = end + 1;
  }
  return lines;
}

const isItem = (text: string, line: Pick<Line, 'from' | 'to'> | undefined) =>
  line !== undefined && /^-(?:\s|$)/.test(text.slice(line.from, Math.min(line.to, line.from + 2)));

function keyAt(text: string, from: number, to: number): { name: string; keyTo: number; colon: number } | null {
  keyAtStart.lastIndex = from;
  const found = keyAtStart.exec(text.slice(0, to));
  if (!found) return null;
  const [whole, double, single, plain] = found;
  const name = double ?? single ?? plain ?? '';
  return { name, keyTo: from + whole.slice(0, -1).trimEnd().length, colon: from + whole.length - 1 };
}

/** A comment begins with a `#` behind a blank; inside quotes it does not. */
function stripComment(written: string): string {
  if (/^["']/.test(written)) return written.replace(/^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:#.*)?$/, '$1').trimEnd();
  return written.replace(/(?:^|\s)#.*$/, '').trimEnd();
}
