'use client';

import type { EditorHandle } from '@/components/editor/code-editor';
import { offsetAfter } from '@/lib/asl/assist/offset-after';
import { type Syntax, syntaxOf } from '@/lib/asl/assist/syntax';
import { Segments } from '../shared/segments';

const syntaxes = [
  { value: 'json', says: 'JSON' },
  { value: 'yaml', says: 'YAML' },
] as const;

type Props = {
  readonly text: string;
  /** The definition is in JSON or YAML; the other texts are JSON. */
  readonly switches: boolean;
  readonly note: string;
  readonly onSyntax: (syntax: Syntax) => void;
  readonly onFormat: () => void;
};

/** What can be done with a text as a whole, and what came of it. */
export function SyntaxActions({ text, switches, note, onSyntax, onFormat }: Props) {
  return (
    <span className="editactions">
      {switches && (
        <Segments label="Write the definition in" options={syntaxes} value={syntaxOf(text)} onChange={onSyntax} />
      )}
      <button type="button" className="btn bare" onClick={onFormat}>
        Format
      </button>
      <span role="status">{note}</span>
    </span>
  );
}

/** What was said of a text, as long as it is that text. */
export type TextNote = { readonly says: string; readonly text: string };

/** Writes the text of an editor in another syntax; the note says how that went. */
export async function changeSyntax(editor: EditorHandle, text: string, syntax: Syntax): Promise<TextNote> {
  const { toSyntax } = await import('./convert-definition');
  const made = toSyntax(text, syntax);
  if (!made) return { says: `This is not ${syntax === 'yaml' ? 'JSON' : 'YAML'} yet, so it stays as it is.`, text };
  editor.replace(made.text, 0);
  return { says: made.note, text: made.text };
}

/** Lays the text of an editor out; the caret stays where it is in the document. */
export async function formatText(editor: EditorHandle, text: string): Promise<TextNote> {
  const { layOutText } = await import('./convert-definition');
  const made = layOutText(text);
  if (made === null) return { says: 'It cannot be laid out before its syntax is right.', text };
  if (made === text) return { says: 'Nothing to change.', text };
  editor.replace(made, offsetAfter(text, editor.caret(), made));
  return { says: 'Laid out.', text: made };
}
