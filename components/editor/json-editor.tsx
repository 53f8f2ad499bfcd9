'use client';

import { json } from '@codemirror/lang-json';
import { CodeEditor, type EditorProps } from './code-editor';

const language = json();

export function JsonEditor(props: EditorProps) {
  return <CodeEditor {...props} language={language} />;
}
