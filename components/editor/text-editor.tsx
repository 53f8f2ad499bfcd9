'use client';

import type { Extension } from '@codemirror/state';
import { CodeEditor, type EditorProps } from './code-editor';

const plain: Extension = [];

/** A text without a language, such as a CSV file. */
export function TextEditor(props: EditorProps) {
  return <CodeEditor {...props} language={plain} />;
}
