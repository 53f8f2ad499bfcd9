import { parseDocument, stringify, visit } from 'yaml';
import { formatJson } from '@/lib/asl/assist/format-json';
import { syntaxOf } from '@/lib/asl/assist/syntax';
import { findYamlError, readYaml } from './read-yaml';

/** A definition written anew, and what is to be said about it; null where the text cannot be read. */
export type Rewritten = { readonly text: string; readonly note: string };

const options = { indent: 2, lineWidth: 0, aliasDuplicateObjects: false } as const;

/** The definition in the other syntax. Comments have no place in JSON, which the note then says. */
export function toSyntax(text: string, syntax: 'json' | 'yaml'): Rewritten | null {
  if (syntax === 'yaml') {
    try {
      return { text: stringify(JSON.parse(text), options), note: 'Now YAML.' };
    } catch {
      return null;
    }
  }
  if (findYamlError(text)) return null;
  const value = readYaml(text);
  if (typeof value !== 'object' || value === null) return null;
  const json = JSON.stringify(value, null, 2);
  const note = hasComments(text) ? 'Now JSON, without the comments: undo brings them back.' : 'Now JSON.';
  return { text: formatJson(json) ?? json, note };
}

/** The definition laid out, in the syntax it is in; comments of YAML stay. */
export function layOutText(text: string): string | null {
  if (syntaxOf(text) === 'json') return formatJson(text);
  return findYamlError(text) ? null : parseDocument(text, { logLevel: 'silent' }).toString(options);
}

function hasComments(text: string): boolean {
  const document = parseDocument(text, { logLevel: 'silent' });
  let found = Boolean(document.comment ?? document.commentBefore);
  visit(document, {
    Node(_, node) {
      if (!node.comment && !node.commentBefore) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}
